import type { Fields, Path, Reader } from './fault-reader.js';
import type { Table, Tier } from './regulation.js';

const MOST_TIERS = 200;

/** A table of one or two dimensions, each tier with both its bounds. */
export function readTable(reader: Reader, name: string, value: unknown): Table {
  const path = ['tables', name];
  const fields = reader.fields(value, path);
  reader.known(fields, ['rows', 'row-unit', 'reading', 'range', 'columns', 'unit', 'tiers', 'source'], path);
  const range = fields['range'] === undefined ? {} : reader.fields(fields['range'], [...path, 'range']);
  reader.known(range, ['from', 'upto'], [...path, 'range']);
  const columns = reader.optionalText(fields['columns'], [...path, 'columns']);
  const tiers = reader.list(fields['tiers'], [...path, 'tiers']);
  if (tiers.length > MOST_TIERS)
    reader.refuse([...path, 'tiers'], `Un tableau a ${String(MOST_TIERS)} tranches au plus.`);
  return {
    name,
    rows: reader.text(fields['rows'], [...path, 'rows']),
    rowUnit: reader.optionalText(fields['row-unit'], [...path, 'row-unit']),
    reading: reader.oneOf(fields['reading'], ['exact', 'truncated', 'rounded'], [...path, 'reading']),
    range: {
      from: reader.number(range['from'], [...path, 'range', 'from'], false),
      to: reader.number(range['upto'], [...path, 'range', 'upto'], false),
    },
    columns,
    unit: reader.optionalText(fields['unit'], [...path, 'unit']),
    tiers: tiers
      .slice(0, MOST_TIERS)
      .map((tier, index) => readTier(reader, tier, { path: [...path, 'tiers', index], columns })),
  };
}

/** `from` and `upto` are included, `above` and `below` are not. */
function readTier(
  reader: Reader,
  value: unknown,
  { path, columns }: { readonly path: Path; readonly columns: string | null },
): Tier {
  const fields = reader.fields(value, path);
  reader.known(fields, ['from', 'above', 'upto', 'below', 'value'], path);
  return {
    from: readBound(reader, fields, { path, included: 'from', excluded: 'above' }),
    to: readBound(reader, fields, { path, included: 'upto', excluded: 'below' }),
    values:
      columns === null
        ? { '': readCell(reader, fields['value'], [...path, 'value']) }
        : readCells(reader, fields['value'], [...path, 'value']),
  };
}

interface BoundNames {
  readonly path: Path;
  readonly included: string;
  readonly excluded: string;
}

function readBound(reader: Reader, fields: Fields, { path, included, excluded }: BoundNames): Tier['from'] {
  const [with_, without] = [fields[included], fields[excluded]];
  if (with_ !== undefined && without !== undefined)
    reader.refuse(path, `Une tranche a « ${included} » (compris) ou « ${excluded} » (non compris), pas les deux.`);
  const written = with_ ?? without;
  if (written === undefined) return null;
  if (typeof written === 'string' && written.trim() !== '') return { bound: written, included: with_ !== undefined };
  const bound = reader.number(written, [...path, with_ === undefined ? excluded : included]);
  return bound === null ? null : { bound, included: with_ !== undefined };
}

function readCells(reader: Reader, value: unknown, path: Path): Tier['values'] {
  const cells = Object.entries(reader.fields(value, path));
  if (cells.length === 0) reader.refuse(path, 'Il faut ici une valeur par colonne.');
  for (const [column] of cells)
    if (!/^(\d{1,3}\+?|[a-z][a-z0-9-]*)$/.test(column))
      reader.refuse(
        [...path, column],
        'Une colonne est un nombre (3), un nombre et plus (4+), ou un mot en minuscules.',
      );
  return Object.fromEntries(cells.map(([column, cell]) => [column, readCell(reader, cell, [...path, column])]));
}

function readCell(reader: Reader, value: unknown, path: Path): number | null {
  if (value === 'to-assess') return null;
  if (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e9) return value;
  reader.refuse(path, 'Il faut ici un nombre, ou to-assess quand le règlement laisse ce cas à une personne.');
  return null;
}
