import { Type } from 'class-transformer';
import { IsArray, IsIn, IsObject, IsString, IsUUID, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsAmountCents, IsCivilDate, IsCode, IsInstant, IsNullable } from '../rules.js';
import { AppealView } from '../shapes/appeal.js';
import { AUTHORITIES, type Authority } from '../shapes/authority.js';
import { DECISION_OUTCOMES, type DecisionOutcome } from '../shapes/decision.js';
import { RequestClocks } from '../shapes/clocks.js';
import { OtherRightView } from '../shapes/other-right.js';
import { RegisterReference } from '../shapes/register-reference.js';
import { RequestReference } from '../shapes/request-reference.js';

/** A reason with its text at the time of the decision. */
export class GivenReason {
  @IsCode() code: string;
  @IsString() text: string;
}

/** One decision with what the bus never carries: its comment and its signatory. */
export class DecisionDetail {
  @IsUUID() decisionId: string;
  @IsIn(DECISION_OUTCOMES) outcome: DecisionOutcome;
  @IsNullable() @IsAmountCents() amountCents: number | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => GivenReason) reasons: GivenReason[];
  @IsNullable() @IsString() comment: string | null;
  @IsNullable() @IsString() derogationReason: string | null;
  @IsIn(AUTHORITIES) authority: Authority;
  @IsString() signatoryName: string;
  @IsString() signatoryQuality: string;
  /** Legal basis as printed. */
  @IsString() legalBasis: string;
  @IsCivilDate() decidedOn: string;
  @IsInstant() recordedAt: string;
  @IsNullable() @IsCivilDate() returnsOn: string | null;
  /** The appeal that it answers. */
  @IsNullable() @IsUUID() appealId: string | null;
  @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference;
}

/** A correction of a decision, in its author's words. */
export class DecisionCorrection {
  @IsUUID() decisionId: string;
  @IsCivilDate() correctedOn: string;
  @IsString() reason: string;
  @IsString() replacement: string;
  @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference;
}

/** A proposal that waits, in the words of who made it, or why it was sent back. */
export class DecisionProposal {
  @IsUUID() proposalId: string;
  @IsIn(AUTHORITIES) to: Authority;
  @IsIn(DECISION_OUTCOMES) outcome: DecisionOutcome;
  @IsNullable() @IsAmountCents() amountCents: number | null;
  @IsArray() @IsCode({ each: true }) reasonCodes: string[];
  @IsNullable() @IsString() comment: string | null;
  @IsNullable() @IsString() derogationReason: string | null;
  @IsNullable() @IsCivilDate() returnsOn: string | null;
  @IsCivilDate() proposedOn: string;
  /** Null while it waits. */
  @IsNullable() @IsCivilDate() returnedOn: string | null;
  @IsNullable() @IsString() returnReason: string | null;
}

/** Decisions of one request, oldest first (an adjournment may precede the last one), with its clocks. */
export class DecisionDetails {
  @IsArray() @ValidateNested({ each: true }) @Type(() => DecisionDetail) decisions: DecisionDetail[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => DecisionCorrection) corrections: DecisionCorrection[];
  /** Oldest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AppealView) appeals: AppealView[];
  /** Rights to be opened or applied for elsewhere, in the order in which they were noted. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => OtherRightView) rights: OtherRightView[];
  /** The last proposal, until a decision; null when there is none. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => DecisionProposal) proposal: DecisionProposal | null;
  /** Null before the request is known here. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => RequestClocks) clocks: RequestClocks | null;
}

/** `ask.decision.decision-details.v1`. An undecided request gives an empty list. */
export const decisionDetailsV1 = defineQuestion({
  subject: 'ask.decision.decision-details.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-case'],
  payload: RequestReference,
  reply: DecisionDetails,
  summary: 'Les décisions prises sur une demande, avec motifs et signataire.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009' },
  replyExample: {
    corrections: [],
    appeals: [],
    rights: [],
    proposal: null,
    clocks: {
      receivedOn: '2026-11-23',
      acknowledgedOn: '2026-11-23',
      silenceOn: null,
      renewedSilenceOn: null,
      silent: false,
      suspension: null,
      returnsOn: null,
      appealUntil: '2027-01-25',
      withdrawalUntil: '2027-03-23',
    },
    decisions: [
      {
        decisionId: '01936f2e-7c1a-7000-8000-000000000003',
        outcome: 'granted' as const,
        amountCents: 15_000,
        reasons: [],
        comment: null,
        derogationReason: null,
        authority: 'delegated-agent' as const,
        signatoryName: 'Camille Roux',
        signatoryQuality: 'travailleuse sociale',
        legalBasis: 'Délibération DEL03_2023_0017',
        decidedOn: '2026-11-23',
        recordedAt: '2026-11-23T09:15:02.120Z',
        returnsOn: null,
        appealId: null,
        register: { series: 'DEC', year: 2026, number: 1, position: 1, hash: 'b'.repeat(64), label: 'DEC-2026-000001' },
      },
    ],
  },
});
