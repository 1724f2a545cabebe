import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ApiParticulierClient,
  SOURCE_IDS,
  checkIdentity,
  checkStudentIdentity,
  modalitiesOf,
  sourceOf,
  type Failed,
  type Modality,
  type SourceId,
  type Subject,
  type Told,
} from '@octroi/api-particulier';
import type { Identity } from '@octroi/kernel';
import { createSandbox } from './adapters/http/sandbox-server.js';
import { HOUSEHOLDS, TOWN } from './domain/household.js';
import { OFFICIAL_PATHS } from './domain/official-routes.js';
import { sandboxSettings } from './sandbox.config.js';

const TODAY = '2026-11-23';
const RECIPIENT = '26920022500010';
const ALL_SCOPES = SOURCE_IDS.flatMap((id) => Object.keys(sourceOf(id).scopes));

/** Somebody about whom every source has something to tell. */
const ASKED: Readonly<Record<SourceId, string>> = {
  'quotient-familial': 'MARTIN',
  rsa: 'MARTIN',
  'prime-activite': 'LEROY',
  asf: 'MARTIN',
  eaje: 'NGUYEN',
  'job-seeker-status': 'LEROY',
  'job-seeker-payments': 'LEROY',
  'student-grant': 'BÉRANGER',
  'student-grant-v3': 'BÉRANGER',
  aah: 'FONTAINE',
  aeeh: 'MOREAU',
  c2s: 'FONTAINE',
};

const TOLD: Readonly<Record<SourceId, object>> = {
  'quotient-familial': { quotientFamilial: { value: 300 } },
  rsa: { isBeneficiary: true, since: '2025-04-01', hasSupplement: true },
  'prime-activite': { isBeneficiary: true, since: '2024-02-01', hasSupplement: false },
  asf: { isBeneficiary: true, since: '2022-07-01', hasSupplement: null },
  eaje: { share: { dependentChildren: 3, annualResourcesCents: 1_800_000 } },
  'job-seeker-status': { registration: { since: '2026-03-02', until: null, category: 1 } },
  'job-seeker-payments': { payments: [{ totalCents: 81_240 }, { totalCents: 93_545, aidsCents: 12_305 }] },
  'student-grant': { hasGrant: true, level: '5' },
  'student-grant-v3': { hasGrant: true, level: '5' },
  aah: { isBeneficiary: true, since: '2020-05-01' },
  aeeh: { status: 'allocataire', since: '2021-09-01' },
  c2s: { isBeneficiary: true, paysShare: true },
};

const PAIRS = SOURCE_IDS.flatMap((id) => modalitiesOf(id).map((modality): [SourceId, Modality] => [id, modality]));

function householdOf(birthName: string) {
  const household = HOUSEHOLDS.find(({ who }) => who.birthName === birthName);
  if (household === undefined) throw new Error(birthName);
  return household;
}

function subjectOf(source: SourceId, modality: Modality, birthName: string): Subject {
  const { who, situation } = householdOf(birthName);
  switch (modality) {
    case 'identity': {
      const identity: Identity = {
        birthName: who.birthName,
        givenNames: who.givenNames.split(' '),
        birthDate: who.birthDate,
        sex: who.sex,
        birthPlace: { countryCode: who.countryCode, communeCode: TOWN.code },
      };
      const isStudent = source.startsWith('student');
      const checked = isStudent ? checkStudentIdentity(identity, TODAY) : checkIdentity(identity, TODAY);
      if (!('parameters' in checked)) throw new Error(checked.faults.join());
      return { modality, identity: checked.parameters };
    }
    case 'france-connect': {
      const name = `${who.birthName}-${who.givenNames}`.normalize('NFD').replace(/\p{M}/gu, '');
      return { modality, accessToken: `fc-${name.toLowerCase().replace(/[^a-z]+/g, '-')}` };
    }
    case 'student-number':
      return { modality, number: situation?.student?.number ?? '' };
    case 'job-seeker-identifier':
      return { modality, identifier: situation?.jobSeeker?.identifier ?? '' };
  }
}

describe('every route, asked by our client', () => {
  let server: Server;
  let base: string;
  let client: ApiParticulierClient;

  beforeAll(async () => {
    const tokens = { everything: { scopes: ALL_SCOPES }, nothing: { scopes: ['other'] } };
    const environment = { SANDBOX_TOKENS: JSON.stringify(tokens), SANDBOX_TOKEN_CALLS: '1000' };
    server = createSandbox(sandboxSettings({ ...environment, SANDBOX_CLOCK: '2026-11-23T09:00:00Z' }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    client = new ApiParticulierClient({ baseUrl: base, totalTimeoutMs: 2_000 });
  });

  afterAll(async () => {
    await client.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  function ask(source: SourceId, subject: Subject, token = 'everything'): Promise<Told<object> | Failed> {
    return client.ask({ source, subject, token, recipient: RECIPIENT, healthRevealing: true });
  }

  test('the sandbox serves exactly the routes that the client calls', () => {
    const called = PAIRS.map(([id, modality]) => sourceOf(id).paths[modality] ?? '');
    expect([...OFFICIAL_PATHS].toSorted()).toEqual(called.toSorted());
  });

  test.each(PAIRS)('%s by %s: the facts of somebody known', async (source, modality) => {
    const outcome = await ask(source, subjectOf(source, modality, ASKED[source]));
    expect(outcome).toMatchObject({ kind: 'told', facts: TOLD[source] });
    if (outcome.kind === 'told') expect(outcome.echo.verdict).not.toBe('somebody-else');
  });

  test.each(PAIRS.filter(([, modality]) => modality !== 'france-connect'))(
    '%s by %s: a token without scope, and one that nobody was given',
    async (source, modality) => {
      const subject = subjectOf(source, modality, ASKED[source]);
      expect(await ask(source, subject, 'nothing')).toMatchObject({ reason: 'scope-missing', httpStatus: 403 });
      expect(await ask(source, subject, 'stranger')).toMatchObject({ reason: 'token-refused', httpStatus: 401 });
    },
  );

  test.each(PAIRS.filter(([, modality]) => modality === 'france-connect'))(
    '%s by %s: a session that has ended asks the person to sign in again',
    async (source) => {
      const outcome = await ask(source, { modality: 'france-connect', accessToken: 'fc-ended' });
      expect(outcome).toMatchObject({ reason: 'france-connect-session-refused', nextStep: 'ask-the-person' });
    },
  );

  test.each(SOURCE_IDS.filter((id) => sourceOf(id).provider === '36'))('%s: no right is a fact', async (source) => {
    if (source === 'eaje') return;
    const outcome = await ask(source, subjectOf(source, 'identity', 'GARNIER'));
    expect(outcome).toMatchObject({
      kind: 'told',
      facts: source === 'aeeh' ? { status: 'none' } : { isBeneficiary: false, since: null },
    });
  });

  test('nobody, no child under seven, no student and no job seeker are told apart from a failure', async () => {
    const expected = { kind: 'failed', nextStep: 'ask-the-person' };
    const nobody: Subject = { modality: 'identity', identity: checkedStranger() };
    for (const source of ['rsa', 'quotient-familial', 'student-grant'] as const)
      expect(await ask(source, nobody)).toMatchObject(expected);
    expect(await ask('eaje', subjectOf('eaje', 'identity', 'GARNIER'))).toMatchObject({ providerCode: '37003' });
    expect(await ask('student-grant', { modality: 'student-number', number: '9999999999Z' })).toMatchObject(expected);
    expect(await ask('job-seeker-status', { modality: 'job-seeker-identifier', identifier: 'x' })).toMatchObject({
      ...expected,
      providerCode: '24003',
    });
  });

  test('a failure has the code of the provider that was asked', async () => {
    const alice = subjectOf('rsa', 'identity', 'PANNE');
    expect(await ask('rsa', alice)).toMatchObject({ providerCode: '36001', reason: 'provider-unavailable' });
    expect(await ask('quotient-familial', alice)).toMatchObject({ providerCode: '35001' });
  });

  test('a token is told what it may read', async () => {
    const asked = (token: string): Promise<Response> =>
      fetch(`${base}/api/introspect`, { headers: { authorization: `Bearer ${token}` } });
    expect(await (await asked('nothing')).json()).toMatchObject({ scopes: ['other'] });
    expect((await asked('stranger')).status).toBe(401);
  });
});

function checkedStranger(): readonly (readonly [string, string])[] {
  const checked = checkIdentity(
    {
      birthName: 'Personne',
      givenNames: ['Jeanne'],
      birthDate: '1990-01-31',
      sex: 'F',
      birthPlace: { countryCode: '99100', communeCode: '92022' },
    },
    TODAY,
  );
  return 'parameters' in checked ? checked.parameters : [];
}
