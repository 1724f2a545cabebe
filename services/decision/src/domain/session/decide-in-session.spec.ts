import { describe, expect, test } from '@jest/globals';
import { addDays } from '@octroi/kernel';
import { TODAY, aDecisionInput, aRequest, aRouting, aSiteAuthority } from '../../testing/decision.fixture.js';
import { aBody } from '../../testing/session.fixture.js';
import type { Decision } from '../decide.js';
import { decideInSession, type SessionQuestion } from './decide-in-session.js';
import { planSession } from './session.js';

function decided(overrides: Partial<SessionQuestion> & { readonly commission?: boolean } = {}): Decision {
  const body = aBody(3, overrides.commission === true ? { code: 'commission-permanente' } : {});
  const plan = { id: 's', body, number: 1, heldOn: TODAY, heldAt: '18:00', place: 'Mairie' };
  const session = planSession({ ...plan, secondConvocation: false, agenda: [] }, TODAY);
  const [chair] = body.members;
  const { reasons } = aSiteAuthority();
  const rest = { request: aRequest(), input: aDecisionInput(), session, chair: chair!, reasons, today: TODAY };
  return decideInSession({ ...rest, ...overrides });
}

describe('a decision in session', () => {
  test('is signed by who chairs it and rests on the session', () => {
    expect(decided()).toMatchObject({
      ...{ outcome: 'granted', authority: 'conseil-administration', urgent: false },
      delegation: { reference: 'séance du 23 novembre 2026', holderName: 'Membre m0' },
    });
    expect(decided().legalBasis).toContain('articles R123-16 à R123-20');
  });

  test('the commission takes up what is not the council’s own', () => {
    expect(decided({ commission: true }).authority).toBe('commission-permanente');
    const request = aRequest({ routing: aRouting({ authority: 'conseil-administration' }) });
    expect(() => decided({ commission: true, request })).toThrow('authority-mismatch');
    expect(decided({ request }).authority).toBe('conseil-administration');
  });

  test.each([
    ['amount-above-ceiling', { amountCents: 40_000 }],
    ['reason-required', { outcome: 'refused', amountCents: null }],
    ['unknown-reason', { outcome: 'refused', amountCents: null, reasonCodes: ['none'] }],
    ['return-date-past', { outcome: 'adjourned', amountCents: null, returnsOn: TODAY }],
    ['amount-required', { amountCents: null }],
    [
      'only-for-a-grant',
      { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'], paymentMode: 'transfer' },
    ],
  ] as const)('%s', (code, input) => {
    expect(() => decided({ input: aDecisionInput(input) })).toThrow(code);
  });

  test('it may depart from the regulation when it says why', () => {
    const input = aDecisionInput({ amountCents: 40_000, derogationReason: 'Situation exceptionnelle.' });
    expect(decided({ input }).derogationReason).toBe('Situation exceptionnelle.');
    const request = aRequest({ routing: aRouting({ proposal: 'refuse' }) });
    expect(() => decided({ request })).toThrow('derogation-required');
  });

  test('an adjourned request comes back', () => {
    const returnsOn = addDays(TODAY, 30);
    const input = aDecisionInput({ outcome: 'adjourned', amountCents: null, returnsOn });
    expect(decided({ input })).toMatchObject({ outcome: 'adjourned', returnsOn, amountCents: null });
  });
});
