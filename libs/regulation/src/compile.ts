import { defineFact } from './declared-facts.js';
import { FACTS } from './facts.js';
import { parameterOn, type Cap, type Measure, type Regulation, type Table, type Tier } from './regulation.js';
import type { FactDefinition } from './request-facts.js';

/** What an engine is made of: Publicodes rules, and the facts they may rest on. */
export interface CompiledRegulation {
  readonly rules: Readonly<Record<string, unknown>>;
  readonly facts: readonly FactDefinition[];
}

const VALUE = 'valeur';
const UNIT = 'unit\u00e9';
const ROUNDING = 'arrondi';
const FLOOR = 'plancher';
const CEILING = 'plafond';
const VARIATIONS = 'variations';
const ALL_OF = 'toutes ces conditions';

/** Name of the fact that a table leaves to a person; never set, so that it is asked for. */
export function outsideOf(table: string): string {
  return `${table} . hors tableau`;
}

/** Names of what a cap makes known to the rules. */
export function namesOfCap(code: string): { readonly used: string; readonly count: string; readonly left: string } {
  const word = code.replaceAll('-', ' ');
  return { used: `cumul . ${word}`, count: `cumul . ${word} . nombre`, left: `cumul . ${word} . reste` };
}

/** The Publicodes rules of a regulation on a date: parameters at their value, measures and tables as formulas, caps as what is left of them. */
export function compileRegulation(regulation: Regulation, on: string): CompiledRegulation {
  const { parameters, measures, tables, caps, rules } = regulation;
  const made = [
    ...parameters.map((parameter) => [parameter.name, constant(parameterOn(parameter, on), parameter.unit)] as const),
    ...measures.map((measure) => [measure.name, formulaOf(measure)] as const),
    ...tables.map((table) => [table.name, variationsOf(table)] as const),
    ...caps.flatMap(rulesOf),
  ];
  return { rules: { ...rules, ...Object.fromEntries(made) }, facts: factsOf(regulation) };
}

/** The catalogue, what the regulation declares, what its tables and caps need. */
export function factsOf({
  facts,
  tables,
  caps,
}: Pick<Regulation, 'facts' | 'tables' | 'caps'>): readonly FactDefinition[] {
  return [
    ...FACTS,
    ...facts.map(defineFact),
    ...tables.map(({ name }): FactDefinition => ({
      ...{ name: outsideOf(name), kind: 'quantity', unit: null, code: 'hors-tableau', from: 'finding' },
      source: 'Un cas que le tableau du règlement ne prévoit pas.',
      read: () => null,
    })),
    ...caps.flatMap((cap) => {
      const { used, count } = namesOfCap(cap.code);
      return [
        defineFact({ ...cap, name: used, kind: 'history', gives: 'total' }),
        defineFact({ ...cap, name: count, kind: 'history', gives: 'count' }),
      ];
    }),
  ];
}

function constant(value: number | null, unit: string | null): unknown {
  if (value === null) return null;
  return unit === null ? String(value) : `${String(value)} ${unit}`;
}

function formulaOf(measure: Measure): unknown {
  const { resources, charges, divisor, daysPerMonth, decimals, floor, ceiling } = measure;
  const perHead = `(${resources} - ${charges})${divisor === null ? '' : ` / ${divisor}`}`;
  const unit = daysPerMonth === null ? '€/mois' : '€/jour';
  return {
    [VALUE]: daysPerMonth === null ? perHead : `${perHead} / ${String(daysPerMonth)} jour/mois`,
    [ROUNDING]: `${String(decimals)} décimales`,
    ...(floor === null ? {} : { [FLOOR]: `${String(floor)} ${unit}` }),
    ...(ceiling === null ? {} : { [CEILING]: `${String(ceiling)} ${unit}` }),
    [UNIT]: unit,
  };
}

function variationsOf(table: Table): unknown {
  const tiers = table.tiers.map((tier) => ({ si: { [ALL_OF]: boundsOf(table, tier) }, alors: cellOf(table, tier) }));
  return { [VARIATIONS]: [...tiers, { sinon: outsideOf(table.name) }] };
}

function cellOf(table: Table, { values }: Tier): unknown {
  const { columns } = table;
  if (columns === null) return valueOf(table, values[''] ?? null);
  const cells = Object.entries(values).map(([column, value]) => ({
    si: columnIs(columns, column),
    alors: valueOf(table, value),
  }));
  return { [VARIATIONS]: [...cells, { sinon: outsideOf(table.name) }] };
}

/** `3` is three, `4+` is four and more, anything else is a word. */
function columnIs(columns: string, column: string): string {
  const [, from, open] = /^(\d+)(\+)?$/.exec(column) ?? [];
  if (from === undefined) return `${columns} = '${column}'`;
  return `${columns} ${open === undefined ? '=' : '>='} ${from}`;
}

function valueOf(table: Table, value: number | null): string {
  if (value === null) return outsideOf(table.name);
  return table.unit === null ? String(value) : `${String(value)} ${table.unit}`;
}

/** What a bound written in whole units becomes when the value is read without its cents. */
const SHIFTS = { exact: [0, 0], truncated: [0, 1], rounded: [-0.5, 0.5] } as const;

function boundsOf({ rows, rowUnit, reading, range }: Table, { from, to }: Tier): string[] {
  const [below, above] = SHIFTS[reading];
  const written = (bound: number | string, shift: number): string => {
    const unit = rowUnit === null ? '' : ` ${rowUnit}`;
    if (typeof bound === 'number') return `${String(bound + shift)}${unit}`;
    return shift === 0 ? bound : `${bound} + ${String(shift)}${unit}`;
  };
  const bounds = [
    ...(range.from === null ? [] : [`${rows} >= ${written(range.from, 0)}`]),
    ...(range.to === null ? [] : [`${rows} <= ${written(range.to, 0)}`]),
  ];
  if (from !== null)
    bounds.push(
      reading === 'exact' && !from.included
        ? `${rows} > ${written(from.bound, 0)}`
        : `${rows} >= ${written(from.bound, from.included ? below : above)}`,
    );
  if (to !== null)
    bounds.push(
      reading === 'exact' && to.included
        ? `${rows} <= ${written(to.bound, 0)}`
        : `${rows} < ${written(to.bound, to.included ? above : below)}`,
    );
  return bounds.length > 0 ? bounds : ['oui'];
}

function rulesOf(cap: Cap): (readonly [string, unknown])[] {
  const { used, left } = namesOfCap(cap.code);
  if (cap.amount === null) return [];
  return [[left, { [VALUE]: `${cap.amount} - ${used}`, [FLOOR]: '0 €' }]];
}
