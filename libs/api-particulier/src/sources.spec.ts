import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SOURCES, SOURCE_IDS, isHealthRevealing, type SourceId } from './sources.js';

const PERSON = { nom_naissance: 'X', prenoms: 'A', date_naissance: '2020-00-00', sexe: 'F' };
const RIGHT = { est_beneficiaire: true, date_debut_droit: '2024-02-01', avec_majoration: false };
const SHARE = {
  nombre_enfants_a_charge: 2,
  nombre_enfants_beneficiaire_aeeh: 1,
  base_ressources_annuelles: { valeur: 40_923, annee_calcul: 2023 },
};
const PAYMENT = {
  date_versement: '2026-10-02',
  montant_total: 123.4,
  montant_allocations: 1_000,
  montant_aides: 0.07,
  montant_autres: 0,
};

function read(id: SourceId, data: object, withHealth = false): unknown {
  return SOURCES[id].read(data as Record<string, unknown>, withHealth);
}

describe('the facts of each source', () => {
  test('a right, with and without supplement, and without the scope of either', () => {
    expect(read('rsa', RIGHT)).toEqual({ isBeneficiary: true, since: '2024-02-01', hasSupplement: false });
    expect(read('rsa', { avec_majoration: true })).toEqual({ isBeneficiary: null, since: null, hasSupplement: true });
    expect(read('asf', { est_beneficiaire: false, date_debut_droit: null })).toMatchObject({ isBeneficiary: false });
  });

  test.each([{}, { est_beneficiaire: 'oui' }, { est_beneficiaire: null }, { ...RIGHT, avec_majoration: 1 }])(
    '%j is no right',
    (data) => expect(read('prime-activite', data)).toBeNull(),
  );

  test('somebody without the cover pays no share, whichever way the State says so', () => {
    const paysShare = (data: object): unknown => (read('c2s', data) as { paysShare: unknown }).paysShare;
    expect(paysShare({ est_beneficiaire: false, avec_participation: false })).toBeNull();
    expect(paysShare({ est_beneficiaire: false, avec_participation: null })).toBeNull();
    expect(paysShare({ est_beneficiaire: true, avec_participation: true })).toBe(true);
  });

  test('the disability of children is kept only when the call asks for it', () => {
    const data = { enfants: [PERSON], parametres_calcul_participation_familiale: SHARE };
    const share = { dependentChildren: 2, annualResourcesCents: 4_092_300, resourcesYear: 2023 };
    expect(read('eaje', data)).toMatchObject({ share: { ...share, childrenWithDisability: null } });
    expect(read('eaje', data, true)).toMatchObject({ share: { ...share, childrenWithDisability: 1 } });
  });

  test('amounts are cents, read from the figures', () => {
    const cents = { totalCents: 12_340, allowancesCents: 100_000, aidsCents: 7, othersCents: 0 };
    expect(read('job-seeker-payments', { paiements: [PAYMENT] })).toEqual({
      identifier: null,
      payments: [{ paidOn: '2026-10-02', ...cents }],
    });
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (amount) => {
        const paiements = [{ ...PAYMENT, montant_total: amount / 100 }];
        expect(read('job-seeker-payments', { paiements })).toMatchObject({ payments: [{ totalCents: amount }] });
      }),
    );
  });

  test.each([1.005, '12', null, Number.NaN, 1e21])('an amount of %j leaves no payment at all', (montant_total) => {
    expect(read('job-seeker-payments', { paiements: [PAYMENT, { ...PAYMENT, montant_total }] })).toBeNull();
  });

  test('telephone and mail are not read', () => {
    const facts = [
      read('job-seeker-status', { identifiant: 'a', contact: { telephone: '0601020304', email: 'x@y.fr' } }),
      read('student-grant', { est_boursier: true, email: 'x@y.fr' }),
    ];
    expect(JSON.stringify(facts)).not.toMatch(/06010|x@y/);
  });

  test('a registration without its first day is no answer; one with a category of tomorrow is', () => {
    expect(read('job-seeker-status', { inscription: { date_debut: 'hier' } })).toBeNull();
    const inscription = { date_debut: '2026-01-01', date_fin: null, categorie: { code: 9 } };
    expect(read('job-seeker-status', { inscription })).toMatchObject({
      registration: { since: '2026-01-01', until: null, category: null },
    });
  });

  test('both versions of the student grant are read alike; a withdrawn one says since when', () => {
    expect(read('student-grant-v3', { est_boursier: true })).toMatchObject({ hasGrant: true, withdrawnOn: null });
    const statut_boursier = { est_boursier: false, est_radie: true, date_radiation: '2023-12-01' };
    expect(read('student-grant', { statut_boursier })).toMatchObject({ hasGrant: false, withdrawnOn: '2023-12-01' });
    expect(read('student-grant', { echelon_bourse: { echelon: '8' } })).toBeNull();
  });

  test('three sources tell of health', () => {
    expect(SOURCE_IDS.filter(isHealthRevealing)).toEqual(['aah', 'aeeh', 'c2s']);
  });

  test.each(SOURCE_IDS)('%s: no JSON crashes its reader, nor gives anything but facts or none', (id) => {
    const keys = [...Object.values(SOURCES[id].scopes).flat(), 'autre'];
    const data = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue());
    fc.assert(
      fc.property(data, fc.boolean(), (value, withHealth) => {
        const facts = read(id, value, withHealth);
        if (keys.every((key) => key === 'autre' || !(key in value))) expect(facts).toBeNull();
        else expect(typeof facts).toBe('object');
      }),
      { numRuns: 300 },
    );
  });
});
