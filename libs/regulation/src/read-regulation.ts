import type { DeclaredFact } from './declared-facts.js';
import type { Fields, Reader } from './fault-reader.js';
import { readAid } from './read-aids.js';
import { readCases } from './read-cases.js';
import { readCap, readDeclaredFact, readMeasure, readParameter } from './read-parts.js';
import { restricted, restrictionsOf } from './read-restrictions.js';
import { readRouting } from './read-routing.js';
import { readTable } from './read-tables.js';
import type { Condition, Regulation } from './regulation.js';

const SECTIONS = [
  ...[
    'format',
    'version',
    'title',
    'deliberation',
    'validity',
    'parameters',
    'facts',
    'measures',
    'tables',
    'aids',
    'caps',
  ],
  ...['rules', 'reste-a-vivre', 'conditions', 'routing', 'appeal', 'cases'],
];

/** The parts of a regulation out of plain data; every fault of shape goes to the reader. */
export function readRegulation(reader: Reader, file: Fields): Regulation {
  reader.known(file, SECTIONS, []);
  if (file['format'] !== 1) reader.refuse(['format'], 'Le format de ce fichier est 1.');
  const validity = readValidity(reader, file['validity']);
  const { facts, measures } = readFacts(reader, file);
  const caps = reader.entries(file['caps'], ['caps']).map(([code, cap]) => readCap(reader, code, cap));
  const aids = reader.fields(file['aids'], ['aids']);
  const restrictions = restrictionsOf(reader, aids, caps);
  const rules = file['rules'] === undefined ? {} : reader.fields(file['rules'], ['rules']);
  const conditions = reader
    .entries(file['conditions'], ['conditions'])
    .map(([code, condition]) => readCondition(reader, code, condition));
  return {
    version: reader.date(file['version'], ['version']),
    title: reader.optionalText(file['title'], ['title']),
    deliberation: readDeliberation(reader, file['deliberation']),
    ...validity,
    aids: Object.entries(aids).map(([code, aid]) => restricted(readAid(reader, code, aid), restrictions)),
    parameters: reader
      .entries(file['parameters'], ['parameters'])
      .map(([name, value]) => readParameter(reader, name, value)),
    facts: [...facts, ...restrictions.facts],
    measures,
    tables: reader.entries(file['tables'], ['tables']).map(([name, table]) => readTable(reader, name, table)),
    caps,
    rules: { ...rules, ...restrictions.rules },
    conditions: [...conditions, ...restrictions.conditions],
    resteAVivre: reader.optionalText(file['reste-a-vivre'], ['reste-a-vivre']),
    routing: readRouting(reader, reader.fields(file['routing'], ['routing'])),
    appeal: reader.optionalText(file['appeal'], ['appeal']),
    cases: readCases(reader, file['cases'], validity.validFrom),
  };
}

function readDeliberation(reader: Reader, value: unknown): Regulation['deliberation'] {
  const deliberation = reader.fields(value, ['deliberation']);
  reader.known(deliberation, ['reference', 'date'], ['deliberation']);
  return {
    reference: reader.text(deliberation['reference'], ['deliberation', 'reference']),
    date: reader.date(deliberation['date'], ['deliberation', 'date']),
  };
}

function readValidity(reader: Reader, value: unknown): Pick<Regulation, 'selectedBy' | 'validFrom' | 'validUntil'> {
  const validity = reader.fields(value, ['validity']);
  reader.known(validity, ['selected-by', 'from', 'until'], ['validity']);
  const selectedBy = reader.oneOf<'request-date'>(
    validity['selected-by'],
    ['request-date'],
    ['validity', 'selected-by'],
  );
  const validFrom = reader.date(validity['from'], ['validity', 'from']);
  const validUntil =
    (validity['until'] ?? null) === null ? null : reader.date(validity['until'], ['validity', 'until']);
  if (validUntil !== null && validUntil < validFrom)
    reader.refuse(['validity', 'until'], 'La validité finit avant de commencer.');
  return { selectedBy, validFrom, validUntil };
}

function readFacts(reader: Reader, file: Fields): Pick<Regulation, 'facts' | 'measures'> {
  const measures = reader
    .entries(file['measures'], ['measures'])
    .map(([name, value]) => readMeasure(reader, name, value));
  const facts = reader
    .entries(file['facts'], ['facts'])
    .map(([name, value]) => readDeclaredFact(reader, name, value))
    .filter((fact): fact is DeclaredFact => fact !== null);
  return {
    facts: [...facts, ...measures.flatMap((one) => one.facts)],
    measures: measures.map(({ measure }) => measure),
  };
}

function readCondition(reader: Reader, code: string, value: unknown): Condition {
  const path = ['conditions', code];
  const condition = reader.fields(value, path);
  reader.known(condition, ['rule', 'met', 'not-met', 'to-assess'], path);
  reader.code(code, path);
  const [rule = '', met = '', notMet = '', toAssess = ''] = ['rule', 'met', 'not-met', 'to-assess'].map((name) =>
    reader.text(condition[name], [...path, name]),
  );
  return { code, rule, met, notMet, toAssess };
}
