import { civilDate } from '@octroi/kernel';
import type { AppealInput, Contested } from '../domain/appeal.js';
import type { Judgment, JudgmentAppeal } from '../domain/judgment.js';
import { TODAY } from './decision.fixture.js';

/** A decision that somebody contests. */
export function aContested(overrides: Partial<Contested> = {}): Contested {
  return {
    ...{ decisionId: 'd-1', outcome: 'refused', amountCents: null, authority: 'delegated-agent', decidedOn: TODAY },
    register: { series: 'DEC', year: 2026, number: 1, position: 1, hash: 'b'.repeat(64), label: 'DEC-2026-000001' },
    ...overrides,
  };
}

export function anAppealInput(overrides: Partial<AppealInput> = {}): AppealInput {
  return {
    ...{ kind: 'gracious', receivedOn: civilDate('2026-12-10'), sentOn: null, notifiedOn: null, appellant: 'person' },
    ...{ appellantName: null, grounds: 'Le loyer retenu n’est plus le bon depuis octobre.' },
    ...overrides,
  };
}

/** An annulment, with an order to decide again. */
export function aJudgment(overrides: Partial<Judgment> = {}): Judgment {
  return {
    ...{ outcome: 'annulled-with-injunction', judgedOn: civilDate('2027-11-18'), notifiedOn: civilDate('2027-11-24') },
    ...{ court: 'tribunal administratif de Cergy-Pontoise', number: '2701234', injunctionBy: civilDate('2028-01-24') },
    ...overrides,
  };
}

/** An appeal to the Conseil d’État against {@link aJudgment}, on which it has not ruled. */
export function aJudgmentAppeal(overrides: Partial<JudgmentAppeal> = {}): JudgmentAppeal {
  return { by: 'centre', court: 'Conseil d’État', lodgedOn: civilDate('2028-01-10'), ruling: null, ...overrides };
}
