import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsAmountCents, IsCivilDate, IsLine, IsNotBlank, IsNullable, IsText } from '../rules.js';

/** By what somebody acts for the person: articles 425 and following, 494-1 and following, and 371-1 of the code civil. */
export const REPRESENTATIONS = [
  ...(['tutelle', 'curatelle-simple', 'curatelle-renforcee', 'habilitation-familiale', 'parent'] as const),
] as const;

/** Whoever acts for the person, or beside them. */
export class Representative {
  @IsIn(REPRESENTATIONS) kind: (typeof REPRESENTATIONS)[number];
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() name: string;
  @IsNullable() @IsString() @MaxLength(200) @IsLine() line?: string | null;
  @IsNullable() @Matches(/^\d{5}$/) postalCode?: string | null;
  @IsNullable() @IsString() @MaxLength(100) @IsLine() town?: string | null;
  /** Last day of the measure; null while it lasts. */
  @IsNullable() @IsCivilDate() until?: string | null;
  @IsOptional() @IsBoolean() signs?: boolean;
  /** Letters go to the representative's address. */
  @IsOptional() @IsBoolean() receivesLetters?: boolean;
  @IsOptional() @IsBoolean() receivesPayment?: boolean;
}

/** Where the person may be reached without harm. */
export class SafeContact {
  @IsIn(['phone', 'email', 'post', 'in-person']) means: 'phone' | 'email' | 'post' | 'in-person';
  @IsNullable() @IsString() @MaxLength(200) @IsLine() value?: string | null;
  /** What to mind: hours, who must not answer. */
  @IsNullable() @IsString() @MaxLength(500) @IsText() caution?: string | null;
}

/** What the person needs to understand and to be understood. */
export class Interpreter {
  /** The language to interpret, sign language too. */
  @IsString() @IsNotEmpty() @MaxLength(100) @IsNotBlank() @IsLine() language: string;
  /** Who interprets, once somebody is found. */
  @IsNullable() @IsString() @MaxLength(200) @IsLine() name?: string | null;
}

/** Whoever follows the household, at the centre or elsewhere: a professional, and still somebody. */
export class Referent {
  @IsString() @IsNotEmpty() @MaxLength(200) @IsNotBlank() @IsLine() name: string;
  /** The service or the organisation they are of. */
  @IsNullable() @IsString() @MaxLength(200) @IsLine() service?: string | null;
}

/** What the household owes. */
export class Debt {
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() creditor: string;
  @IsNullable() @IsAmountCents() arrearsCents?: number | null;
  /** A plan of payments is agreed. */
  @IsOptional() @IsBoolean() plan?: boolean;
  /** Part of a file of surendettement (code de la consommation, L711-1). */
  @IsOptional() @IsBoolean() overIndebtedness?: boolean;
}

/** The bill that the aid would pay; its amount is `billCents`. */
export class Bill {
  @IsNullable() @IsString() @MaxLength(200) @IsLine() creditor?: string | null;
  @IsNullable() @IsString() @MaxLength(100) @IsLine() reference?: string | null;
  /** Day of the cut-off or of the eviction. */
  @IsNullable() @IsCivilDate() cutOffOn?: string | null;
}

/** What the worker proposes to whoever decides. */
export class WorkerProposal {
  @IsNullable() @IsAmountCents() amountCents?: number | null;
  @IsNullable() @IsString() @MaxLength(200) @IsLine() payee?: string | null;
  @IsNullable() @IsString() @MaxLength(100) @IsLine() mode?: string | null;
}

/** Election de domicile of somebody without a home (CASF L264-1): it counts as residence. */
export class Domiciliation {
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() body: string;
  @IsNullable() @IsCivilDate() until?: string | null;
}
