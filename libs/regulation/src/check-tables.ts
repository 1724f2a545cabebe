import type { Path, Reader } from './fault-reader.js';
import { epochsOf, parameterOn, type Bound, type Regulation, type Table, type Tier } from './regulation.js';

/** A bound as a number; `included` says on which side it falls. */
interface Edge {
  readonly at: number;
  readonly included: boolean;
}

interface Segment {
  readonly path: Path;
  /** Null without end. */
  readonly from: Edge | null;
  readonly to: Edge | null;
}

/** Holes, overlaps, tiers out of order and uneven columns, on each date on which a parameter changes. */
export function checkTables(reader: Reader, regulation: Regulation): void {
  const dates = [...new Set([regulation.validFrom, ...epochsOf(regulation)])];
  for (const table of regulation.tables) {
    checkColumns(reader, table);
    for (const on of dates) {
      const segments = table.tiers.map((tier, index) => segmentOf(reader, tier, { regulation, table, on, index }));
      if (segments.every((segment) => segment !== null)) checkCover(reader, table, segments);
    }
  }
}

function checkColumns(reader: Reader, { name, columns, tiers }: Table): void {
  if (columns === null) return;
  const expected = Object.keys(tiers[0]?.values ?? {})
    .toSorted()
    .join(', ');
  for (const [index, { values }] of tiers.entries())
    if (Object.keys(values).toSorted().join(', ') !== expected)
      reader.refuse(
        ['tables', name, 'tiers', index, 'value'],
        `Cette tranche n’a pas les mêmes colonnes que la première (${expected}).`,
      );
}

interface Place {
  readonly regulation: Regulation;
  readonly table: Table;
  readonly on: string;
  readonly index: number;
}

function segmentOf(reader: Reader, { from, to }: Tier, { regulation, table, on, index }: Place): Segment | null {
  const path = ['tables', table.name, 'tiers', index];
  const edge = (side: Tier['from']): Edge | null | undefined => {
    if (side === null) return null;
    const at = boundOn(side.bound, regulation, on);
    if (at === null) reader.refuse(path, `« ${String(side.bound)} » n’est pas un paramètre de ce règlement.`);
    return at === null ? undefined : { at, included: side.included };
  };
  const [start, end] = [edge(from), edge(to)];
  if (start === undefined || end === undefined) return null;
  const segment =
    table.reading === 'exact' ? { path, from: start, to: end } : wholeUnits(reader, { path, from: start, to: end });
  if (
    segment?.from &&
    segment.to &&
    (segment.from.at > segment.to.at ||
      (segment.from.at === segment.to.at && !(segment.from.included && segment.to.included)))
  ) {
    reader.refuse(path, 'Cette tranche finit avant de commencer.');
    return null;
  }
  return segment;
}

/** Bounds of values that are read without cents: `below 606` is `up to 605`. */
function wholeUnits(reader: Reader, { path, from, to }: Segment): Segment | null {
  if ([from, to].some((edge) => edge !== null && !Number.isInteger(edge.at))) {
    reader.refuse(path, 'Une valeur lue sans ses centimes se compare à des nombres entiers.');
    return null;
  }
  return {
    path,
    from: from === null ? null : { at: from.included ? from.at : from.at + 1, included: true },
    to: to === null ? null : { at: to.included ? to.at + 1 : to.at, included: false },
  };
}

function boundOn(bound: Bound, { parameters }: Regulation, on: string): number | null {
  if (typeof bound === 'number') return bound;
  const parameter = parameters.find(({ name }) => name === bound);
  return parameter === undefined ? null : parameterOn(parameter, on);
}

function checkCover(reader: Reader, { name, range }: Table, segments: readonly Segment[]): void {
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined) return;
  const low = first.from;
  if (low !== null && (range.from === null || low.at > range.from || (low.at === range.from && !low.included)))
    reader.refuse(
      first.path,
      `Rien n’est prévu ${low.included ? 'au-dessous de' : 'jusqu’à'} ${french(low.at)} : ajoutez une tranche, ou dites d’où part le tableau (range: {from: …}).`,
    );
  const high = last.to;
  if (high !== null && (range.to === null || high.at < range.to || (high.at === range.to && !high.included)))
    reader.refuse(
      last.path,
      `Rien n’est prévu ${high.included ? 'au-dessus de' : 'à partir de'} ${french(high.at)} : ajoutez une tranche, ou dites où finit le tableau (range: {upto: …}).`,
    );
  for (const [index, segment] of segments.slice(1).entries()) checkJoint(reader, segments[index], segment);
  if (range.from !== null && range.to !== null && range.from > range.to)
    reader.refuse(['tables', name, 'range'], 'Le tableau finit avant de commencer.');
}

function checkJoint(reader: Reader, left: Segment | undefined, right: Segment): void {
  if (left === undefined) return;
  if (left.to === null || right.from === null) {
    reader.refuse(right.path, 'Cette tranche et celle d’avant se chevauchent : l’une des deux n’a pas de borne.');
    return;
  }
  const [end, start] = [left.to, right.from];
  if (start.at < end.at || (start.at === end.at && start.included && end.included))
    reader.refuse(
      right.path,
      `Cette tranche et celle d’avant se chevauchent : ${start.at === end.at ? `${french(end.at)} est dans les deux` : `de ${french(start.at)} à ${french(end.at)}`}. Le texte ne dit pas laquelle s’applique.`,
    );
  if (start.at > end.at || (start.at === end.at && !start.included && !end.included))
    reader.refuse(
      right.path,
      `Il y a un trou entre cette tranche et celle d’avant : ${start.at === end.at ? `${french(end.at)} n’est dans aucune` : `de ${french(end.at)} à ${french(start.at)}`}.`,
    );
}

function french(value: number): string {
  return String(value).replace('.', ',');
}
