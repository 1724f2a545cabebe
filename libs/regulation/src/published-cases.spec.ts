import { describe, expect, test } from '@jest/globals';
import { Assessor } from './assess.js';
import { parseRegulation, type ParsedRegulation } from './parse-regulation.js';
import type { WorkedCase } from './regulation.js';
import { runCases, type CaseResult } from './run-cases.js';
import { expectedOf, numbersOf, publishedCases, titleOf, type PublishedCase } from './testing/published-cases.js';
import { siteRegulations } from './testing/site-files.js';
import { aRegulation } from './testing/sources.js';

const CASES = publishedCases();
const SITES = siteRegulations();

/** Of each regulation, its centre under `deploy/sites`, and the worked case of its file that replays each row, by the beginning of its name. */
const REPLAYED: Readonly<Record<string, { readonly site: string; readonly rows: Readonly<Record<string, string>> }>> = {
  'maisons-laffitte': {
    site: 'maisons-laffitte',
    rows: {
      ...{ 1: 'couple avec deux enfants', 2: 'personne seule, lunettes', 3: 'parent avec un enfant' },
      ...{ 4: 'personne seule, dette', 5: 'au-dessus de 10 €', 6: 'plafond annuel de la première' },
      ...{ 7: 'plafond annuel de la troisième', 8: '5 € exactement', 9: '5,01 €' },
      ...{ A2: '8 € exactement', A3: 'tranche changée' },
    },
  },
  'flers-energie': {
    site: 'flers',
    rows: {
      ...{ 10: 'personne seule, 100 €', 11: 'couple sans enfant', 12: 'la moitié dépasse', 13: '120 €' },
      ...{ 14: '359,99 €', 15: '360 €', 16: '350 € déjà', A1: 'couple avec un enfant' },
    },
  },
  aubord: {
    site: 'aubord',
    rows: {
      17: 'personne seule, 550',
      18: 'personne seule, 551',
      19: 'un adulte et un enfant',
      20: 'quatre personnes',
    },
  },
  'reunion-epicerie-itinerante': {
    site: 'epicerie-itinerante',
    rows: {
      ...{ 21: 'personne seule', 22: 'couple avec trois', 23: 'couple avec six', 24: 'parent isolé' },
      ...{ 25: '9 € exactement', 26: 'couple venu' },
    },
  },
  'fleurance-epicerie': { site: 'fleurance', rows: { 27: '200 €', 28: '270 €', 29: '310 €' } },
  'digne-chauffage': {
    site: 'digne-les-bains',
    rows: { 30: 'personne seule, 70', 31: 'un euro de plus', 32: '3 mois exactement', 33: '59 ans' },
  },
  'creteil-bons-ccas': { site: 'creteil', rows: { 40: 'football', 41: 'musique', 42: '20 ans' } },
  'avrille-permis': {
    site: 'avrille',
    rows: {
      ...{ 43: 'quotient 455', 44: 'quotient 456', 45: 'quotient 605', 46: 'quotient 606', 47: 'quotient 823' },
      ...{ 48: '26 ans', 49: '5 mois' },
    },
  },
  'boulazac-permis': {
    site: 'boulazac',
    rows: { 59: 'personne seule, 1199', 60: 'couple avec deux enfants', 61: 'couple sans enfant' },
  },
  'nousty-microcredit': {
    site: 'nousty',
    rows: { 62: '1 500 €', 63: '250 €', 64: '1 700 €', 65: '11 mois' },
  },
  vannes: {
    site: 'vannes',
    rows: { 67: 'parent isolé, quotient 580', 68: 'parent isolé, quotient 581', 69: 'couple avec enfants' },
  },
  'dunkerque-permis': { site: 'dunkerque', rows: { 70: '30 ans', 71: '40 heures' } },
  'champcevinel-cantine': { site: 'champcevinel', rows: { 75: 'quotient 622', 76: 'quotient 623' } },
  antony: {
    site: 'antony',
    rows: {
      ...{ 81: 'couple avec deux enfants', 82: 'le même foyer', 83: 'un enfant handicapé', 84: 'quatre enfants' },
      ...{ 85: 'neuf enfants' },
    },
  },
  'alfortville-noel': { site: 'alfortville', rows: { 89: '1 000 €' } },
  'chaville-seed': {
    site: 'chaville',
    rows: { 137: 'quotient 455,99', 138: 'quotient 456', 139: 'domicilié ailleurs', A8: 'sans quotient' },
  },
  'roubaix-cheque-eau': { site: 'roubaix', rows: { A5: 'facture de 300 €' } },
  'aubiere-permis': { site: 'aubiere', rows: { A7: 'personne seule à 1,2 SMIC' } },
};

/** Rows that the check settles before any request: what the text leaves out has to be said in the file. Each has a test below. */
const SETTLED_BY_THE_CHECK = ['A4', 'A6'];

/** What a row says of who decides, in our words; other rows leave it open. */
const DECIDERS: Readonly<Record<string, string>> = {
  'social worker': 'delegated-agent',
  'body (CP or CA)': 'commission-permanente',
};

interface Replayed {
  readonly worked: WorkedCase;
  readonly result: CaseResult;
}

const regulations = new Map<string, { readonly parsed: ParsedRegulation; readonly results: readonly CaseResult[] }>();

function replay({ number, regulation }: PublishedCase): Replayed | null {
  const { site, rows } = REPLAYED[regulation] ?? { site: '', rows: {} };
  const name = rows[number];
  if (name === undefined) return null;
  let known = regulations.get(site);
  if (known === undefined) {
    const parsed = parseRegulation(SITES.get(site) ?? '');
    known = { parsed, results: runCases(new Assessor(parsed.regulation)) };
    regulations.set(site, known);
  }
  const index = known.parsed.regulation.cases.findIndex((one) => one.name.startsWith(name));
  const [worked, result] = [known.parsed.regulation.cases[index], known.results[index]];
  return worked === undefined || result === undefined ? null : { worked, result };
}

function decided(): readonly PublishedCase[] {
  return (CASES ?? []).filter(({ number, regulation }) => !number.startsWith('A') && regulation !== 'law');
}

function ambiguous(): readonly PublishedCase[] {
  return (CASES ?? []).filter(({ number }) => number.startsWith('A'));
}

/** Numbers of the row that neither the facts of the worked case nor its expectations have: a month of 30 days times twelve is a year. */
function unsaid(row: PublishedCase, { worked }: Replayed): readonly number[] {
  const said = [...Object.values(worked.facts), ...Object.values(worked.expect.values)].map(Number);
  return numbersOf(row).filter(
    (number) => ![1, 1 / 12, 12].some((factor) => said.some((one) => Math.abs(one * factor - number) < 0.01)),
  );
}

describe(titleOf('cases of real regulations', CASES), () => {
  test('each has its worked case in a regulation file, with its numbers', () => {
    const missing = (CASES ?? [])
      .filter(({ number, regulation }) => regulation !== 'law' && !SETTLED_BY_THE_CHECK.includes(number))
      .filter((row) => replay(row) === null);
    expect(missing).toEqual([]);
    const apart = decided().flatMap((row) =>
      unsaid(row, replay(row)!).map((number) => `${row.number}: ${String(number)}`),
    );
    expect(apart).toEqual(CASES === null ? [] : APART);
  });

  test('what a text decides with certainty comes out of its file alone', () => {
    for (const row of decided()) {
      const { assessment, differences } = replay(row)!.result;
      const { cents, eligible } = expectedOf(row);
      const found = { eligible: assessment?.outcome === 'eligible', cents: assessment?.proposedAmountCents ?? 0 };
      expect([row.number, differences]).toEqual([row.number, []]);
      if (eligible !== null && !PAID_LATER.includes(row.number))
        expect([row.number, found.eligible]).toEqual([row.number, eligible]);
      if (cents !== null && !PAID_LATER.includes(row.number))
        expect([row.number, found.cents]).toEqual([row.number, cents]);
      const authority = DECIDERS[row.expected];
      if (authority !== undefined)
        expect([row.number, assessment?.routing?.authority]).toEqual([row.number, authority]);
    }
  });

  test('what a text leaves open is left to a person, and nothing is proposed', () => {
    for (const row of ambiguous().filter(({ number }) => !SETTLED_BY_THE_CHECK.includes(number))) {
      const { assessment } = replay(row)!.result;
      const leftOpen = assessment?.outcome === 'to-assess' || assessment?.routing?.because.includes('Pas de quotient');
      expect([row.number, leftOpen]).toEqual([row.number, true]);
    }
  });
});

/** Ages of children: the worked case gives their number, and the counting by age has a test of its own. */
const APART: readonly string[] = ['89: 10', '89: 16', '89: 17'];

/** Granted at once, paid when a proof comes: the row speaks of the payment. */
const PAID_LATER: readonly string[] = ['71'];

describe('what a text has to say before it may be adopted', () => {
  test('how many days a month counts: the band depends on it', () => {
    const source = SITES.get('maisons-laffitte')!;
    const days = / {4}days-per-month: 30.*\n/;
    expect(() => parseRegulation(source.replace(days, ''))).toThrow('regulation-invalid');
    const amounts = ['30', '30.4167', '31'].map((count) => {
      const { regulation } = parseRegulation(
        source.replace(days, `    days-per-month: ${count}\n`).replace(/\ncases:[\s\S]*$/, '\n'),
      );
      const assessor = new Assessor({ ...regulation, cases: [A4] });
      return runCases(assessor)[0]?.assessment?.proposedAmountCents;
    });
    expect(amounts).toEqual([6_000, 8_000, 8_000]);
  });

  test('whether a quotient is read with its cents: « jusqu’à 336 » does not say where 336,40 is', () => {
    const amount = (reading: string): number | null | undefined => {
      const source = aRegulation({
        facts: '\nquotient de la ville:\n  finding: { code: quotient, question: Quel quotient ?, answer: number }',
        tables: `\ntaux:\n  rows: quotient de la ville\n${reading}  range: { from: 0 }\n  unit: '%'\n  tiers:\n    - { from: 0, upto: 336, value: 70 }\n    - { above: 336, value: 60 }`,
        rules: '\nmontant: demande . facture * taux',
      });
      const { regulation } = parseRegulation(source);
      const facts = { 'quotient de la ville': 336.4, 'demande . facture': 100, 'résidence . dans la commune': true };
      return runCases(new Assessor({ ...regulation, cases: [{ ...A4, aid: 'aide', facts }] }))[0]?.assessment
        ?.proposedAmountCents;
    };
    expect(['  reading: truncated\n', '  reading: exact\n'].map(amount)).toEqual([7_000, 6_000]);
    expect(() => amount('')).toThrow('regulation-invalid');
  });
});

/** A single person, 152 euros left a month, a bill of 100 for food. */
const A4: WorkedCase = {
  name: 'A4',
  aid: 'aides-facultatives',
  on: '2024-06-01',
  urgent: false,
  facts: {
    ...{ 'résidence . dans la commune': true, 'foyer . personnes': 1, 'foyer . ressources': 1000 },
    ...{ 'foyer . charges': 848, 'demande . facture': 100, 'demande . niveau de besoin': 1 },
  },
  expect: { outcome: null, amountCents: undefined, authority: null, missing: null, conditions: {}, values: {} },
};
