import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agentText, asksForProof } from './agent-texts.js';
import { catalogueDifferences, operationNames, readOfficialCatalogue } from './catalogue-differences.js';
import { ERROR_CATALOGUE } from './error-catalogue.js';
import { findMeaning, meaningOf } from './taxonomy.js';

const BY_CLASS = ['call-refused', 'answer-unexpected', 'no-file-at-provider', 'provider-unavailable'];

/** Errors as the official route tells them. */
const OFFICIAL = {
  api: 'particulier',
  platform_codes: {
    '401': [
      { code: '00103', title: 'Jeton expiré' },
      { code: '00199', title: 'Jeton gelé' },
    ],
  },
  endpoints: {
    api_particulier_v3_cnav_quotient_familial_with_civility: {
      provider: 'CNAF & MSA',
      errors: {
        '404': [{ code: '23003', title: 'Dossier allocataire absent CNAF' }],
        '422': [{ code: '35560' }, { code: '35599', title: 'Nouvelle règle' }],
      },
    },
    api_particulier_v3_cnav_quotient_familial_with_france_connect: { errors: { '422': [{ code: '35599' }] } },
    api_particulier_v3_elsewhere: { errors: { '422': [{ code: '99999' }] } },
  },
};

describe('the catalogue of errors', () => {
  test('the status comes first: a code that changed meaning does not change the class', () => {
    expect(meaningOf(422, '00355').nextStep).toBe('ask-the-person');
    expect(meaningOf(422, '00426').nextStep).toBe('fix-the-request');
    expect(meaningOf(401, '51502')).toEqual({ reason: 'france-connect-session-refused', nextStep: 'ask-the-person' });
    expect(meaningOf(401, '00108').nextStep).toBe('call-the-administrator');
  });

  test('one provider without file, the register, and no provider at all are told apart', () => {
    const reasons = ['23003', '10003', '40003', '35003'].map((code) => meaningOf(404, code).reason);
    expect(reasons).toEqual([
      'no-file-at-provider',
      'no-file-at-provider',
      'no-file-at-register',
      'not-known-to-providers',
    ]);
  });

  test.each(['35', '36', '24', '26', '37', '51'])('the suffixes mean the same for every provider: %s', (provider) => {
    expect(meaningOf(422, `${provider}560`).reason).toBe('identity-not-recognised');
    expect(meaningOf(502, `${provider}008`).reason).toBe('provider-throttled');
    expect(meaningOf(503, `${provider}020`).reason).toBe('provider-maintenance');
  });

  test('several people who match are a matter for a person, never a wait', () => {
    expect(meaningOf(409, '26015').nextStep).toBe('ask-the-person');
    expect(meaningOf(422, '26563').nextStep).toBe('ask-the-person');
    expect(meaningOf(409, '00015').nextStep).toBe('retry-later');
  });

  test('every reason has a French text for the agent, and every text ends as a sentence', () => {
    for (const reason of [...ERROR_CATALOGUE.map((row) => row.reason), ...BY_CLASS])
      expect([reason, agentText(reason)]).toEqual([reason, expect.stringMatching(/^[A-ZÀÉ].+\.$/)]);
    expect(agentText('toString')).toBeNull();
    expect(agentText('constructor')).toBeNull();
  });

  test('a proof is asked for exactly when the text says so, and only of the person', () => {
    for (const { reason, nextStep } of ERROR_CATALOGUE) {
      expect([reason, asksForProof(reason)]).toEqual([reason, agentText(reason)?.includes('justificatif')]);
      if (asksForProof(reason)) expect(nextStep).toBe('ask-the-person');
    }
  });

  test('whatever the status and the code, there is a meaning with a text; unknown codes are told as such', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.option(fc.stringMatching(/^\d{5}$/)), (status, code) => {
        const { reason, isKnown } = findMeaning(status, code);
        expect(agentText(reason)).not.toBeNull();
        if (code === null) expect(isKnown && ![408, 410].includes(status)).toBe(false);
      }),
    );
  });
});

describe('the official catalogue', () => {
  test('its errors on our routes are compared with ours: what we do not know is listed, with where it falls', () => {
    const official = readOfficialCatalogue(OFFICIAL) ?? [];
    expect(official.map(({ status, code }) => `${status} ${code}`)).toEqual([
      ...['401 00103', '401 00199', '404 23003', '422 35560', '422 35599'],
    ]);
    expect(catalogueDifferences(official)).toEqual([
      expect.objectContaining({ status: 401, code: '00199', reason: 'token-refused', operations: [] }),
      expect.objectContaining({
        ...{ status: 422, code: '35599', reason: 'identity-refused' },
        operations: [expect.stringContaining('civility'), expect.stringContaining('france_connect')],
      }),
    ]);
  });

  test('what is no catalogue is not read, whatever it is', () => {
    for (const body of [null, [], {}, { platform_codes: {} }]) expect(readOfficialCatalogue(body)).toBeNull();
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (platform_codes, endpoints) => {
        const read = readOfficialCatalogue({ platform_codes, endpoints });
        if (read !== null) expect(catalogueDifferences(read)).toHaveLength(read.length);
      }),
    );
  });

  test('operations are named as the State names them', () => {
    expect(operationNames()).toHaveLength(24);
    expect(operationNames()).toContain('api_particulier_v3_cnav_quotient_familial_with_civility');
    expect(operationNames()).toContain('api_particulier_v4_cnous_etudiant_boursier_with_ine');
    expect(operationNames()).toContain('api_particulier_v3_france_travail_statut_with_identifiant');
  });
});
