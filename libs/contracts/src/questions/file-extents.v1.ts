import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsUUID, Min, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsCivilDate } from '../rules.js';

/** Request of {@link fileExtentsV1}. */
export class FileExtentsQuestion {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(1000) @IsUUID(undefined, { each: true }) requestIds: string[];
}

/** How much a file is, and when the centre last had to do with its people. */
export class FileExtent {
  @IsUUID() requestId: string;
  /** The last request, note, paper or correction of anybody of the household, in this file or in another. */
  @IsCivilDate() lastContactOn: string;
  @IsInt() @Min(0) documents: number;
  @IsInt() @Min(0) bytes: number;
}

/** Reply of {@link fileExtentsV1}; unknown requests are left out. */
export class FileExtents {
  @IsArray() @ValidateNested({ each: true }) @Type(() => FileExtent) items: FileExtent[];
}

/** `ask.intake.file-extents.v1`: ids, dates and sizes alone. */
export const fileExtentsV1 = defineQuestion({
  subject: 'ask.intake.file-extents.v1',
  owner: 'intake',
  askers: ['decision', 'gateway'],
  purposes: ['propose-elimination', 'close-archive'],
  payload: FileExtentsQuestion,
  reply: FileExtents,
  summary: 'Le volume de dossiers, et le dernier contact avec les personnes.',
  example: { requestIds: ['01936f2e-7c1a-7000-8000-000000000009'] },
  replyExample: {
    items: [
      {
        requestId: '01936f2e-7c1a-7000-8000-000000000009',
        lastContactOn: '2026-11-24',
        documents: 2,
        bytes: 421_888,
      },
    ],
  },
});
