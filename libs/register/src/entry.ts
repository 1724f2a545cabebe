import type { CivilDate } from '@octroi/kernel';
import type { RegisterCryptography } from './cryptography.js';

/** The register's format, version 1, byte by byte: deploy/docs/register.md. Never changes once an entry exists. */
export const REGISTER_VERSION = 1;

/** Previous hash of a chain's first entry. */
export const NO_HASH = '0'.repeat(64);

/** One entry of a site's chain, without its own hash. */
export interface RegisterEntry {
  readonly site: string;
  /** Place in the site's chain, from 1 without gap. */
  readonly position: number;
  readonly series: string;
  readonly year: number;
  /** Number within site, series and year, from 1 without gap. */
  readonly number: number;
  /** What the entry is about, e.g. `decision`. */
  readonly kind: string;
  readonly decidedOn: CivilDate;
  /** Instant in UTC with exactly three decimals and `Z`. */
  readonly recordedAt: string;
  readonly previousHash: string;
  /** Commitment to each part of the content, by the part's name. */
  readonly commitments: Readonly<Record<string, string>>;
}

/** An entry with its hash. */
export interface SealedEntry extends RegisterEntry {
  readonly hash: string;
}

/** A part of the content as it is kept beside the chain: readable, or erased with its salt. */
export type ContentPart =
  | { readonly name: string; readonly salt: string; readonly body: string; readonly erasedOn: null }
  | { readonly name: string; readonly salt: null; readonly body: null; readonly erasedOn: CivilDate };

/** An entry with the parts of its content that are kept. */
export interface KeptEntry extends SealedEntry {
  readonly parts: readonly ContentPart[];
}

/** SHA-256 over one zero byte and the canonical JSON of the entry. */
export function entryHash(entry: RegisterEntry, cryptography: RegisterCryptography): string {
  return cryptography.sha256(`\u0000${canonicalEntry(entry)}`);
}

/**
 * Canonical JSON (RFC 8785) of an entry, member by member in the order of their names, since a verification writes many. For whole numbers
 * and for texts without lone surrogates the JSON of ECMAScript is the canonical one.
 */
export function canonicalEntry(entry: RegisterEntry): string {
  const { commitments } = entry;
  const committed = Object.keys(commitments)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(commitments[name])}`);
  return (
    `{"commitments":{${committed.join()}},"decidedOn":${JSON.stringify(entry.decidedOn)},"kind":${JSON.stringify(entry.kind)},` +
    `"number":${entry.number},"position":${entry.position},"previousHash":${JSON.stringify(entry.previousHash)},` +
    `"recordedAt":${JSON.stringify(entry.recordedAt)},"series":${JSON.stringify(entry.series)},` +
    `"site":${JSON.stringify(entry.site)},"version":${REGISTER_VERSION},"year":${entry.year}}`
  );
}

/** HMAC-SHA-256, under the part's own salt, of the part's name, a zero byte and the part's canonical JSON. */
export function commitmentTo(
  part: { readonly name: string; readonly salt: string; readonly body: string },
  cryptography: RegisterCryptography,
): string {
  return cryptography.hmacSha256(part.salt, `octroi.register.v1.${part.name}\u0000${part.body}`);
}

/** Written form of a number: `DEC-2026-000001`. */
export function registerLabel({ series, year, number }: Pick<RegisterEntry, 'series' | 'year' | 'number'>): string {
  return `${series}-${year}-${String(number).padStart(6, '0')}`;
}
