import { Type } from 'class-transformer';
import { IsArray, IsString, IsUUID, ValidateNested } from 'class-validator';

/** A thing that is held, in words. */
export class HeldFact {
  @IsString() label: string;
  @IsString() value: string;
}

/** What is held about one matter: a request, a decision, a call. */
export class HeldRecord {
  @IsString() title: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => HeldFact) facts: HeldFact[];
}

/** What one owner holds of one kind. */
export class HeldSection {
  @IsString() title: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => HeldRecord) records: HeldRecord[];
}

/** What an owner holds about somebody. */
export class HeldData {
  @IsArray() @ValidateNested({ each: true }) @Type(() => HeldSection) sections: HeldSection[];
}

/** What intake holds about somebody, and which requests are theirs. */
export class HeldByIntake extends HeldData {
  @IsUUID() personId: string;
  @IsString() name: string;
  @IsArray() @IsUUID(undefined, { each: true }) requestIds: string[];
}

/** For examples. */
export const HELD_EXAMPLE: HeldData = {
  sections: [
    {
      title: 'Demandes',
      records: [{ title: 'CHA-2026-000123', facts: [{ label: 'Aide demandée', value: 'aide-alimentaire' }] }],
    },
  ],
};
