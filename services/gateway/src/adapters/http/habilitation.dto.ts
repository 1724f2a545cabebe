import { AccessRefusalView, IsNullable, SiteAccessView } from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsObject, IsString, ValidateNested } from 'class-validator';

/** Why API Particulier refuses the centre, with what is to be done. */
export class AccessRefusal extends AccessRefusalView {
  @IsString() text: string;
}

/** Under which right a centre asks the State, and until when. */
export class HabilitationAnswer extends SiteAccessView {
  @IsNullable() @IsObject() @ValidateNested() @Type(() => AccessRefusal) declare refusal: AccessRefusal | null;
}
