import { Type } from 'class-transformer';
import { IsArray, IsInt, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsAmountCents, IsCode, IsNullable } from '../rules.js';

/** Request of {@link envelopesV1}: nothing to say. */
export class EnvelopesQuestion {}

/** A budget envelope with what is granted of it. */
export class EnvelopeView {
  /** Null for all aids together. */
  @IsNullable() @IsCode() aid: string | null;
  @IsInt() year: number;
  @IsAmountCents() limitCents: number;
  @IsAmountCents() committedCents: number;
  /** Paid so far. */
  @IsAmountCents() spentCents: number;
  /** What may still be granted; below zero when it was overrun. */
  @IsInt() leftCents: number;
}

/** Reply of {@link envelopesV1}, latest year first. */
export class EnvelopeList {
  @IsArray() @ValidateNested({ each: true }) @Type(() => EnvelopeView) items: EnvelopeView[];
}

/** `ask.decision.envelopes.v1` */
export const envelopesV1 = defineQuestion({
  subject: 'ask.decision.envelopes.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-envelopes'],
  payload: EnvelopesQuestion,
  reply: EnvelopeList,
  summary: 'Les enveloppes d’un CCAS, et ce qui en est engagé.',
  example: {},
  replyExample: {
    items: [
      {
        aid: 'aide-alimentaire',
        year: 2026,
        limitCents: 2_500_000,
        committedCents: 15_000,
        spentCents: 0,
        leftCents: 2_485_000,
      },
    ],
  },
});
