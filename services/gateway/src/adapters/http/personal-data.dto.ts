import { HeldSection, IsInstant } from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsString, IsUUID, ValidateNested } from 'class-validator';

/** Everything that is held about somebody, by all who hold it. */
export class PersonalData {
  @IsUUID() personId: string;
  @IsString() name: string;
  @IsInstant() madeAt: string;
  /** References of the requests in which the person is the applicant. */
  @IsArray() @IsUUID(undefined, { each: true }) requestIds: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => HeldSection) sections: HeldSection[];
}
