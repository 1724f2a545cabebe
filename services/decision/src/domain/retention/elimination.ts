import { RuleViolation, frenchDate, hasRole, type Actor, type CivilDate } from '@octroi/kernel';
import { keptUntil, stageOf, type EndedFile, type FileExtent, type FileObstacle } from './retention.js';

/** What becomes of a proposed file. */
export type FileFate = 'eliminate' | 'sample' | 'withheld';

/** Owners of what is known of a request, in the order in which they erase: what people see goes first. */
export const OWNERS = ['gateway', 'intake', 'retrieval', 'eligibility', 'decision'] as const;
export type Owner = (typeof OWNERS)[number];

/** A file of a proposal. */
export interface EliminationLine extends Omit<EndedFile, 'obstacles'>, FileExtent {
  readonly keptUntil: CivilDate;
  readonly fate: FileFate;
  readonly obstacle: FileObstacle | null;
  readonly erasedBy: readonly Owner[];
}

/** What was looked at: files that ended long ago enough. */
export interface Examined {
  readonly active: number;
  readonly intermediate: number;
  readonly heldBack: number;
  readonly due: number;
}

/** The agreement of the departmental archives, which a person enters. */
export interface Visa {
  readonly number: string;
  readonly givenOn: CivilDate;
}

/** A proposal of elimination. */
export interface Elimination {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly state: 'proposed' | 'approved' | 'executed' | 'cancelled';
  readonly madeOn: CivilDate;
  /** One granted file in so many is kept. */
  readonly sampleEvery: number;
  readonly examined: Examined;
  readonly visa: Visa | null;
  readonly executedOn: CivilDate | null;
}

/** A file that must not go, and why. */
export interface Hold {
  readonly requestId: string;
  readonly reference: string | null;
  readonly reason: string;
  readonly placedOn: CivilDate;
}

/** Files in one proposal. */
export const MOST_LINES = 1_000;

/** `ELI-2028-001` */
export function eliminationLabel({ year, number }: Pick<Elimination, 'year' | 'number'>): string {
  return `ELI-${String(year)}-${String(number).padStart(3, '0')}`;
}

/** @throws RuleViolation role-not-allowed */
export function requireArchivist(actor: Actor): void {
  if (!hasRole(actor, 'dpo', 'admin') || hasRole(actor, 'machine')) throw new RuleViolation('role-not-allowed');
}

interface Sampling {
  readonly today: CivilDate;
  readonly sampleEvery: number;
  /** Granted files that earlier proposals had: the count goes on from one to the next. */
  readonly grantedBefore: number;
}

/** The files that are due, each to go or to be kept as a sample. A file that intake does not know is not touched. */
export function proposeFiles(
  files: readonly EndedFile[],
  extents: ReadonlyMap<string, FileExtent>,
  { today, sampleEvery, grantedBefore }: Sampling,
): { readonly examined: Examined; readonly lines: readonly EliminationLine[] } {
  const examined = { active: 0, intermediate: 0, heldBack: 0, due: 0 };
  const due: EliminationLine[] = [];
  for (const { obstacles, ...file } of files.toSorted(byReference)) {
    const extent = extents.get(file.requestId);
    if (extent === undefined) continue;
    const stage = stageOf(file, extent.lastContactOn, today);
    if (stage !== 'due') examined[stage] += 1;
    else if (obstacles.length > 0) examined.heldBack += 1;
    else {
      examined.due += 1;
      const until = keptUntil(file, extent.lastContactOn);
      if (due.length < MOST_LINES)
        due.push({ ...file, ...extent, keptUntil: until, fate: 'eliminate', obstacle: null, erasedBy: [] });
    }
  }
  let granted = grantedBefore;
  const lines = due.map((line): EliminationLine => {
    if (line.ending !== 'granted') return line;
    granted += 1;
    return granted % sampleEvery === 0 ? { ...line, fate: 'sample' } : line;
  });
  return { examined, lines };
}

/** The visa of a proposal that waits for it. @throws RuleViolation elimination-not-pending, visa-date-out-of-range */
export function approve(elimination: Elimination, visa: Visa, today: CivilDate): Elimination {
  requirePending(elimination);
  if (visa.givenOn < elimination.madeOn || visa.givenOn > today)
    throw new RuleViolation('visa-date-out-of-range', { parameters: { from: frenchDate(elimination.madeOn) } });
  return { ...elimination, state: 'approved', visa };
}

/** @throws RuleViolation elimination-not-pending */
export function cancel(elimination: Elimination): Elimination {
  requirePending(elimination);
  return { ...elimination, state: 'cancelled' };
}

/** Between the proposal and the visa things happen: what may not go any more stays. */
export function withhold(
  lines: readonly EliminationLine[],
  files: ReadonlyMap<string, EndedFile>,
  { extents, today }: { readonly extents: ReadonlyMap<string, FileExtent>; readonly today: CivilDate },
): readonly EliminationLine[] {
  return lines.map((line) => {
    if (line.fate !== 'eliminate') return line;
    const obstacle = obstacleOf(files.get(line.requestId), extents.get(line.requestId), today);
    return obstacle === null ? line : { ...line, fate: 'withheld', obstacle };
  });
}

function obstacleOf(
  file: EndedFile | undefined,
  extent: FileExtent | undefined,
  today: CivilDate,
): FileObstacle | null {
  if (file === undefined) return 'open';
  const [first] = file.obstacles;
  if (first !== undefined) return first;
  return extent === undefined || stageOf(file, extent.lastContactOn, today) !== 'due' ? 'recent-contact' : null;
}

/** Lines that go. */
export function going(lines: readonly EliminationLine[]): readonly EliminationLine[] {
  return lines.filter(({ fate }) => fate === 'eliminate');
}

/** Everything that goes is gone, at every owner. */
export function isCarriedOut(lines: readonly EliminationLine[]): boolean {
  return going(lines).every(({ erasedBy }) => OWNERS.every((owner) => erasedBy.includes(owner)));
}

function requirePending({ state }: Elimination): void {
  if (state !== 'proposed') throw new RuleViolation('elimination-not-pending');
}

function byReference(one: EndedFile, other: EndedFile): number {
  if (one.reference === other.reference) return 0;
  return one.reference < other.reference ? -1 : 1;
}
