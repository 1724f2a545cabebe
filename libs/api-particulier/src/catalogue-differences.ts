import { modalitiesOf } from './call.js';
import type { NextStep } from './error-catalogue.js';
import { listOf, object, text, type Json } from './reading.js';
import { SOURCE_IDS, sourceOf, type Modality, type SourceId } from './sources.js';
import { findMeaning } from './taxonomy.js';

/** One error of the official catalogue. */
export interface OfficialEntry {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  /** Operations that may answer it; empty for those of the platform. */
  readonly operations: readonly string[];
}

/** An error of the official catalogue that ours does not know, and where it falls meanwhile. */
export interface CatalogueDifference extends OfficialEntry {
  readonly reason: string;
  readonly nextStep: NextStep;
}

const MODALITIES: Readonly<Record<Modality, string>> = {
  identity: 'civility',
  'france-connect': 'france_connect',
  'student-number': 'ine',
  'job-seeker-identifier': 'identifiant',
};

/** Name of an operation that this library calls, as the official catalogue has it. */
export function operationName(source: SourceId, modality: Modality): string {
  const [, version = '', group = '', name = ''] = (sourceOf(source).paths[modality] ?? '').split('/');
  return `api_particulier_${version}_${group === 'dss' ? 'cnav' : group}_${name}_with_${MODALITIES[modality]}`;
}

/** All of them. */
export function operationNames(): readonly string[] {
  return SOURCE_IDS.flatMap((id) => modalitiesOf(id).map((modality) => operationName(id, modality)));
}

/**
 * The official catalogue (`GET /api/errors`), each status and code once, of the operations that are named.
 * @returns null when the body is not a catalogue
 */
export function readOfficialCatalogue(
  body: unknown,
  operations: readonly string[] = operationNames(),
): readonly OfficialEntry[] | null {
  const platform = object(object(body)?.['platform_codes']);
  const endpoints = object(object(body)?.['endpoints']);
  if (platform === null || endpoints === null) return null;
  const entries = [
    ...entriesOf(platform, []),
    ...Object.entries(endpoints)
      .filter(([operation]) => operations.includes(operation))
      .flatMap(([operation, endpoint]) => entriesOf(object(object(endpoint)?.['errors']) ?? {}, [operation])),
  ];
  const byKey = new Map<string, OfficialEntry>();
  for (const entry of entries) {
    const key = `${entry.status} ${entry.code}`;
    const known = byKey.get(key);
    byKey.set(key, { ...entry, operations: [...(known?.operations ?? []), ...entry.operations] });
  }
  return [...byKey.values()].toSorted((a, b) => a.status - b.status || a.code.localeCompare(b.code));
}

function entriesOf(byStatus: Json, operations: readonly string[]): OfficialEntry[] {
  return Object.entries(byStatus).flatMap(([status, errors]) =>
    (listOf(errors, object) ?? []).flatMap((error) => {
      const code = text(error['code']);
      if (code === null || !/^\d{3}$/.test(status)) return [];
      return [{ status: Number(status), code, title: text(error['title']) ?? '', operations }];
    }),
  );
}

/** What the official catalogue has and ours has not: each falls to a safe default until somebody adds it. */
export function catalogueDifferences(official: readonly OfficialEntry[]): readonly CatalogueDifference[] {
  return official.flatMap((entry) => {
    const { reason, nextStep, isKnown } = findMeaning(entry.status, entry.code, entry.title);
    return isKnown ? [] : [{ ...entry, reason, nextStep }];
  });
}
