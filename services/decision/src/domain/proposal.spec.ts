import { describe, expect, test } from '@jest/globals';
import {
  TODAY,
  aDecisionInput,
  aDelegation,
  aRequest,
  aRouting,
  aSubmission,
  powersOf,
} from '../testing/decision.fixture.js';
import { propose, requireUnchanged, type ProposalQuestion } from './proposal.js';

const VICE = aDelegation({
  ...{ reference: 'DEL01_2020_0004', authority: 'vice-president', subject: 'chaville:president' },
  ...{ acts: ['grant', 'partial-grant', 'refuse', 'adjourn', 'urgent'], ceilingCents: 100_000 },
});
const PROPOSES = { signatureMode: 'agent-proposes', delegationText: null } as const;

const question = (overrides: Partial<ProposalQuestion> = {}): ProposalQuestion => ({
  ...{ id: 'p-1', request: aRequest(), input: aDecisionInput(), powers: powersOf([VICE], PROPOSES) },
  ...{ bodies: ['conseil-administration', 'commission-permanente'], today: TODAY },
  ...overrides,
});
const refusal = aDecisionInput({ outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] });
const derogation = aDecisionInput({ amountCents: 40_000, derogationReason: 'Sans logement au 1er décembre.' });
const toOf = (overrides: Partial<ProposalQuestion>): string => propose(question(overrides)).to;

describe('whose signature a proposal waits for', () => {
  test('where agents propose, the vice-presidency’s, within its acts and its ceiling; else the commission’s, else the council’s', () => {
    expect(toOf({})).toBe('vice-president');
    expect(toOf({ input: refusal })).toBe('vice-president');
    expect(toOf({ input: derogation })).toBe('commission-permanente');
    expect(toOf({ input: derogation, bodies: ['conseil-administration'] })).toBe('conseil-administration');
    expect(
      toOf({ powers: powersOf([{ ...VICE, acts: [...VICE.acts, 'derogate'] }], PROPOSES), input: derogation }),
    ).toBe('vice-president');
    expect(toOf({ powers: powersOf([{ ...VICE, ceilingCents: 10_000 }], PROPOSES) })).toBe('commission-permanente');
    expect(toOf({ powers: powersOf([{ ...VICE, revokedOn: TODAY }], PROPOSES) })).toBe('commission-permanente');
    expect(toOf({ powers: null })).toBe('commission-permanente');
  });

  test('where agents sign what they grant, their refusals and derogations go to the commission', () => {
    const powers = powersOf([aDelegation(), VICE]);
    expect(toOf({ powers })).toBe('delegated-agent');
    expect(toOf({ powers, input: refusal })).toBe('commission-permanente');
    expect(toOf({ powers, input: derogation })).toBe('commission-permanente');
    expect(toOf({ powers, request: aRequest({ routing: aRouting({ authority: 'vice-president' }) }) })).toBe(
      'vice-president',
    );
  });

  test('an urgent request is proposed before any answer', () => {
    const request = aRequest({ routing: null, submission: aSubmission({ urgent: true }) });
    expect(toOf({ request })).toBe('vice-president');
    expect(() => propose(question({ request, input: refusal }))).toThrow('not-awaiting-decision');
    expect(() => propose(question({ request: aRequest({ routing: null }) }))).toThrow('not-awaiting-decision');
  });
});

test.each([
  ['already-decided', { request: aRequest({ status: 'decided' }) }],
  ['authority-mismatch', { request: aRequest({ routing: aRouting({ authority: 'commission-permanente' }) }) }],
  ['amount-required', { input: aDecisionInput({ amountCents: null }) }],
  ['reason-required', { input: aDecisionInput({ outcome: 'refused', amountCents: null }) }],
  ['unknown-reason', { input: { ...refusal, reasonCodes: ['inconnu'] } }],
  ['amount-above-ceiling', { input: aDecisionInput({ amountCents: 30_001 }) }],
  ['derogation-required', { request: aRequest({ routing: aRouting({ proposal: 'refuse' }) }) }],
  ['return-date-required', { input: aDecisionInput({ outcome: 'adjourned', amountCents: null }) }],
] as const)('%s: what cannot be decided is not proposed', (code, overrides) => {
  expect(() => propose(question(overrides as Partial<ProposalQuestion>))).toThrow(code);
});

describe('what is signed', () => {
  const request = aRequest();
  const proposal = propose(question());

  test('is what was read, on the examination that was read', () => {
    expect(requireUnchanged(proposal, request, 'p-1')).toMatchObject({ outcome: 'granted', amountCents: 15_000 });
    const sign =
      (...args: Parameters<typeof requireUnchanged>) =>
      () =>
        requireUnchanged(...args);
    expect(sign(null, request, 'p-1')).toThrow('not-awaiting-signature');
    expect(sign({ ...proposal, returned: { on: TODAY, reason: 'À revoir.' } }, request, 'p-1')).toThrow(
      'not-awaiting-signature',
    );
    expect(sign({ ...proposal, to: 'commission-permanente' }, request, 'p-1')).toThrow('not-awaiting-signature');
    expect(sign(proposal, request, 'p-0')).toThrow('proposal-changed');
    const reassessed = aRequest({ routing: aRouting({ proposedAmountCents: 9_000 }) });
    expect(sign(proposal, reassessed, 'p-1')).toThrow('proposal-changed');
  });

  test('keeps its words well formed', () => {
    const written = propose(question({ input: aDecisionInput({ comment: 'Écrit \ud800' }) }));
    expect(written.input.comment).toBe('Écrit \ufffd');
  });
});
