import { describe, expect, test } from '@jest/globals';
import { RuleViolation, civilDate } from '@octroi/kernel';
import fc from 'fast-check';
import {
  TODAY,
  aDecisionInput,
  aDelegation,
  aRequest,
  aRouting,
  aSubmission,
  anAgent,
  powersOf,
} from '../testing/decision.fixture.js';
import type { AidRequest } from './aid-request.js';
import type { DecisionInput } from './decision-input.js';
import { decide, type DecisionQuestion } from './decide.js';
import type { DelegatedAct, Delegation } from './delegation.js';

const ALL_ACTS: readonly DelegatedAct[] = ['grant', 'partial-grant', 'refuse', 'adjourn', 'urgent', 'derogate'];

function question(overrides: Partial<DecisionQuestion> = {}): DecisionQuestion {
  return {
    request: aRequest(),
    input: aDecisionInput(),
    actor: anAgent(),
    powers: powersOf([aDelegation()]),
    today: TODAY,
    ...overrides,
  };
}

function held(...delegations: Partial<Delegation>[]): Pick<DecisionQuestion, 'powers'> {
  return { powers: powersOf(delegations.map((one) => aDelegation(one))) };
}

function brokenRule(asked: DecisionQuestion): RuleViolation {
  try {
    decide(asked);
  } catch (error) {
    if (error instanceof RuleViolation) return error;
    throw error;
  }
  throw new Error('the decision passed');
}

const withInput = (input: Partial<DecisionInput>): Partial<DecisionQuestion> => ({ input: aDecisionInput(input) });
const withRequest = (request: Partial<AidRequest>): Partial<DecisionQuestion> => ({ request: aRequest(request) });
const REFUSED = { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] } as const;
const ADJOURNED = { outcome: 'adjourned', amountCents: null, returnsOn: civilDate('2026-12-24') } as const;
const urgentUnrouted = withRequest({ routing: null, submission: aSubmission({ urgent: true }) });

describe('a decision', () => {
  test('says on what it rests and who signs', () => {
    expect(decide(question())).toMatchObject({
      outcome: 'granted',
      amountCents: 15_000,
      authority: 'delegated-agent',
      delegation: { reference: 'DEL03_2023_0017', holderName: 'Camille Roux', holderQuality: 'travailleuse sociale' },
      decidedOn: TODAY,
      urgent: false,
      derogationReason: null,
      legalBasis:
        'règlement des aides facultatives, version du 12 octobre 2023 ; délégation DEL03_2023_0017, en vigueur depuis le 12 octobre 2023 ; articles R123-21 et R123-22 du code de l’action sociale et des familles',
    });
  });

  test.each([
    ['withdrawn', withRequest({ status: 'withdrawn' }), 'elle a été retirée'],
    ['not routed', withRequest({ routing: null }), 'son instruction n’est pas terminée'],
  ])('of a request %s, the problem says what is true', (_what, change, status) => {
    expect(brokenRule(question(change))).toMatchObject({ code: 'not-awaiting-decision', parameters: { status } });
  });

  test.each([
    ['a machine', { actor: anAgent({ roles: ['machine'] }) }, 'machine-cannot-decide'],
    ['a machine that is also an agent', { actor: anAgent({ roles: ['agent', 'machine'] }) }, 'machine-cannot-decide'],
    ['a service', { actor: anAgent({ roles: ['service'] }) }, 'machine-cannot-decide'],
    ['a data protection officer', { actor: anAgent({ roles: ['dpo'] }) }, 'role-not-allowed'],
    ['a decided request', withRequest({ status: 'decided' }), 'already-decided'],
    ['a withdrawn request', withRequest({ status: 'withdrawn' }), 'not-awaiting-decision'],
    ['a request not routed', withRequest({ routing: null }), 'not-awaiting-decision'],
    ['a request known by its routing only', withRequest({ submission: null }), 'too-early'],
    ['a site without configuration', { powers: null }, 'no-delegation-in-force'],
    ['nobody’s delegation', held(), 'no-delegation-in-force'],
    ['somebody else’s', held({ subject: 'chaville:other' }), 'no-delegation-in-force'],
    ['another issuer’s', held({ issuer: 'other' }), 'no-delegation-in-force'],
    ['one for another aid', held({ aids: ['aide-energie'] }), 'no-delegation-in-force'],
    ['one of tomorrow', held({ validFrom: civilDate('2026-11-24') }), 'no-delegation-in-force'],
    ['one ended yesterday', held({ validUntil: civilDate('2026-11-22') }), 'no-delegation-in-force'],
    ['one revoked today', held({ revokedOn: TODAY }), 'no-delegation-in-force'],
    [
      'an agent where agents propose',
      { powers: powersOf([aDelegation()], { signatureMode: 'agent-proposes' }) },
      'no-delegation-in-force',
    ],
    [
      'the commission’s request',
      withRequest({ routing: aRouting({ authority: 'commission-permanente' }) }),
      'authority-mismatch',
    ],
    [
      'the vice-president’s, by an agent',
      withRequest({ routing: aRouting({ authority: 'vice-president' }) }),
      'authority-mismatch',
    ],
    [
      'a refusal where granting is delegated',
      withInput({ outcome: 'refused', amountCents: null }),
      'act-not-delegated',
    ],
    ['a grant against the proposal', withRequest({ routing: aRouting({ proposal: 'refuse' }) }), 'act-not-delegated'],
    [
      'the same by who may derogate, without saying why',
      { ...withRequest({ routing: aRouting({ proposal: 'refuse' }) }), ...held({ acts: ALL_ACTS }) },
      'derogation-required',
    ],
    ['no amount', withInput({ amountCents: null }), 'amount-required'],
    ['nothing', withInput({ amountCents: 0 }), 'amount-required'],
    ['more than the regulation allows', withInput({ amountCents: 30_001 }), 'amount-above-ceiling'],
    ['an unknown reason', withInput({ reasonCodes: ['inconnu'] }), 'unknown-reason'],
  ] satisfies [string, Partial<DecisionQuestion>, string][])('%s is refused', (_what, overrides, code) => {
    expect(brokenRule(question(overrides)).code).toBe(code);
  });

  test.each([
    ['a refusal without reason', { outcome: 'refused', amountCents: null }, 'reason-required'],
    ['a refusal with an amount', { outcome: 'refused', reasonCodes: ['hors-commune'] }, 'amount-not-allowed'],
    ['a part without reason', { outcome: 'partially-granted', amountCents: 100 }, 'reason-required'],
    ['a part as large as the whole', { outcome: 'partially-granted' }, 'partial-amount-not-below-request'],
    ['an adjournment for ever', { outcome: 'adjourned', amountCents: null }, 'return-date-required'],
    ['until today', { outcome: 'adjourned', amountCents: null, returnsOn: TODAY }, 'return-date-past'],
    ['for 7,000 years', { ...ADJOURNED, returnsOn: civilDate('9999-12-31') }, 'return-date-too-far'],
    ['a refusal that is paid', { ...REFUSED, paymentMode: 'transfer' }, 'only-for-a-grant'],
    [
      'a refusal that departs from the regulation',
      { ...REFUSED, derogationReason: 'Deux enfants.' },
      'only-for-a-grant',
    ],
    ['a refusal that overruns an envelope', { ...REFUSED, overrunReason: 'Accord du conseil.' }, 'only-for-a-grant'],
    ['an adjournment that is paid', { ...ADJOURNED, paymentMode: 'regie' }, 'only-for-a-grant'],
    ['a refusal that comes back', { ...REFUSED, returnsOn: ADJOURNED.returnsOn }, 'return-date-not-allowed'],
    ['a grant that comes back', { returnsOn: ADJOURNED.returnsOn }, 'return-date-not-allowed'],
  ] satisfies [string, Partial<DecisionInput>, string][])('%s is refused', (_what, input, code) => {
    expect(brokenRule(question({ ...withInput(input), ...held({ acts: ALL_ACTS }) })).code).toBe(code);
  });

  test('the parameters of a refusal are words for people', () => {
    const paid = question({ ...withInput({ ...REFUSED, paymentMode: 'voucher' }), ...held({ acts: ALL_ACTS }) });
    expect(brokenRule(paid).parameters).toEqual({ field: 'mode de paiement (paymentMode)' });
    expect(brokenRule(question(withInput({ amountCents: 30_001 }))).parameters).toEqual({ ceiling: '300,00\u00a0€' });
    const refusal = brokenRule(question(withInput({ outcome: 'refused', amountCents: null })));
    expect(refusal.parameters).toEqual({ act: 'refuser' });
    const mismatch = brokenRule(question(withRequest({ routing: aRouting({ authority: 'commission-permanente' }) })));
    expect(mismatch.parameters).toEqual({ authority: 'la commission permanente' });
  });

  test('the delegation’s last day counts, and the day of its revocation does not', () => {
    expect(decide(question(held({ validUntil: TODAY }))).delegation.validUntil).toBe(TODAY);
    expect(decide(question(held({ revokedOn: civilDate('2026-11-24') }))).outcome).toBe('granted');
  });

  test('the vice-president decides what was routed to an agent, also where agents propose', () => {
    const powers = powersOf([aDelegation({ authority: 'vice-president', reference: 'DEL-VP' })], {
      signatureMode: 'agent-proposes',
    });
    expect(decide(question({ powers })).authority).toBe('vice-president');
  });

  test('of several delegations, one whose ceiling is high enough is taken', () => {
    const two = held(
      { reference: 'LOW', ceilingCents: 5_000, validFrom: TODAY },
      { reference: 'HIGH', ceilingCents: null },
    );
    expect(decide(question({ ...two, ...withInput({ amountCents: 4_000 }) })).delegation.reference).toBe('LOW');
    expect(decide(question({ ...two, ...withInput({ amountCents: 20_000 }) })).delegation.reference).toBe('HIGH');
    const refusal = brokenRule(question({ ...two, ...withInput({ amountCents: 40_000 }) }));
    expect(refusal.parameters).toEqual({ ceiling: '300,00\u00a0€' });
  });

  test('a derogation passes the regulation’s ceiling, never the delegation’s', () => {
    const derogation = { ...held({ acts: ['grant', 'derogate'] }) };
    const input = { amountCents: 45_000, derogationReason: 'Reprise d’emploi le mois prochain.' };
    expect(decide(question({ ...derogation, ...withInput(input) })).derogationReason).toBe(input.derogationReason);
    const above = brokenRule(question({ ...derogation, ...withInput({ ...input, amountCents: 50_001 }) }));
    expect(above).toMatchObject({ code: 'amount-above-ceiling', parameters: { ceiling: '500,00\u00a0€' } });
  });

  describe('that cannot wait', () => {
    const urgent = held({ acts: ['urgent'], ceilingCents: 20_000 });

    test('is granted before any instruction, within the delegation', () => {
      expect(decide(question({ ...urgentUnrouted, ...urgent }))).toMatchObject({ urgent: true, amountCents: 15_000 });
      const above = brokenRule(question({ ...urgentUnrouted, ...urgent, ...withInput({ amountCents: 20_001 }) }));
      expect(above.code).toBe('amount-above-ceiling');
    });

    test('is granted even when the instruction ended before the commission', () => {
      const request = aRequest({
        routing: aRouting({ authority: 'commission-permanente' }),
        submission: aSubmission({ urgent: true }),
      });
      expect(decide(question({ request, ...urgent })).urgent).toBe(true);
      expect(brokenRule(question({ request })).code).toBe('authority-mismatch');
    });

    test('is not refused before the instruction', () => {
      const all = held({ acts: ALL_ACTS });
      const refusal = { ...withInput({ outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] }) };
      expect(brokenRule(question({ ...urgentUnrouted, ...all, ...refusal })).code).toBe('not-awaiting-decision');
    });

    test('needs the power to decide at once', () => {
      expect(brokenRule(question(urgentUnrouted)).parameters).toEqual({ act: 'décider en urgence' });
    });
  });

  test('whatever is asked, what passes is within the powers of a person', () => {
    const amounts = fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: null });
    const asked = fc.record({
      acts: fc.subarray([...ALL_ACTS]),
      ceilingCents: amounts,
      regulationCeiling: amounts,
      requestedAmountCents: amounts,
      amountCents: amounts,
      outcome: fc.constantFrom(
        'granted' as const,
        'partially-granted' as const,
        'refused' as const,
        'adjourned' as const,
      ),
      proposal: fc.constantFrom('grant' as const, 'refuse' as const),
      authority: fc.constantFrom(
        'delegated-agent' as const,
        'vice-president' as const,
        'commission-permanente' as const,
      ),
      routed: fc.boolean(),
      urgent: fc.boolean(),
      derogationReason: fc.constantFrom(null, '', 'raison'),
      reasonCodes: fc.subarray(['hors-commune', 'inconnu']),
      returnsOn: fc.constantFrom(null, TODAY, civilDate('2026-12-24')),
      paymentMode: fc.constantFrom(null, 'transfer' as const),
    });
    const outcome = (one: Parameters<typeof checked>[0]): ReturnType<typeof decide> | null => checked(one);
    fc.assert(
      fc.property(asked, (one) => {
        const decision = outcome(one);
        if (decision === null) return;
        const { amountCents, delegation, reasons } = decision;
        const needed = decision.urgent ? 'urgent' : ACT_NEEDED[decision.outcome];
        expect(one.acts).toContain(needed);
        expect(amountCents ?? 0).toBeLessThanOrEqual(delegation.ceilingCents ?? Infinity);
        expect(amountCents === null).toBe(decision.outcome === 'refused' || decision.outcome === 'adjourned');
        if (decision.outcome === 'refused' || decision.outcome === 'partially-granted')
          expect(reasons.length).toBeGreaterThan(0);
        const above = one.routed && (amountCents ?? 0) > (one.regulationCeiling ?? Infinity);
        const against = one.routed && amountCents !== null && one.proposal === 'refuse';
        // What was said is kept, or the decision is not.
        expect([decision.paymentMode, decision.returnsOn]).toEqual([one.paymentMode, one.returnsOn]);
        expect(decision.derogationReason !== null).toBe(above || against);
        if (above || against) expect(one.acts).toContain('derogate');
        if (!decision.urgent) expect(one.authority).toBe('delegated-agent');
        else expect(one.urgent).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});

const ACT_NEEDED = {
  granted: 'grant',
  'partially-granted': 'partial-grant',
  refused: 'refuse',
  adjourned: 'adjourn',
} as const;

type Asked = Pick<Delegation, 'ceilingCents'> &
  Pick<DecisionInput, 'amountCents' | 'outcome' | 'derogationReason' | 'reasonCodes' | 'returnsOn' | 'paymentMode'> & {
    readonly acts: DelegatedAct[];
    readonly regulationCeiling: number | null;
    readonly requestedAmountCents: number | null;
    readonly proposal: 'grant' | 'refuse';
    readonly authority: Delegation['authority'];
    readonly routed: boolean;
    readonly urgent: boolean;
  };

function checked(one: Asked): ReturnType<typeof decide> | null {
  const { acts, ceilingCents, regulationCeiling, requestedAmountCents, proposal, authority, routed, urgent, ...input } =
    one;
  const routing = routed ? aRouting({ authority, proposal, ceilingCents: regulationCeiling }) : null;
  const request = aRequest({ routing, submission: aSubmission({ requestedAmountCents, urgent }) });
  try {
    return decide(question({ request, input: aDecisionInput(input), ...held({ acts, ceilingCents }) }));
  } catch (error) {
    if (error instanceof RuleViolation) return null;
    throw error;
  }
}
