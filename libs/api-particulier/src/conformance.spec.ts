import { describe, expect, test } from '@jest/globals';
import type { Identity } from '@octroi/kernel';
import fc from 'fast-check';
import { modalitiesOf, questionOf, type SourceCall, type Subject } from './call.js';
import { ERROR_CATALOGUE } from './error-catalogue.js';
import { checkIdentity, checkStudentIdentity } from './identity.js';
import { SOURCES, SOURCE_IDS, sourceOf, type Modality, type SourceId } from './sources.js';
import { findMeaning } from './taxonomy.js';
import {
  CONTRACT,
  dataSchemaOf,
  errorExamplesOf,
  exampleOf,
  faultsOf,
  operationOf,
  queryOf,
  valueOf,
} from './testing/official-contract.js';
import { titleOf } from './testing/official-material.js';

const TODAY = '2026-11-23';

/** Every route: source, modality, path. */
const ROUTES = SOURCE_IDS.flatMap((id) =>
  modalitiesOf(id).map((modality) => [id, modality, sourceOf(id).paths[modality] ?? ''] as const),
);

/** Keys whose values are one of a few, and the values that we call otherwise. */
const ENUMERATED = ['sexe', 'fournisseur', 'status', 'echelon', 'code', 'code_certification_cnav'];
const TRANSLATED: Readonly<Record<string, string>> = { ouvrant_droit: 'entitling-child', non_beneficiaire: 'none' };

/** Every value inside a value, as text; of some keys only. Nulls are left out. */
function leaves(value: unknown, keys?: readonly string[], key = ''): readonly string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => leaves(inner, keys, Array.isArray(value) ? key : name));
  return typeof value === 'string' || typeof value === 'number'
    ? keys?.includes(key) === false
      ? []
      : [String(value)]
    : [];
}

/** Identities good and bad. */
function identities(): fc.Arbitrary<Identity> {
  const name = fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('Dupont', 'Lœwe', 'd’Arc', 'Jean–Paul', 'Šimić', 'de  la Tour', 'Ÿves', 'N.'),
    },
  );
  const birthPlace = fc.record({
    countryCode: fc.constantFrom('99100', '99330', '92352', '12345'),
    communeCode: fc.constantFrom('92022', '2A004', '20004', 'x', null),
    communeName: fc.option(name),
    departmentCode: fc.constantFrom('92', '2A', '976', '99', null),
  });
  return fc.record({
    birthName: name,
    usageName: fc.option(name),
    givenNames: fc.array(name, { maxLength: 5 }),
    birthDate: fc.constantFrom('1990-01-31', '1990-01', '1990', '1990-02-30', '', null),
    sex: fc.constantFrom('F' as const, 'M' as const, null),
    birthPlace: fc.option(birthPlace),
  });
}

/** A subject for a modality; undefined for an identity that our rules refuse. */
function subjects(id: SourceId, modality: Modality): fc.Arbitrary<Subject | undefined> {
  switch (modality) {
    case 'identity':
      return identities().map((identity) => {
        const checked =
          sourceOf(id).provider === '26' ? checkStudentIdentity(identity, TODAY) : checkIdentity(identity, TODAY);
        return 'parameters' in checked ? { modality, identity: checked.parameters } : undefined;
      });
    case 'france-connect':
      return fc.constant({ modality, accessToken: 'session' });
    case 'student-number':
      return fc.stringMatching(/^[0-9a-zA-Z]{11}$/).map((number) => ({ modality, number }));
    case 'job-seeker-identifier':
      return fc.constantFrom('123456A', 'jeanne.martin', 'default').map((identifier) => ({ modality, identifier }));
  }
}

function narrowing(id: SourceId): Pick<SourceCall, 'month' | 'campaign'> {
  const { narrowedBy } = sourceOf(id);
  if (narrowedBy === 'month') return { month: { year: 2026, month: 5 } };
  return narrowedBy === 'campaign' ? { campaign: 2024 } : {};
}

const official = CONTRACT ? describe : describe.skip;

official(titleOf('the official parameters', CONTRACT), () => {
  describe.each(ROUTES)('%s by %s', (id, modality, path) => {
    test('whatever our rules accept, the official parameters accept, the required ones among them', () => {
      const known = queryOf(path);
      let accepted = 0;
      fc.assert(
        fc.property(subjects(id, modality), (subject) => {
          if (subject === undefined) return;
          accepted += 1;
          const call = {
            source: id,
            subject,
            token: 'token',
            recipient: '26920022500010',
            healthRevealing: true,
          } as const;
          const { query, path: asked } = questionOf({ ...call, ...narrowing(id) });
          expect(asked).toBe(path);
          expect([...query.keys()].filter((key) => !known.some(({ name }) => name === key))).toEqual([]);
          for (const { name, required, schema } of known) {
            const values = query.getAll(name);
            if (required === true) expect([name, values.length > 0]).toEqual([name, true]);
            if (values.length > 0) expect([name, faultsOf(values, schema)]).toEqual([name, []]);
          }
        }),
        { numRuns: modality === 'identity' ? 1_000 : 50 },
      );
      expect(accepted).toBeGreaterThan(20);
    });
  });

  test('its own example of an identity is accepted', () => {
    const [, , path] = ROUTES[0] ?? [];
    const example = new Map(queryOf(path ?? '').map(({ name, example: own, schema }) => [name, own ?? schema.example]));
    const checked = checkIdentity(
      {
        birthName: String(example.get('nomNaissance')),
        usageName: String(example.get('nomUsage')),
        givenNames: example.get('prenoms[]') as string[],
        birthDate: '1990-01-01',
        sex: 'M',
        birthPlace: { countryCode: '99100', communeCode: String(example.get('codeCogInseeCommuneNaissance')) },
      },
      TODAY,
    );
    expect(checked).toHaveProperty('parameters');
  });
});

official(titleOf('the official answers', CONTRACT), () => {
  describe.each(ROUTES)('%s by %s', (id, modality, path) => {
    test('its keys are those of our scopes, and what is required is read or left on purpose', () => {
      const { required = [], properties = {} } = dataSchemaOf(path);
      const { scopes, unread } = sourceOf(id);
      const ours = Object.values(scopes).flat();
      // A FranceConnect route of the CNOUS tells no identity: its keys are some of ours.
      expect(Object.keys(properties).filter((key) => !ours.includes(key))).toEqual([]);
      if (modality !== 'france-connect') expect(new Set(required)).toEqual(new Set(ours));
      expect(unread.filter((key) => !ours.includes(key))).toEqual([]);
    });

    test('its own example is read, every fact of it', () => {
      const facts = SOURCES[id].read(exampleOf(dataSchemaOf(path)) as Record<string, unknown>, true);
      expect(facts).not.toBeNull();
      const missing = Object.entries(facts ?? {}).filter(([, value]) => value === null || value === undefined);
      const mayBeMissing = new Set([
        'withdrawnOn',
        'since',
        'paysShare',
        'hasSupplement',
        ...(modality === 'france-connect' ? ['person'] : []),
      ]);
      expect(missing.map(([key]) => key).filter((key) => !mayBeMissing.has(key))).toEqual([]);
    });

    test('whatever keeps to its schema is read, and no value of an enumeration is lost', () => {
      fc.assert(
        // The sex at France Travail is any text.
        fc.property(valueOf(dataSchemaOf(path)), (data) => {
          const facts = SOURCES[id].read(data as Record<string, unknown>, true);
          expect(facts).not.toBeNull();
          const told = leaves(facts);
          for (const value of leaves(data, sourceOf(id).provider === '24' ? ENUMERATED.slice(1) : ENUMERATED))
            expect(told).toContain(TRANSLATED[value] ?? value);
        }),
        { numRuns: 200 },
      );
    });
  });
});

official(titleOf('the official errors', CONTRACT), () => {
  describe.each(ROUTES)('%s by %s', (_id, _modality, path) => {
    test('its own examples of errors are all known', () => {
      expect(errorExamplesOf(path).length).toBeGreaterThan(5);
      const unknown = errorExamplesOf(path).filter(
        ({ status, code, title }) => !findMeaning(status, code, title).isKnown,
      );
      expect(unknown).toEqual([]);
    });

    test('its statuses all have a row', () => {
      const statuses = Object.keys(operationOf(path).responses)
        .map(Number)
        .filter((status) => status !== 200);
      const known = new Set(ERROR_CATALOGUE.map(({ status }) => status));
      expect(statuses.filter((status) => !known.has(status))).toEqual([]);
    });
  });
});
