import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Table } from './database-snapshot.js';

/** Texts and a date that occur nowhere but in what a test planted. */
export interface Canary {
  /** A mark that begins every planted text, in letters. */
  readonly mark: string;
  /** ISO 8601 date. */
  readonly birthDate: string;
}

/** Where a canary was seen: a sink, and what in it. */
export interface Sighting {
  readonly sink: string;
  readonly place: string;
}

/** Every way in which the canary may be written, in lower case: the mark as it is and in hexadecimal, the date in its usual forms. */
export function needlesOf({ mark, birthDate }: Canary): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const french = [`${day}/${month}/${year}`, `${Number(day)}/${Number(month)}/${year}`];
  const dates = [birthDate, `${year}${month}${day}`, `${day}-${month}-${year}`, ...french];
  const texts = [mark, ...dates, ...french.map(encodeURIComponent)];
  return [...texts, ...plain(mark, birthDate).map((text) => Buffer.from(text).toString('hex'))].map(lower);
}

/** Base64 tells upper from lower case: the mark in either, and the date. */
function encodedNeedlesOf({ mark, birthDate }: Canary): string[] {
  return plain(mark, birthDate).flatMap(base64Of);
}

const lower = (text: string): string => text.toLowerCase();

const plain = (mark: string, birthDate: string): string[] => [mark, lower(mark), birthDate];

/** The part of a text's base64 that is the same whatever stands before and after it, for each of the three alignments. */
function base64Of(text: string): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.from('\0'.repeat(shift) + text).toString('base64');
    return encoded.slice(Math.ceil((shift * 4) / 3), Math.floor(((shift + text.length) * 4) / 3) - 1);
  });
}

/** True when a text or file holds the canary in any form. */
export function sees(canary: Canary, content: string | Buffer): boolean {
  const text = typeof content === 'string' ? content : content.toString('latin1');
  if (encodedNeedlesOf(canary).some((needle) => text.includes(needle))) return true;
  const folded = lower(text);
  return needlesOf(canary).some((needle) => folded.includes(needle));
}

/** The files below a folder that hold the canary. Rejects when one cannot be read; one that has gone meanwhile holds nothing. */
export async function scanFolder(canary: Canary, folder: string): Promise<Sighting[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(files.map(async (file) => sees(canary, await contentOf(file))));
  return files.filter((_file, index) => found[index]).map((place) => ({ sink: 'file', place }));
}

async function contentOf(file: string): Promise<string | Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** The columns, as `schema.table.column`, that hold the canary. */
export async function scanTables(canary: Canary, admin: Client, tables: readonly Table[]): Promise<Sighting[]> {
  const sightings = new Set<string>();
  for (const { schema, name } of tables) {
    const { rows } = await admin.query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) AS row FROM ${schema}.${name} t`,
    );
    for (const { row } of rows)
      for (const [column, value] of Object.entries(row))
        if (sees(canary, readable(value))) sightings.add(`${schema}.${name}.${column}`);
  }
  return [...sightings].sort().map((place) => ({ sink: 'table', place }));
}

/** Bytes arrive as `\\x…`: what they say counts, not their digits. */
function readable(value: unknown): string | Buffer {
  const text = JSON.stringify(value ?? '');
  return text.startsWith('"\\\\x') ? Buffer.from(text.slice(4, -1), 'hex') : text;
}
