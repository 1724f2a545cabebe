import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsString, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsCivilDate, IsNullable } from '../rules.js';

/** What can fall due: the answer to a request for papers, the proof of an urgent decision, silence, the return of an adjourned request, a payment that was rejected, the answer to an appeal, the end of the time to appeal, the reminder of a right applied for elsewhere, the day by which the court ordered to decide again. */
export const DUE_KINDS = [
  'papers',
  'proof',
  'silence',
  'return',
  'payment',
  'answer',
  'appeal',
  'right',
  'injunction',
] as const;

/** One of {@link DUE_KINDS}. */
export type DueKind = (typeof DUE_KINDS)[number];

/** The last line of a page. */
export class DuePosition {
  @IsCivilDate() dueOn: string;
  @IsUUID() requestId: string;
  @IsIn(DUE_KINDS) kind: DueKind;
}

/** Request of {@link dueV1}. */
export class DueQuestion {
  /** Null for all. */
  @IsNullable() @IsArray() @IsIn(DUE_KINDS, { each: true }) kinds: DueKind[] | null;
  /** What falls due later is left out; null for no end. */
  @IsNullable() @IsCivilDate() until: string | null;
  /** Lines after this one; null for the first page. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => DuePosition) after: DuePosition | null;
  @IsInt() @Min(1) @Max(200) limit: number;
}

/** One date that concerns one request. */
export class DueLine {
  @IsIn(DUE_KINDS) kind: DueKind;
  @IsUUID() requestId: string;
  @IsString() reference: string;
  @IsCivilDate() dueOn: string;
  /** The date is past. */
  @IsBoolean() overdue: boolean;
  /** French sentence. */
  @IsString() label: string;
}

/** Reply of {@link dueV1}, earliest first. */
export class DueLines {
  @IsArray() @ValidateNested({ each: true }) @Type(() => DueLine) items: DueLine[];
  @IsBoolean() more: boolean;
}

/** `ask.decision.due.v1` */
export const dueV1 = defineQuestion({
  subject: 'ask.decision.due.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['list-requests'],
  payload: DueQuestion,
  reply: DueLines,
  summary: 'Ce qui échoit dans un CCAS, la date la plus proche en tête.',
  example: { kinds: null, until: '2026-12-31', after: null, limit: 50 },
  replyExample: {
    items: [
      {
        kind: 'silence' as const,
        requestId: '01936f2e-7c1a-7000-8000-000000000009',
        reference: 'CHA-2026-000123',
        dueOn: '2027-01-23',
        overdue: false,
        label: 'Sans décision d’ici là, le silence vaut rejet de la demande.',
      },
    ],
    more: false,
  },
});
