import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { OtherRightInput, OtherRightView } from '../shapes/other-right.js';

/** Request of {@link noteOtherRightV1}. */
export class NoteOtherRight extends OtherRightInput {
  @IsUUID() requestId: string;
}

/**
 * `cmd.decision.note-other-right.v1`: the request may wait for it, its legal clock running on. Problems: not-found, too-early, role-not-allowed,
 * not-awaiting-decision, other-right-label-required, other-right-not-passed-on, other-right-dates-out-of-order.
 */
export const noteOtherRightV1 = defineCommand({
  subject: 'cmd.decision.note-other-right.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-other-rights'],
  payload: NoteOtherRight,
  reply: OtherRightView,
  summary: 'Noter un droit à ouvrir ou demandé ailleurs, dont la réponse peut être attendue.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    right: 'fsl' as const,
    label: null,
    appliedOn: '2026-11-20',
    receiptOn: null,
    transmittedOn: null,
    remindOn: '2026-12-21',
    answer: null,
  },
  replyExample: {
    rightId: '01936f2e-7c1a-7000-8000-000000000041',
    right: 'fsl' as const,
    label: null,
    appliedOn: '2026-11-20',
    receiptOn: null,
    transmittedOn: null,
    remindOn: '2026-12-21',
    answer: null,
  },
});
