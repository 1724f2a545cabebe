import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { OtherRightStep, OtherRightView } from '../shapes/other-right.js';

/** Request of {@link followOtherRightV1}: it takes the place of what was noted before. */
export class FollowOtherRight extends OtherRightStep {
  @IsUUID() requestId: string;
  @IsUUID() rightId: string;
}

/** `cmd.decision.follow-other-right.v1`. Problems: as noting one has. */
export const followOtherRightV1 = defineCommand({
  subject: 'cmd.decision.follow-other-right.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-other-rights'],
  payload: FollowOtherRight,
  reply: OtherRightView,
  summary: 'Noter où en est un droit demandé ailleurs : dépôt, transmission, réponse, relance.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    rightId: '01936f2e-7c1a-7000-8000-000000000041',
    label: null,
    appliedOn: '2026-11-20',
    receiptOn: null,
    transmittedOn: null,
    remindOn: null,
    answer: { answer: 'refused' as const, answeredOn: '2026-12-18' },
  },
  replyExample: {
    rightId: '01936f2e-7c1a-7000-8000-000000000041',
    right: 'fsl' as const,
    label: null,
    appliedOn: '2026-11-20',
    receiptOn: null,
    transmittedOn: null,
    remindOn: null,
    answer: { answer: 'refused' as const, answeredOn: '2026-12-18' },
  },
});
