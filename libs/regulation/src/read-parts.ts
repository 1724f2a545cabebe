import type { DeclaredFact, LineSelection, HistoryFact } from './declared-facts.js';
import type { Period } from './request-facts.js';
import type { Fields, Path, Reader } from './fault-reader.js';
import type { Cap, Measure, Parameter } from './regulation.js';

const RELATIONS = ['partner', 'child', 'parent', 'other'];
const PERIODS = ['civil-year', 'rolling-12-months', 'school-year', 'lifetime'];

/** `name: {unit, values: [{from, value}]}`, each revaluation one line. */
export function readParameter(reader: Reader, name: string, value: unknown): Parameter {
  const path = ['parameters', name];
  const fields = reader.fields(value, path);
  reader.known(fields, ['unit', 'values', 'source'], path);
  const values = reader.list(fields['values'], [...path, 'values']).map((one, index) => {
    const at = [...path, 'values', index];
    const line = reader.fields(one, at);
    reader.known(line, ['from', 'value', 'source'], at);
    return {
      from: reader.date(line['from'], [...at, 'from']),
      value: reader.number(line['value'], [...at, 'value']) ?? 0,
    };
  });
  for (const [index, { from }] of values.entries())
    if (index > 0 && from <= (values[index - 1]?.from ?? ''))
      reader.refuse(
        [...path, 'values', index],
        'Les valeurs d’un paramètre se suivent par date, de la plus ancienne à la plus récente.',
      );
  return { name, unit: reader.optionalText(fields['unit'], [...path, 'unit']), values };
}

/** A fact that the regulation defines: `count`, `history`, `residence`, `resources`, `charges` or `finding`. */
export function readDeclaredFact(reader: Reader, name: string, value: unknown): DeclaredFact | null {
  const path = ['facts', name];
  const fields = reader.fields(value, path);
  const kinds = ['count', 'history', 'residence', 'resources', 'charges', 'finding'];
  reader.known(fields, kinds, path);
  const kind = Object.keys(fields)[0];
  if (kind === undefined || Object.keys(fields).length !== 1) {
    reader.refuse(path, `Un fait se définit par un seul de ces champs : ${kinds.join(', ')}.`);
    return null;
  }
  const content = fields[kind];
  const at = [...path, kind];
  if (kind === 'resources' || kind === 'charges')
    return { name, kind: 'lines', ...readLines(reader, content, { side: kind, path: at }) };
  if (kind === 'count') return readCount(reader, { name, path: at }, reader.fields(content, at));
  if (kind === 'history') return readHistory(reader, { name, path: at }, reader.fields(content, at));
  if (kind === 'residence') {
    const residence = reader.fields(content, at);
    reader.known(residence, ['within-months'], at);
    return {
      name,
      kind: 'residence',
      withinMonths: reader.number(residence['within-months'], [...at, 'within-months']) ?? 0,
    };
  }
  return kind === 'finding' ? readFinding(reader, { name, path: at }, reader.fields(content, at)) : null;
}

interface Named {
  readonly name: string;
  readonly path: Path;
}

function readCount(reader: Reader, { name, path }: Named, fields: Fields): DeclaredFact {
  reader.known(fields, ['relations', 'age-from', 'age-upto', 'shared-custody'], path);
  return {
    name,
    kind: 'count',
    relations: reader
      .list(fields['relations'], [...path, 'relations'])
      .map((one, index) => reader.oneOf(one, RELATIONS, [...path, 'relations', index])),
    ageFrom: reader.number(fields['age-from'], [...path, 'age-from'], false),
    ageUpto: reader.number(fields['age-upto'], [...path, 'age-upto'], false),
    sharedCustody: reader.oneOf(fields['shared-custody'] ?? 'whole', ['whole', 'half'], [...path, 'shared-custody']),
  };
}

function readHistory(reader: Reader, { name, path }: Named, fields: Fields): DeclaredFact {
  reader.known(fields, ['aids', 'holder', 'period', 'gives'], path);
  const selection = readGrantSelection(reader, fields, path);
  const gives: HistoryFact['gives'] = reader.oneOf(
    fields['gives'],
    ['total', 'count', 'months-since-last'],
    [...path, 'gives'],
  );
  if (selection.holder === 'centre' && gives === 'months-since-last')
    reader.refuse(
      [...path, 'gives'],
      'Pour le centre entier, on compte un nombre d’aides (count) ou une somme (total).',
    );
  return { name, kind: 'history', ...selection, gives };
}

function readFinding(reader: Reader, { name, path }: Named, fields: Fields): DeclaredFact {
  reader.known(fields, ['code', 'question', 'answer', 'unit'], path);
  return {
    name,
    kind: 'finding',
    code: reader.code(fields['code'], [...path, 'code']),
    question: reader.text(fields['question'], [...path, 'question']),
    answer:
      fields['answer'] === 'number'
        ? 'quantity'
        : reader.oneOf(fields['answer'] ?? 'yes-no', ['yes-no', 'number'], [...path, 'answer']),
    unit: reader.optionalText(fields['unit'], [...path, 'unit']),
  };
}

function readGrantSelection(reader: Reader, fields: Fields, path: Path): Pick<Cap, 'aids' | 'holder' | 'period'> {
  const { aids } = fields;
  return {
    aids:
      aids === 'all'
        ? null
        : reader.list(aids, [...path, 'aids']).map((aid, index) => reader.code(aid, [...path, 'aids', index])),
    holder: reader.oneOf(fields['holder'] ?? 'household', ['household', 'person', 'centre'], [...path, 'holder']),
    period: readPeriod(reader, fields['period'], [...path, 'period']),
  };
}

/** `civil-year`, `rolling-12-months`, `school-year`, `lifetime` or `{months: N}`. */
export function readPeriod(reader: Reader, value: unknown, path: Path): Period {
  if (typeof value === 'string' && PERIODS.includes(value)) return value as Period;
  const months = typeof value === 'object' && value !== null ? (value as Fields)['months'] : undefined;
  if (Number.isSafeInteger(months) && Number(months) > 0 && Number(months) <= 1_200) return { months: Number(months) };
  const known = `${PERIODS.join(', ')}, ou {months: nombre de mois}`;
  reader.refuse(
    path,
    value === undefined || value === null
      ? `Dites sur quelle période : ${known}. Un plafond sans période n’a pas de sens.`
      : `Cette période n’est pas connue. Les périodes sont : ${known}.`,
  );
  return 'lifetime';
}

/** A measure, and the facts of its lines when it does not take all of them. */
export function readMeasure(
  reader: Reader,
  name: string,
  value: unknown,
): { readonly measure: Measure; readonly facts: readonly DeclaredFact[] } {
  const path = ['measures', name];
  const fields = reader.fields(value, path);
  reader.known(
    fields,
    ['resources', 'charges', 'divisor', 'per', 'days-per-month', 'decimals', 'floor', 'ceiling'],
    path,
  );
  const perDay = reader.oneOf(fields['per'], ['month', 'day'], [...path, 'per']) === 'day';
  const days = reader.number(fields['days-per-month'], [...path, 'days-per-month'], false);
  if (perDay && (days === null || days < 28 || days > 31))
    reader.refuse(
      path,
      'Une mesure par jour dit combien de jours compte un mois (days-per-month : 30, 30.4167 ou 31) : le résultat en dépend.',
    );
  if (!perDay && days !== null)
    reader.refuse([...path, 'days-per-month'], 'Une mesure par mois n’a pas de nombre de jours.');
  const resources = sideOf(reader, fields['resources'], { name, side: 'resources', path: [...path, 'resources'] });
  const charges = sideOf(reader, fields['charges'], { name, side: 'charges', path: [...path, 'charges'] });
  const divisor = reader.text(fields['divisor'], [...path, 'divisor']);
  return {
    measure: {
      name,
      resources: resources.rule,
      charges: charges.rule,
      divisor: divisor === 'none' ? null : (DIVISORS[divisor] ?? divisor),
      daysPerMonth: perDay ? (days ?? 30) : null,
      decimals: Math.min(
        9,
        Math.max(0, Math.round(reader.number(fields['decimals'], [...path, 'decimals'], false) ?? 6)),
      ),
      floor: reader.number(fields['floor'], [...path, 'floor'], false),
      ceiling: reader.number(fields['ceiling'], [...path, 'ceiling'], false),
    },
    facts: [...resources.facts, ...charges.facts],
  };
}

const DIVISORS: Readonly<Record<string, string>> = {
  persons: 'foyer . personnes',
  adults: 'foyer . adultes',
  'consumption-units': 'foyer . unités de consommation',
  'caf-parts': 'foyer . parts CAF',
};

interface Side {
  readonly name: string;
  readonly side: LineSelection['side'];
  readonly path: Path;
}

function sideOf(reader: Reader, value: unknown, { name, side, path }: Side): { rule: string; facts: DeclaredFact[] } {
  if (value === 'all') return { rule: `foyer . ${side === 'resources' ? 'ressources' : 'charges'}`, facts: [] };
  if (typeof value === 'string') return { rule: value, facts: [] };
  const fact = `${name} . ${side === 'resources' ? 'ressources comptées' : 'charges comptées'}`;
  return { rule: fact, facts: [{ name: fact, kind: 'lines', ...readLines(reader, value, { side, path }) }] };
}

/** A list of codes of lines, or `{lines, except, capped: {code: euros a month}}`. */
function readLines(reader: Reader, value: unknown, { side, path }: Omit<Side, 'name'>): LineSelection {
  const codes = (list: unknown, at: Path): string[] =>
    reader.list(list, at).map((code, index) => reader.code(code, [...at, index]));
  if (Array.isArray(value)) return { side, lines: codes(value, path), except: [], caps: {} };
  const fields = reader.fields(value, path);
  reader.known(fields, ['lines', 'except', 'capped'], path);
  const capped = reader.entries(fields['capped'], [...path, 'capped']).map(([code, euros]) => {
    const amount = reader.number(euros, [...path, 'capped', code]) ?? 0;
    return [reader.code(code, [...path, 'capped', code]), Math.round(amount * 100)] as const;
  });
  const all = fields['lines'] === undefined || fields['lines'] === 'all';
  return {
    side,
    lines: all ? null : codes(fields['lines'], [...path, 'lines']),
    except: fields['except'] === undefined ? [] : codes(fields['except'], [...path, 'except']),
    caps: Object.fromEntries(capped),
  };
}

/** A cap: over which aids, for whom, in which period, how much or how many. */
export function readCap(reader: Reader, code: string, value: unknown): Cap {
  const path = ['caps', code];
  const fields = reader.fields(value, path);
  reader.code(code, path);
  reader.known(fields, ['label', 'aids', 'holder', 'period', 'amount', 'grants'], path);
  const grants = reader.number(fields['grants'], [...path, 'grants'], false);
  if (grants !== null && (!Number.isSafeInteger(grants) || grants < 1))
    reader.refuse([...path, 'grants'], 'Il faut ici un nombre entier d’aides, d’au moins 1.');
  const amount = reader.optionalText(fields['amount'], [...path, 'amount']);
  if (amount === null && grants === null)
    reader.refuse(
      path,
      'Un plafond limite une somme (amount, nom d’une règle ou d’un paramètre) ou un nombre d’aides (grants).',
    );
  return {
    code,
    label: reader.text(fields['label'], [...path, 'label']),
    ...readGrantSelection(reader, fields, path),
    amount,
    grants,
  };
}
