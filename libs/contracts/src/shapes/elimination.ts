import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCivilDate, IsLine, IsNotBlank, IsNullable } from '../rules.js';

/** How a file ended, which says how long it is kept. */
export const FILE_ENDINGS = ['granted', 'refused', 'dropped'] as const;
/** One of {@link FILE_ENDINGS}. */
export type FileEnding = (typeof FILE_ENDINGS)[number];

/** What becomes of a file of a proposal. */
export const FILE_FATES = ['eliminate', 'sample', 'withheld'] as const;
/** One of {@link FILE_FATES}. */
export type FileFate = (typeof FILE_FATES)[number];

/** Why a file may not go. */
export const FILE_OBSTACLES = ['open', 'appeal', 'loan', 'payment', 'hold', 'recent-contact'] as const;
/** One of {@link FILE_OBSTACLES}. */
export type FileObstacle = (typeof FILE_OBSTACLES)[number];

/** Where a proposal stands. */
export const ELIMINATION_STATES = ['proposed', 'approved', 'executed', 'cancelled'] as const;
/** One of {@link ELIMINATION_STATES}. */
export type EliminationState = (typeof ELIMINATION_STATES)[number];

/** Of granted files one in so many is kept for ever: all, a fifth, a tenth, a twentieth, a fiftieth. */
export const SAMPLINGS = [1, 5, 10, 20, 50] as const;

/** What is wanted of a proposal. */
export class EliminationInput {
  /** One granted file in so many is kept, as the departmental archives ask for the size of the commune. */
  @IsIn(SAMPLINGS) sampleEvery: number;
}

/** The agreement of the departmental archives. */
export class EliminationVisa {
  @IsString() @IsNotEmpty() @MaxLength(80) @IsNotBlank() @IsLine() number: string;
  @IsCivilDate() givenOn: string;
}

/** A file of a proposal. */
export class EliminationLineView {
  @IsUUID() requestId: string;
  @IsString() reference: string;
  @IsString() aid: string;
  @IsIn(FILE_ENDINGS) ending: FileEnding;
  @IsCivilDate() requestedOn: string;
  @IsCivilDate() closedOn: string;
  @IsCivilDate() lastContactOn: string;
  /** Last day on which it had to be kept. */
  @IsCivilDate() keptUntil: string;
  @IsInt() @Min(0) documents: number;
  @IsInt() @Min(0) bytes: number;
  @IsIn(FILE_FATES) fate: FileFate;
  /** Why a file that was proposed did not go after all. */
  @IsNullable() @IsIn(FILE_OBSTACLES) obstacle: FileObstacle | null;
  /** Every owner has erased it. */
  @IsBoolean() erased: boolean;
}

/** How many files each owner has erased. */
export class EliminationProgress {
  @IsInt() @Min(0) toErase: number;
  @IsInt() @Min(0) gateway: number;
  @IsInt() @Min(0) intake: number;
  @IsInt() @Min(0) retrieval: number;
  @IsInt() @Min(0) eligibility: number;
  @IsInt() @Min(0) decision: number;
}

/** What was looked at for a proposal: files that ended two years ago or more. */
export class ExaminedFiles {
  /** Somebody of the file was in contact with the centre less than two years ago. */
  @IsInt() @Min(0) active: number;
  /** Kept in intermediate archive. */
  @IsInt() @Min(0) intermediate: number;
  /** Due, and kept back by a loan, a payment, an appeal or a hold. */
  @IsInt() @Min(0) heldBack: number;
  /** Due to go. */
  @IsInt() @Min(0) due: number;
}

/** A proposal of elimination. */
export class EliminationView {
  @IsUUID() id: string;
  /** Like `ELI-2028-001`. */
  @IsString() label: string;
  @IsIn(ELIMINATION_STATES) state: EliminationState;
  @IsCivilDate() madeOn: string;
  @IsIn(SAMPLINGS) sampleEvery: number;
  @ValidateNested() @Type(() => ExaminedFiles) examined: ExaminedFiles;
  /** Files that are proposed to go. */
  @IsInt() @Min(0) files: number;
  /** Files that are kept for ever. */
  @IsInt() @Min(0) samples: number;
  @IsInt() @Min(0) withheld: number;
  @IsInt() @Min(0) documents: number;
  @IsInt() @Min(0) bytes: number;
  /** Dates of closing of the oldest and of the latest file; null when nothing goes. */
  @IsNullable() @IsCivilDate() from: string | null;
  @IsNullable() @IsCivilDate() until: string | null;
  @IsNullable() @ValidateNested() @Type(() => EliminationVisa) visa: EliminationVisa | null;
  @IsNullable() @IsCivilDate() executedOn: string | null;
  @ValidateNested() @Type(() => EliminationProgress) progress: EliminationProgress;
}

/** A proposal with its files. */
export class EliminationDetail extends EliminationView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => EliminationLineView) lines: EliminationLineView[];
}

/** Why a file must not go, in the words of who says so. */
export class EliminationHoldInput {
  /** Null ends it. */
  @IsNullable() @IsString() @IsNotEmpty() @MaxLength(300) @IsNotBlank() @IsLine() reason: string | null;
}

/** A file that must not go. */
export class EliminationHoldView {
  @IsUUID() requestId: string;
  @IsNullable() @IsString() reference: string | null;
  @IsString() reason: string;
  @IsCivilDate() placedOn: string;
}

/** Proposals of a site, the latest first, and the files that must not go. */
export class EliminationList {
  @IsArray() @ValidateNested({ each: true }) @Type(() => EliminationView) items: EliminationView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => EliminationHoldView) holds: EliminationHoldView[];
}

/** A proposal for examples. */
export const ELIMINATION_EXAMPLE: EliminationDetail = {
  id: '01936f2e-7c1a-7000-8000-000000000021',
  label: 'ELI-2028-001',
  state: 'proposed',
  madeOn: '2028-12-01',
  sampleEvery: 10,
  examined: { active: 12, intermediate: 240, heldBack: 1, due: 1 },
  files: 1,
  samples: 0,
  withheld: 0,
  documents: 2,
  bytes: 421_888,
  from: '2026-11-24',
  until: '2026-11-24',
  visa: null,
  executedOn: null,
  progress: { toErase: 1, gateway: 0, intake: 0, retrieval: 0, eligibility: 0, decision: 0 },
  lines: [
    {
      requestId: '01936f2e-7c1a-7000-8000-000000000009',
      reference: 'CHA-2026-000123',
      aid: 'aide-alimentaire',
      ending: 'refused',
      requestedOn: '2026-11-23',
      closedOn: '2026-11-24',
      lastContactOn: '2026-11-24',
      keptUntil: '2028-11-24',
      documents: 2,
      bytes: 421_888,
      fate: 'eliminate',
      obstacle: null,
      erased: false,
    },
  ],
};
