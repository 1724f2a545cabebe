import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsObject, IsString, IsUUID, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCode, IsNullable } from '../rules.js';
import { DecisionInput } from '../shapes/decision.js';
import { RegisterReference } from '../shapes/register-reference.js';

/** One decision of a batch. */
export class DecisionItem {
  @IsUUID() requestId: string;
  @IsObject() @ValidateNested() @Type(() => DecisionInput) decision: DecisionInput;
}

/** One act over 1 to 200 requests; each gets its own register entry. */
export class RecordDecisions {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DecisionItem)
  items: DecisionItem[];
}

/** What became of one item: recorded with its place in the register, or rejected with a problem code and nothing written for it. */
export class DecisionResult {
  @IsUUID() requestId: string;
  @IsIn(['recorded', 'rejected']) status: 'recorded' | 'rejected';
  @IsNullable() @IsUUID() decisionId: string | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference | null;
  /** Code of the problem catalogue when rejected. */
  @IsNullable() @IsCode() problem: string | null;
  /** Numbers and texts for the problem's sentence (ceiling in cents, article…). */
  @IsNullable() @IsObject() parameters: Record<string, string | number> | null;
}

/** Reply of {@link recordDecisionsV1}, in the order of the items. */
export class DecisionResults {
  @IsArray() @ValidateNested({ each: true }) @Type(() => DecisionResult) results: DecisionResult[];
  /** Shown when the delegation's legality is not settled; null otherwise. Code of the problem catalogue. */
  @IsNullable() @IsString() warning: string | null;
}

/**
 * `cmd.decision.record-decisions.v1`. Problems of an item: not-found, not-awaiting-decision, already-decided, machine-cannot-decide,
 * no-delegation-in-force, authority-mismatch, act-not-delegated, amount-above-ceiling, amount-required, amount-not-allowed, only-for-a-grant,
 * reason-required, unknown-reason, return-date-required, return-date-past, return-date-too-far, return-date-not-allowed.
 */
export const recordDecisionsV1 = defineCommand({
  subject: 'cmd.decision.record-decisions.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['decide'],
  payload: RecordDecisions,
  reply: DecisionResults,
  summary: 'Décider, pour une à deux cents demandes, chacune inscrite au registre.',
  example: {
    items: [
      {
        requestId: '01936f2e-7c1a-7000-8000-000000000009',
        decision: { outcome: 'granted' as const, amountCents: 15_000 },
      },
    ],
  },
  replyExample: {
    results: [
      {
        requestId: '01936f2e-7c1a-7000-8000-000000000009',
        status: 'recorded' as const,
        decisionId: '01936f2e-7c1a-7000-8000-000000000003',
        register: { series: 'DEC', year: 2026, number: 1, position: 1, hash: 'b'.repeat(64), label: 'DEC-2026-000001' },
        problem: null,
        parameters: null,
      },
    ],
    warning: 'delegated-signature-not-settled',
  },
});
