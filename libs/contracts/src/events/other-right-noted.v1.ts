import { IsIn, IsUUID } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCivilDate, IsNullable } from '../rules.js';
import { OTHER_RIGHTS, type OtherRightCode } from '../shapes/other-right.js';

/** Where an application elsewhere stands has changed. What the right is called here, and its answer, stay with their owner. */
export class OtherRightNotedV1 {
  @IsUUID() rightId: string;
  @IsIn(OTHER_RIGHTS) right: OtherRightCode;
  /** The next day on which to look again at what the request waits for elsewhere; null when it waits for nothing. */
  @IsNullable() @IsCivilDate() awaitedUntil: string | null;
}

/** `aid.decision.other-right-noted.v1` */
export const otherRightNotedV1 = defineEvent({
  subject: 'aid.decision.other-right-noted.v1',
  producer: 'decision',
  payload: OtherRightNotedV1,
  summary: 'Un droit à ouvrir ou demandé ailleurs a été noté, ou suivi.',
  example: { rightId: '01936f2e-7c1a-7000-8000-000000000041', right: 'fsl' as const, awaitedUntil: '2026-12-21' },
});
