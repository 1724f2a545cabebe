import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsInstant } from '../rules.js';
import { PromiseInput } from '../shapes/promise.js';

/** Request of {@link recordPromiseV1}. */
export class RecordPromise extends PromiseInput {
  @IsUUID() requestId: string;
}

/** Reply of {@link recordPromiseV1}: not its text, which its author has. */
export class RecordedPromise {
  @IsUUID() id: string;
  @IsInstant() recordedAt: string;
}

/** `cmd.intake.record-promise.v1`: by whom, and when, intake says itself. Problems: not-found, role-not-allowed. */
export const recordPromiseV1 = defineCommand({
  subject: 'cmd.intake.record-promise.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['record-promise'],
  payload: RecordPromise,
  reply: RecordedPromise,
  summary: 'Noter ce qui a été promis à la personne.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009', text: 'Rappel avant vendredi.' },
  replyExample: { id: '01936f2e-7c1a-7000-8000-000000000022', recordedAt: '2026-11-23T09:15:02.120Z' },
});
