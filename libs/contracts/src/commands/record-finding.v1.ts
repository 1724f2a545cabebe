import { IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCode, IsFindingValue, IsNullable, IsText } from '../rules.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';

/** What a person found, where the regulation leaves a point to them. The body of POST …/findings. */
export class FindingInput {
  /** Code of the question, e.g. `constat-projet`. */
  @IsCode() code: string;
  /** Yes or no, or a number, as the question wants it; null takes an earlier finding back. */
  @IsFindingValue() value: boolean | number | null;
  /** Why: read by who instructs and decides, never by a machine, never on the bus. */
  @IsNullable() @IsString() @IsNotEmpty() @MaxLength(2_000) @IsText() note?: string | null;
}

/** Request of {@link recordFindingV1}. */
export class RecordFinding extends FindingInput {
  @IsUUID() requestId: string;
}

/** `cmd.eligibility.record-finding.v1`: keeps a finding with its author, and assesses the request again. Problems: not-found, already-decided. */
export const recordFindingV1 = defineCommand({
  subject: 'cmd.eligibility.record-finding.v1',
  owner: 'eligibility',
  askers: ['gateway'],
  purposes: ['record-finding'],
  payload: RecordFinding,
  reply: Acknowledgement,
  summary: 'Constater un point que le règlement laisse à une personne.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009', code: 'constat-projet', value: true, note: null },
  replyExample: { changed: true },
});
