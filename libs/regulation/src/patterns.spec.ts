import { describe, expect, test } from '@jest/globals';
import type { RuleViolation } from '@octroi/kernel';
import fc from 'fast-check';
import { Assessor, type Assessment } from './assess.js';
import { parseRegulation } from './parse-regulation.js';
import type { GrantFacts, RequestFacts } from './request-facts.js';
import { aSubmission, someFacts } from './testing/chaville.fixture.js';
import { aRegulation } from './testing/sources.js';

function assessorOf(sections: Record<string, string>): Assessor {
  return new Assessor(parseRegulation(aRegulation(sections)).regulation);
}

function faultsOf(sections: Record<string, string>): string {
  try {
    parseRegulation(aRegulation(sections));
    return '';
  } catch (error) {
    return (error as RuleViolation).faults
      .map(({ parameters }) => `${String(parameters?.['line'])}: ${String(parameters?.['sentence'])}`)
      .join('\n');
  }
}

function assess(
  assessor: Assessor,
  submission: Parameters<typeof aSubmission>[0] = {},
  others: Partial<RequestFacts> = {},
): Assessment {
  return assessor.assess(
    someFacts({ submission: aSubmission({ aid: 'aide', ...submission }), household: null, history: [], ...others }),
  );
}

const AID = 'label: Aide\n  sources: []\n  amount: montant\n  conditions: [residence]';
const aid = (more: string): string => `\naide:\n  ${AID}\n${more.replace(/^/gm, '  ')}`;
const grant = (on: string, cents: number, more: Partial<GrantFacts> = {}): GrantFacts => ({
  aid: 'aide',
  on,
  cents,
  toApplicant: true,
  ...more,
});

describe('what a regulation can say', () => {
  test('an amount that is revalued is one line, and the date of the request chooses', () => {
    const assessor = assessorOf({
      parameters:
        '\nforfait:\n  unit: €\n  values:\n    - { from: 2026-01-01, value: 100 }\n    - { from: 2026-07-01, value: 120 }',
      rules: '\nmontant: forfait',
    });
    expect(
      ['2026-06-30', '2026-07-01'].map((requestedOn) => assess(assessor, { requestedOn }).proposedAmountCents),
    ).toEqual([10_000, 12_000]);
  });

  test('members are counted by tie and age, shared custody for half', () => {
    const assessor = assessorOf({
      facts: '\npetits: { count: { relations: [child], age-upto: 16, shared-custody: half } }',
      rules: '\nmontant: 30 € * petits',
    });
    const members = [4, 10, 16, 17].map((age) => ({ relation: 'child', age, sharedCustody: age === 10 }));
    expect(assess(assessor, { members }).proposedAmountCents).toBe(7_500);
  });

  test('a cap holds over its period, for its holder', () => {
    const cap = (holder: string, period: string): Assessor =>
      assessorOf({
        rules: '\nmontant: 100 €\nlimite: 150 €',
        caps: `\nannuel: { label: Le plafond, aids: all, holder: ${holder}, period: ${period}, amount: limite }`,
      });
    const amount = (assessor: Assessor, ...history: GrantFacts[]): number | null =>
      assess(assessor, { requestedOn: '2026-11-23' }, { history }).proposedAmountCents;
    expect(amount(cap('household', 'civil-year'), grant('2026-01-01', 8_000))).toBe(7_000);
    expect(amount(cap('household', 'civil-year'), grant('2025-12-31', 8_000))).toBe(10_000);
    expect(amount(cap('household', 'rolling-12-months'), grant('2025-11-24', 8_000))).toBe(7_000);
    expect(amount(cap('household', 'rolling-12-months'), grant('2025-11-23', 8_000))).toBe(10_000);
    expect(amount(cap('person', 'civil-year'), grant('2026-01-01', 8_000, { toApplicant: false }))).toBe(10_000);
    expect(assess(cap('household', 'civil-year'), {}, { history: [grant('2026-02-01', 15_000)] })).toMatchObject({
      outcome: 'ineligible',
    });
  });

  test('a number of grants, or a sum, may be limited for the whole centre', () => {
    const stock = (limit: string): Assessor =>
      assessorOf({
        rules: '\nmontant: 100 €\nenveloppe: 1000 €',
        caps: `\nstock: { label: Le stock, aids: [aide], holder: centre, period: civil-year, ${limit} }`,
      });
    const granted = (assessor: Assessor, count: number, cents: number) => {
      const [selection, ...others] = assessor.centreSelections('2026-11-23');
      expect(others).toEqual([]);
      expect(selection).toMatchObject({ aids: ['aide'], from: '2026-01-01', until: '2026-12-31' });
      const centre = { [selection?.key ?? '']: { count, cents } };
      const { outcome, proposedAmountCents } = assess(assessor, {}, { centre });
      return [outcome, proposedAmountCents];
    };
    expect(granted(stock('grants: 10'), 9, 0)).toEqual(['eligible', 10_000]);
    expect(granted(stock('grants: 10'), 10, 0)).toEqual(['ineligible', null]);
    expect(granted(stock('amount: enveloppe'), 9, 96_000)).toEqual(['eligible', 4_000]);
    expect(granted(stock('amount: enveloppe'), 9, 100_000)).toEqual(['ineligible', null]);
    expect(assess(stock('grants: 10'), {}, { centre: {} }).outcome).toBe('eligible');
    expect(assess(stock('grants: 10')).outcome).toBe('to-assess');
    expect(stock('grants: 10').usesHistory).toBe(false);
  });

  test('aids that exclude each other may do so for the person alone', () => {
    const exclusive = assessorOf({ aids: aid('not-with: { aids: [autre], holder: person, period: civil-year }') });
    const other = grant('2026-08-24', 1, { aid: 'autre', toApplicant: false });
    expect(assess(exclusive, {}, { history: [other] }).outcome).toBe('eligible');
    expect(assess(exclusive, {}, { history: [{ ...other, toApplicant: true }] }).outcome).toBe('ineligible');
  });

  test('a waiting time, aids that exclude each other, a window, rights to claim first', () => {
    const waiting = assessorOf({ aids: aid('waiting: { months: 3 }') });
    expect(assess(waiting, {}, { history: [grant('2026-08-24', 1)] }).outcome).toBe('ineligible');
    expect(assess(waiting, {}, { history: [grant('2026-08-23', 1)] }).outcome).toBe('eligible');
    const exclusive = assessorOf({ aids: aid('not-with: { aids: [autre], period: civil-year }') });
    expect(assess(exclusive, {}, { history: [grant('2026-08-24', 1, { aid: 'autre' })] }).outcome).toBe('ineligible');
    const winter = assessorOf({ aids: aid("window: { from: '11-01', until: '03-31' }") });
    expect(
      ['2026-10-31', '2026-11-01', '2026-03-31', '2026-04-01'].map(
        (requestedOn) => assess(winter, { requestedOn }).outcome,
      ),
    ).toEqual(['ineligible', 'eligible', 'eligible', 'ineligible']);
    const rights = assessorOf({ aids: aid('rights-first: [FSL]') });
    expect(assess(rights)).toMatchObject({ outcome: 'to-assess', missing: ['constat-droits-aide'] });
    expect(assess(rights, {}, { findings: { 'droits-aide': true } }).outcome).toBe('eligible');
  });

  test('residence within a window of months adds up stays', () => {
    const assessor = assessorOf({
      facts: '\nmois récents: { residence: { within-months: 60 } }',
      rules: '\nmontant: 1 € * mois récents / 1 mois',
    });
    const stays = [
      { communeCode: '92022', from: '2010-01-01', until: '2022-11-23' },
      { communeCode: '75056', from: '2022-11-23', until: '2025-11-23' },
      { communeCode: '92022', from: '2025-11-23', until: null },
    ];
    expect(
      assess(assessor, { residence: { kind: 'home', communeCode: '92022', months: 12, stays } }).proposedAmountCents,
    ).toBe(2_400);
  });

  test('up to an amount, the real cost, a minimum paid, whole euros', () => {
    const upTo = assessorOf({ aids: aid('amount-is: maximum') });
    expect(assess(upTo, { requestedAmountCents: 30_000 })).toMatchObject({
      proposedAmountCents: 10_000,
      routing: { ceilingCents: 10_000 },
    });
    expect(assess(upTo, { requestedAmountCents: null })).toMatchObject({
      proposedAmountCents: null,
      routing: { ceilingCents: 10_000 },
    });
    const bounded = assessorOf({ aids: aid('bounded-by: demande . facture') });
    expect(assess(bounded, { billCents: 4_250 }).proposedAmountCents).toBe(4_250);
    expect(assess(bounded).proposedAmountCents).toBeNull();
    const least = assessorOf({ aids: aid('minimum-cents: 1000'), rules: '\nmontant: demande . facture' });
    expect(['999', '1000'].map((cents) => assess(least, { billCents: Number(cents) }).proposedAmountCents)).toEqual([
      0, 1_000,
    ]);
    const whole = assessorOf({ aids: aid('rounding: euro-up'), rules: '\nmontant: demande . facture / 3' });
    expect(assess(whole, { billCents: 1_000 }).proposedAmountCents).toBe(400);
  });

  test('an urgent request is decided at once, whatever is missing, within its ceiling', () => {
    const assessor = assessorOf({
      aids: aid('urgency: { authority: vice-president, because: Urgence, ceiling-cents: 5000 }'),
    });
    expect(assess(assessor, { urgent: true, residence: null })).toMatchObject({
      missing: ['residence'],
      proposedAmountCents: 5_000,
      routing: { authority: 'vice-president', because: 'Urgence', ceilingCents: 5_000 },
    });
  });

  test('the route may hang on the amount, on the aid, or on what is missing', () => {
    const route = (authority: string): string => `authority: ${authority}, because: Parce que`;
    const assessor = assessorOf({
      rules: '\nmontant: demande . facture\ngros: aide . montant proposé > 1000 €',
      routing: `\ncases:\n  - { when: gros, ${route('conseil-administration')} }\notherwise: { ${route('vice-president')} }\nrefusal: { ${route('commission-permanente')} }\nmissing-data: { ${route('commission-permanente')} }`,
    });
    expect(
      [100_000, 100_001, undefined].map((billCents) => assess(assessor, { billCents }).routing?.authority),
    ).toEqual(['vice-president', 'conseil-administration', 'commission-permanente']);
  });

  test('the question that decides alone comes first', () => {
    const assessor = assessorOf({
      rules:
        '\nmontant: 100 €\nbudget: foyer . ressources < demande . facture * 1 /mois\nassez vieux: demandeur . âge >= 18 ans',
      aids: `\naide:\n  label: Aide\n  sources: []\n  amount: montant\n  conditions: [budget, age]`,
      conditions: ['budget: { rule: budget', 'age: { rule: assez vieux']
        .map((start) => `\n${start}, met: Oui., not-met: Non., to-assess: À voir. }`)
        .join(''),
    });
    const empty = { resources: [], charges: [] };
    expect(assess(assessor, { applicantAge: null, worksheet: empty }).missing).toEqual([
      'applicant-age',
      'worksheet',
      'bill',
    ]);
  });
});

describe('bounds', () => {
  test('what binary fractions add never moves a household over a bound', () => {
    const assessor = assessorOf({
      rules: '\nmontant: 100 €\nassez bas: (foyer . ressources - foyer . charges) <= 0.2 €/mois',
      conditions: '\nresidence: { rule: assez bas, met: Oui., not-met: Non., to-assess: À voir. }',
    });
    const worksheet = { resources: [{ code: 'a', monthlyCents: 30 }], charges: [{ code: 'b', monthlyCents: 10 }] };
    expect(assess(assessor, { worksheet }).outcome).toBe('eligible');
    const more = { ...worksheet, resources: [{ code: 'a', monthlyCents: 31 }] };
    expect(assess(assessor, { worksheet: more }).outcome).toBe('ineligible');
  });

  const table = (tiers: string, more = ''): Record<string, string> => ({
    tables: `\nbarème:\n  rows: foyer . ressources\n  row-unit: €/mois\n  reading: exact\n  unit: €\n${more}  tiers:\n${tiers.replace(/^/gm, '    - ')}`,
    rules: '\nmontant: barème',
  });

  test.each([
    ['an overlap', '{ upto: 8, value: 2 }\n{ from: 8, value: 1 }', '8 est dans les deux'],
    ['a wide overlap', '{ upto: 9, value: 2 }\n{ from: 8, value: 1 }', 'de 8 à 9'],
    ['a hole', '{ below: 8, value: 2 }\n{ above: 8, value: 1 }', '8 n’est dans aucune'],
    ['a wide hole', '{ below: 8, value: 2 }\n{ from: 10, value: 1 }', 'de 8 à 10'],
    ['nothing below', '{ from: 8, value: 2 }', 'au-dessous de 8'],
    ['nothing above', '{ upto: 8, value: 2 }', 'au-dessus de 8'],
    ['a tier upside down', '{ from: 9, upto: 8, value: 2 }\n{ above: 8, value: 1 }', 'finit avant de commencer'],
  ])('%s is found, with its line', (_what, tiers, sentence) => {
    expect(faultsOf(table(tiers))).toMatch(new RegExp(`^\\d+: .*${sentence}`));
  });

  test('a table that passes gives a value to every household, and the right one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        fc.nat(100_000),
        (cuts, included, cents) => {
          const bounds = cuts.toSorted((left, right) => left - right).map((cut) => cut / 100);
          const tiers = [...bounds, null].map((bound, index) => {
            const before = bounds[index - 1];
            const from = before === undefined ? '' : `${included[index - 1] ? 'above' : 'from'}: ${String(before)}, `;
            return `{ ${from}${bound === null ? '' : `${included[index] ? 'upto' : 'below'}: ${String(bound)}, `}value: ${String(index + 1)} }`;
          });
          const worksheet = { resources: [{ code: 'a', monthlyCents: cents }], charges: [] };
          const expected = bounds.findIndex((bound, index) =>
            included[index] ? cents / 100 <= bound : cents / 100 < bound,
          );
          expect(assess(assessorOf(table(tiers.join('\n'))), { worksheet }).proposedAmountCents).toBe(
            ((expected < 0 ? bounds.length : expected) + 1) * 100,
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the check', () => {
  test.each([
    [
      'a cap without a period',
      { rules: '\nmontant: 1 €', caps: '\na: { label: L, aids: all, amount: montant }' },
      'Un plafond sans période',
    ],
    [
      'a measure by day without its days',
      { measures: '\nrav: { resources: all, charges: all, divisor: persons, per: day }' },
      'combien de jours compte un mois',
    ],
    [
      'a condition that never holds',
      {
        conditions: '\nresidence: { rule: jamais, met: a, not-met: b, to-assess: c }',
        rules:
          '\nmontant: 1 €\njamais:\n  toutes ces conditions:\n    - foyer . ressources > 200 €/mois\n    - foyer . ressources < 100 €/mois',
      },
      'ne peut jamais être remplie',
    ],
    [
      'a case that does not pass',
      {
        cases:
          '\n- { name: un cas, aid: aide, facts: { résidence . dans la commune: oui }, expect: { amount-cents: 1 } }',
      },
      'Cas « un cas ». Montant en centimes : 1 était attendu, 10000 est trouvé.',
    ],
    [
      'two things of one name',
      { parameters: '\nmontant: { unit: €, values: [{ from: 2020-01-01, value: 1 }] }' },
      'est déjà pris',
    ],
    [
      'a parameter without a value yet',
      { parameters: '\nforfait: { unit: €, values: [{ from: 2027-01-01, value: 1 }] }' },
      'n’a pas de valeur au début',
    ],
    [
      'a cap over an aid that does not exist',
      { caps: '\na: { label: L, aids: [autre], period: civil-year, grants: 1 }' },
      'L’aide « autre » n’existe pas',
    ],
    [
      'a table of too many tiers',
      {
        tables: `\nt: { rows: foyer . ressources, reading: exact, tiers: [${Array.from({ length: 300 }, () => '{ value: 1 }').join(', ')}] }`,
      },
      '200 tranches au plus',
    ],
  ])('%s', (_what, sections, sentence) => {
    expect(faultsOf(sections as Record<string, string>)).toMatch(new RegExp(`^\\d+: .*${sentence}`, 'm'));
  });
});
