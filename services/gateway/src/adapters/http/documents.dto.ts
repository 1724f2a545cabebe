import { AddedDocument, CaseDocument, IsNullable } from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsString, ValidateNested } from 'class-validator';

/** A scan as it is listed. */
export class ListedDocument extends AddedDocument {
  @IsString() name: CaseDocument['name'];
  /** Null for somebody who is no member any more, and for a machine without name. */
  @IsNullable() @IsString() addedByName: string | null;
  /** Whether the reader added it, and so may take it away. */
  @IsBoolean() isOwn: boolean;
}

/** The scans of a request, oldest first. */
export class CaseDocumentList {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ListedDocument) items: ListedDocument[];
}
