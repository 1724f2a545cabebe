import { IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsInstant, IsLine, IsSha256 } from '../rules.js';

/** What a scan may be, as its content says. */
export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** One of {@link DOCUMENT_TYPES}. */
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Largest scan, in bytes. */
export const DOCUMENT_BYTES_AT_MOST = 10_485_760;

/** A scan that was kept: everything but what it is called and what it shows. */
export class AddedDocument {
  @IsUUID() id: string;
  @IsIn(DOCUMENT_TYPES) mediaType: DocumentType;
  /** In bytes. */
  @IsInt() @Min(1) @Max(DOCUMENT_BYTES_AT_MOST) size: number;
  /** Of its content. */
  @IsSha256() sha256: string;
  @IsInstant() addedAt: string;
}

/** A paper that a person brought, scanned: everything but its content. */
export class CaseDocument extends AddedDocument {
  /** As it was called where it came from, made safe. It may name somebody. */
  @IsString() @MaxLength(100) @IsLine() name: string;
  /** Opaque subject of whoever added it. */
  @IsString() addedBy: string;
}

/** A document, for examples. */
export const DOCUMENT_EXAMPLE: CaseDocument = {
  ...{ id: '01936f2e-7c1a-7000-8000-000000000021', name: 'Attestation CAF.pdf', mediaType: 'application/pdf' },
  ...{ size: 84_213, sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  ...{ addedBy: 'octroi-development|chaville:agent', addedAt: '2026-11-23T09:15:02.120Z' },
};
