import type { Fields, Path, Reader } from './fault-reader.js';
import type { WorkedCase } from './regulation.js';

const MOST_CASES = 150;
const OUTCOMES = ['eligible', 'ineligible', 'to-assess'];

/** The worked cases of the file: run by the check, and no part of what the version's hash is of. */
export function readCases(reader: Reader, value: unknown, validFrom: string): readonly WorkedCase[] {
  if (value === undefined) return [];
  const cases = reader.list(value, ['cases']);
  if (cases.length > MOST_CASES) {
    reader.refuse(['cases'], `Un fichier a ${String(MOST_CASES)} cas au plus.`);
    return [];
  }
  return cases.map((one, index) => readCase(reader, one, { path: ['cases', index], validFrom }));
}

function readCase(
  reader: Reader,
  value: unknown,
  { path, validFrom }: { readonly path: Path; readonly validFrom: string },
): WorkedCase {
  const fields = reader.fields(value, path);
  reader.known(fields, ['name', 'aid', 'on', 'urgent', 'facts', 'expect', 'note'], path);
  return {
    name: reader.text(fields['name'], [...path, 'name']),
    aid: reader.code(fields['aid'], [...path, 'aid']),
    on: fields['on'] === undefined ? validFrom : reader.date(fields['on'], [...path, 'on']),
    urgent: fields['urgent'] === true,
    facts: readValues(reader, fields['facts'], [...path, 'facts']),
    expect: readExpected(reader, reader.fields(fields['expect'], [...path, 'expect']), [...path, 'expect']),
  };
}

function readExpected(reader: Reader, expect: Fields, path: Path): WorkedCase['expect'] {
  reader.known(expect, ['outcome', 'amount-cents', 'authority', 'missing', 'conditions', 'values'], path);
  if (Object.keys(expect).length === 0) reader.refuse(path, 'Un cas dit au moins une chose qui est attendue.');
  const amount = expect['amount-cents'];
  if (amount !== undefined && amount !== null && !(Number.isSafeInteger(amount) && Number(amount) >= 0))
    reader.refuse([...path, 'amount-cents'], 'Il faut ici un nombre entier de centimes, ou null.');
  const conditions = reader.entries(expect['conditions'], [...path, 'conditions']);
  return {
    outcome: expect['outcome'] === undefined ? null : reader.oneOf(expect['outcome'], OUTCOMES, [...path, 'outcome']),
    amountCents: amount as number | null | undefined,
    authority: reader.optionalText(expect['authority'], [...path, 'authority']),
    missing:
      expect['missing'] === undefined || !Array.isArray(expect['missing'])
        ? null
        : expect['missing'].map((code, index) => reader.code(code, [...path, 'missing', index])),
    conditions: Object.fromEntries(
      conditions.map(([code, outcome]) => [
        code,
        reader.oneOf(outcome, ['met', 'not-met', 'to-assess'], [...path, 'conditions', code]),
      ]),
    ),
    values: readValues(reader, expect['values'], [...path, 'values']),
  };
}

function readValues(reader: Reader, value: unknown, path: Path): WorkedCase['facts'] {
  const entries = reader.entries(value ?? undefined, path);
  return Object.fromEntries(
    entries.flatMap(([name, one]): [string, boolean | number | string][] => {
      if (typeof one === 'boolean' || (typeof one === 'number' && Number.isFinite(one))) return [[name, one]];
      if (one === 'oui' || one === 'non') return [[name, one === 'oui']];
      if (typeof one === 'string' && /^(\d{4}-\d{2}-\d{2}|[A-Za-z][A-Za-z0-9-]{0,39})$/.test(one)) return [[name, one]];
      reader.refuse([...path, name], 'Il faut ici un nombre, oui ou non, une date AAAA-MM-JJ ou un mot.');
      return [];
    }),
  );
}
