import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import Engine, { type RawPublicodes } from 'publicodes';
import { aQuotient, aSubmission, chaville, someFacts } from './testing/chaville.fixture.js';
import { Assessor, type Assessment } from './assess.js';
import { compileRegulation } from './compile.js';
import type { RequestFacts } from './request-facts.js';
import { declarationsOf } from './rule-engine.js';

const REGULATION = chaville();
const ASSESSOR = new Assessor(REGULATION);

function assessed(overrides: Partial<RequestFacts> = {}): Assessment {
  return ASSESSOR.assess(someFacts(overrides));
}

describe('Chaville’s regulation', () => {
  test('the example of the README is eligible, and goes to the delegated agent', () => {
    expect(assessed()).toEqual({
      outcome: 'eligible',
      resteAVivreCents: 25_000,
      proposedAmountCents: 15_000,
      conditions: [
        { code: 'residence', outcome: 'met', explanation: 'Le foyer réside dans la commune.' },
        {
          code: 'reste-a-vivre',
          outcome: 'met',
          explanation: 'Le reste à vivre est de 250\u00a0€/mois par personne, sans dépasser 600 €.',
        },
      ],
      missing: [],
      routing: {
        authority: 'delegated-agent',
        because: 'QF 300 inférieur à 456',
        proposal: 'grant',
        proposedAmountCents: 15_000,
        ceilingCents: 30_000,
      },
    });
  });

  test.each([
    [1, 'delegated-agent'],
    [455, 'delegated-agent'],
    [456, 'commission-permanente'],
    [457, 'commission-permanente'],
    [5_000, 'commission-permanente'],
  ])('QF %d goes to %s', (value, authority) => {
    expect(assessed({ household: aQuotient(value) }).routing?.authority).toBe(authority);
  });

  test.each([[0], [null]])('a quotient of %p that nobody confirmed is a question, never a routing', (value) => {
    const { outcome, missing, routing, conditions } = assessed({ household: aQuotient(value) });
    expect([outcome, missing, routing]).toEqual(['to-assess', ['quotient-familial'], null]);
    expect(conditions.map((condition) => condition.outcome)).toEqual(['met', 'met']);
  });

  test('outside the commune, the refusal is proposed without waiting for the quotient', () => {
    const residence = { kind: 'home', communeCode: '75056', months: null };
    const { outcome, routing } = assessed({ submission: aSubmission({ residence }), household: aQuotient(0) });
    expect([outcome, routing?.authority]).toEqual(['ineligible', 'commission-permanente']);
  });

  test('a quotient of 0 counts once an agent confirmed it; the confirmed absence of one goes to the commission', () => {
    expect(assessed({ household: aQuotient(0, true) }).routing).toMatchObject({
      authority: 'delegated-agent',
      because: 'QF 0 inférieur à 456',
    });
    for (const household of [{ quotientFamilial: null, confirmedByAgent: true }, aQuotient(null, true)])
      expect(assessed({ household }).routing).toMatchObject({
        authority: 'commission-permanente',
        because: 'Pas de quotient familial',
        proposal: 'grant',
      });
  });

  test('outside the commune a refusal is proposed to the commission, with its reason', () => {
    const residence = { kind: 'home', communeCode: '75056', months: null };
    const { outcome, proposedAmountCents, conditions, routing } = assessed({ submission: aSubmission({ residence }) });
    expect([outcome, proposedAmountCents]).toEqual(['ineligible', null]);
    expect(conditions[0]).toEqual({
      code: 'residence',
      outcome: 'not-met',
      explanation: 'Le foyer ne réside pas dans la commune.',
    });
    expect(routing).toMatchObject({
      authority: 'commission-permanente',
      proposal: 'refuse',
      proposedAmountCents: null,
    });
  });

  test('an élection de domicile counts as residence', () => {
    const residence = { kind: 'election-de-domicile', communeCode: '75056', months: null };
    expect(assessed({ submission: aSubmission({ residence }) }).outcome).toBe('eligible');
  });

  test('a worksheet that was not filled in leaves the point to a person, and says what is missing', () => {
    const { outcome, missing, resteAVivreCents, routing } = assessed({
      submission: aSubmission({ worksheet: { resources: [], charges: [] }, residence: null }),
    });
    expect([outcome, missing, resteAVivreCents]).toEqual(['to-assess', ['residence', 'worksheet'], null]);
    expect(routing?.authority).toBe('commission-permanente');
  });

  test('the proposal is what was asked, up to the ceiling; the ceiling when nothing was asked', () => {
    const proposed = (requestedAmountCents: number | null): number | null =>
      assessed({ submission: aSubmission({ requestedAmountCents }) }).proposedAmountCents;
    expect([proposed(29_999), proposed(30_001), proposed(null)]).toEqual([29_999, 30_000, 30_000]);
  });

  test('a reste à vivre that is not a whole number of cents is rounded once', () => {
    const worksheet = {
      resources: [{ code: 'salaire', monthlyCents: 100_000 }],
      charges: [{ code: 'loyer', monthlyCents: 1 }],
    };
    const members = [1, 2].map((age) => ({ relation: 'child', age, sharedCustody: false }));
    expect(assessed({ submission: aSubmission({ worksheet, members }) }).resteAVivreCents).toBe(33_333);
  });
});

describe('the amount', () => {
  test('is what the rule says, never above the ceiling nor below zero', () => {
    const amountOf = (formula: string): number | null => {
      const regulation = { ...REGULATION, rules: { ...REGULATION.rules, 'montant proposé': formula } };
      return new Assessor(regulation).assess(someFacts()).proposedAmountCents;
    };
    expect(amountOf('demande . montant * 2 / 3')).toBe(10_000);
    expect(amountOf('demande . montant / 7')).toBe(2_143);
    expect(amountOf('1000 €')).toBe(30_000);
    expect(amountOf('demande . montant - 500 €')).toBe(0);
  });
});

describe('the engine', () => {
  test('gives each rule the value that the library’s own evaluation gives', () => {
    const { rules, facts } = compileRegulation(REGULATION, '2026-11-23');
    const library = new Engine<string>({ ...declarationsOf(facts), ...rules } as RawPublicodes<string>);
    const engine = ASSESSOR.engineOn('2026-11-23');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 300_000 }), (quotient, salary) => {
        const worksheet = { resources: [{ code: 'salaire', monthlyCents: salary }], charges: [] };
        ASSESSOR.assess(someFacts({ household: aQuotient(quotient), submission: aSubmission({ worksheet }) }));
        library.setSituation({
          'quotient familial . valeur': quotient,
          'foyer . personnes': 2,
          'foyer . ressources': `${String(salary / 100)} €/mois`,
          'foyer . charges': '0 €/mois',
          'demande . montant': '150 €',
          'aide . plafond': '300 €',
        });
        for (const rule of Object.keys(REGULATION.rules))
          expect(engine.evaluate(rule).value).toBe(library.evaluate(rule).nodeValue);
      }),
    );
  });
});

describe('any request', () => {
  const line = fc.record({ code: fc.constant('x'), monthlyCents: fc.integer({ min: 0, max: 1_000_000 }) });
  const submission = fc.record({
    aid: fc.constantFrom('aide-alimentaire', 'aide-loyer', 'inconnue'),
    requestedAmountCents: fc.option(fc.integer({ min: 0, max: 1e9 })),
    requestedOn: fc.constant('2026-11-23'),
    urgent: fc.boolean(),
    applicantAge: fc.option(fc.integer({ min: 0, max: 120 })),
    members: fc.array(
      fc.record({
        relation: fc.constantFrom('child', 'partner'),
        age: fc.option(fc.nat(90)),
        sharedCustody: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    residence: fc.option(
      fc.record({
        kind: fc.constantFrom('home', 'election-de-domicile'),
        communeCode: fc.constantFrom('92022', '75056'),
        months: fc.option(fc.nat(600)),
      }),
    ),
    worksheet: fc.record({ resources: fc.array(line, { maxLength: 4 }), charges: fc.array(line, { maxLength: 4 }) }),
  });
  const household = fc.option(
    fc.record({
      quotientFamilial: fc.option(fc.record({ value: fc.option(fc.nat(2_000)) })),
      confirmedByAgent: fc.boolean(),
    }),
  );
  const facts = fc.record({ submission, household, siteCommunes: fc.constant(['92022']) });

  test('is assessed to the same bytes twice, within its ceiling, and a refusal goes to who may refuse', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const first = ASSESSOR.assess(one);
        expect(JSON.stringify(ASSESSOR.assess(one))).toBe(JSON.stringify(first));
        expect(first.proposedAmountCents ?? 0).toBeLessThanOrEqual(60_000);
        expect(first.proposedAmountCents ?? 0).toBeGreaterThanOrEqual(0);
        if (first.routing?.authority === 'delegated-agent')
          expect([first.outcome, first.routing.proposal]).toEqual(['eligible', 'grant']);
        if (first.outcome === 'ineligible')
          expect(first.routing).toMatchObject({ authority: 'commission-permanente', proposal: 'refuse' });
      }),
    );
  });

  test('a lower quotient never goes further up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 2_000 }), (left, right) => {
        const [low, high] = [Math.min(left, right), Math.max(left, right)].map(
          (value) => assessed({ household: aQuotient(value) }).routing?.authority,
        );
        if (high === 'delegated-agent') expect(low).toBe('delegated-agent');
      }),
    );
  });
});
