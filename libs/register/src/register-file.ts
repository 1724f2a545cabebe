import type { CivilDate } from '@octroi/kernel';
import type { SignedCheckpoint } from './checkpoint.js';
import type { ContentPart, KeptEntry, RegisterEntry } from './entry.js';

/** First line of a register file. */
export interface RegisterFileHeader {
  readonly format: 'octroi-register';
  /** 2 when checkpoints have their time-stamps beside them, else 1. */
  readonly version: 1 | 2;
  readonly site: string;
  /** Whether the parts of the entries are in the file: without them it holds no personal content. */
  readonly content: 'kept' | 'left-out';
}

/** Line of an entry. */
interface EntryLine {
  readonly entry: RegisterEntry & { readonly version: 1 };
  readonly hash: string;
  /** By name: salt and body, or the date of the erasure. Absent when the content is left out. */
  readonly parts?: Readonly<Record<string, PartInLine>>;
}

type PartInLine = { readonly salt: string; readonly body: string } | { readonly erasedOn: CivilDate };

/** Last line: says that the file is whole. */
export interface RegisterFileEnd {
  readonly end: { readonly entries: number; readonly checkpoints: number };
}

/** What a line of a register file holds. */
export type RegisterFileLine =
  | { readonly kind: 'header'; readonly header: RegisterFileHeader }
  | { readonly kind: 'entry'; readonly entry: KeptEntry; readonly hasContent: boolean }
  | { readonly kind: 'checkpoint'; readonly signed: SignedCheckpoint; readonly timeStamp: string | null }
  | { readonly kind: 'end'; readonly end: RegisterFileEnd['end'] };

/** The first line of a file, without its line feed. */
export function headerLine(
  site: string,
  content: RegisterFileHeader['content'],
  version: RegisterFileHeader['version'] = 1,
): string {
  return JSON.stringify({ format: 'octroi-register', version, site, content } satisfies RegisterFileHeader);
}

/** The line of an entry. */
export function entryLine(kept: KeptEntry, content: RegisterFileHeader['content']): string {
  const { hash, parts, ...entry } = kept;
  const line: EntryLine = { entry: { version: 1, ...entry }, hash };
  if (content === 'left-out') return JSON.stringify(line);
  return JSON.stringify({ ...line, parts: Object.fromEntries(parts.map((part) => [part.name, partInLine(part)])) });
}

/** The line of a checkpoint, which stands behind the entry of its position. @param timeStamp a token in Base64: for files of version 2 */
export function checkpointLine(signed: SignedCheckpoint, timeStamp?: string): string {
  return JSON.stringify(timeStamp === undefined ? signed : { ...signed, timeStamp });
}

/** The last line. */
export function endLine(end: RegisterFileEnd['end']): string {
  return JSON.stringify({ end } satisfies RegisterFileEnd);
}

/** Reads a line; null for one that is none of a register file. Members that a format of its own does not know make it none. */
export function readLine(text: string): RegisterFileLine | null {
  const value = parsed(text);
  if (value === null) return null;
  if ('entry' in value) return entryOf(value as unknown as EntryLine);
  if ('checkpoint' in value && hasOnly(value, CHECKPOINT_LINE)) {
    const { checkpoint, signature } = value as unknown as SignedCheckpoint;
    if (typeof signature !== 'string' || !isObject(checkpoint) || !isObject(checkpoint.numbers)) return null;
    const { timeStamp = null } = value;
    if (timeStamp !== null && typeof timeStamp !== 'string') return null;
    return { kind: 'checkpoint', signed: { checkpoint, signature }, timeStamp };
  }
  if ('format' in value && hasOnly(value, HEADER)) {
    const header = value as unknown as RegisterFileHeader;
    const known = (header.format as string) === 'octroi-register' && [1, 2].includes(header.version);
    const content = ['kept', 'left-out'].includes(header.content);
    return known && content && typeof header.site === 'string' ? { kind: 'header', header } : null;
  }
  if ('end' in value && hasOnly(value, ['end'])) return isObject(value['end']) ? endOf(value['end']) : null;
  return null;
}

const HEADER = ['format', 'version', 'site', 'content'];
const CHECKPOINT_LINE = ['checkpoint', 'signature', 'timeStamp'];
const ENTRY_LINE = ['entry', 'hash', 'parts'];
const ENTRY = [
  ...['version', 'site', 'position', 'series', 'year', 'number', 'kind', 'decidedOn', 'recordedAt', 'previousHash'],
  'commitments',
];

function entryOf(line: EntryLine): RegisterFileLine | null {
  const { entry, hash, parts } = line;
  if (!hasOnly(line, ENTRY_LINE) || !isObject(entry) || !hasOnly(entry, ENTRY) || typeof hash !== 'string') return null;
  if ((entry.version as number) !== 1 || !isObject(entry.commitments) || !areWhole(entry)) return null;
  if (parts === undefined)
    return { kind: 'entry', entry: Object.assign(entry, { hash, parts: [] }), hasContent: false };
  if (!isObject(parts)) return null;
  const own = Object.keys(parts).map((name) => partOf(name, parts[name]));
  if (own.includes(null)) return null;
  // The line was just parsed and is nobody else's: adding to it is cheaper than a copy.
  return { kind: 'entry', entry: Object.assign(entry, { hash, parts: own as ContentPart[] }), hasContent: true };
}

/** Numbers are written into the hashed text as they are: nothing but a whole number may stand there. */
function areWhole({ position, year, number }: RegisterEntry): boolean {
  return Number.isSafeInteger(position) && Number.isSafeInteger(year) && Number.isSafeInteger(number);
}

function partInLine(part: ContentPart): PartInLine {
  return part.body === null ? { erasedOn: part.erasedOn } : { salt: part.salt, body: part.body };
}

function partOf(name: string, part: unknown): ContentPart | null {
  if (!isObject(part)) return null;
  const { salt, body, erasedOn } = part;
  if (typeof salt === 'string' && typeof body === 'string' && /^[0-9a-f]{64}$/.test(salt))
    return { name, salt, body, erasedOn: null };
  if (typeof erasedOn !== 'string' || salt !== undefined || body !== undefined) return null;
  return { name, salt: null, body: null, erasedOn: erasedOn as CivilDate };
}

function endOf({ entries, checkpoints }: Readonly<Record<string, unknown>>): RegisterFileLine | null {
  const counts = Number.isSafeInteger(entries) && Number.isSafeInteger(checkpoints);
  return counts ? { kind: 'end', end: { entries: entries as number, checkpoints: checkpoints as number } } : null;
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: object, names: readonly string[]): boolean {
  for (const name of Object.keys(value)) if (!names.includes(name)) return false;
  return true;
}
