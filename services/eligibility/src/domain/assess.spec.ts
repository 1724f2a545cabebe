import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aQuotient, aSubmission, chaville, someFacts } from '../testing/chaville.fixture.js';
import { assess, type Assessment } from './assess.js';
import type { RequestFacts } from './facts.js';
import { RuleEngine } from './rule-engine.js';

const REGULATION = chaville();
const ENGINE = new RuleEngine(REGULATION.rules);

function assessed(overrides: Partial<RequestFacts> = {}): Assessment {
  return assess(REGULATION, ENGINE, someFacts(overrides));
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
    [0, 'commission-permanente'],
    [1, 'delegated-agent'],
    [455, 'delegated-agent'],
    [456, 'commission-permanente'],
    [457, 'commission-permanente'],
    [5_000, 'commission-permanente'],
  ])('QF %d goes to %s', (value, authority) => {
    expect(assessed({ household: aQuotient(value) }).routing?.authority).toBe(authority);
  });

  test('a quotient of 0 counts once an agent confirmed it; the confirmed absence of one goes to the commission', () => {
    expect(assessed({ household: aQuotient(0, true) }).routing).toMatchObject({
      authority: 'delegated-agent',
      because: 'QF 0 inférieur à 456',
    });
    expect(assessed({ household: { quotientFamilial: null, confirmedByAgent: true } }).routing).toMatchObject({
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
        const first = assess(REGULATION, ENGINE, one);
        expect(JSON.stringify(assess(REGULATION, ENGINE, one))).toBe(JSON.stringify(first));
        expect(first.proposedAmountCents ?? 0).toBeLessThanOrEqual(60_000);
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
