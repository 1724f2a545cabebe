import { civilDate } from '@octroi/kernel';
import type { AppealInput, Contested } from '../domain/appeal.js';
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
