import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate, IsNullable } from '../rules.js';
import { SilenceClock } from './ask-for-papers.v1.js';

/** When the papers came. The body of POST …/papers/given (without the id). */
export class PapersGivenInput {
  /** Today when it is left out. */
  @IsNullable() @IsCivilDate() givenOn?: string | null;
}

/** Request of {@link notePapersGivenV1}. */
export class NotePapersGiven extends PapersGivenInput {
  @IsUUID() requestId: string;
}

/** `cmd.decision.note-papers-given.v1`. Problems: not-found, already-decided, not-awaiting-decision, no-papers-awaited, papers-date-out-of-range. */
export const notePapersGivenV1 = defineCommand({
  subject: 'cmd.decision.note-papers-given.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['ask-for-papers'],
  payload: NotePapersGiven,
  reply: SilenceClock,
  summary: 'Constater que les pièces demandées sont arrivées : le délai court de nouveau.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009', givenOn: '2026-12-03' },
  replyExample: { silenceOn: '2027-02-02' },
});
