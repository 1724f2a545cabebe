import type { Fields, Path, Reader } from './fault-reader.js';
import type { Aid, Authority, Condition, Regulation, Route, Routing, RoutingCase } from './regulation.js';

const AUTHORITIES: readonly string[] = [
  'delegated-agent',
  'vice-president',
  'commission-permanente',
  'conseil-administration',
];
const MOST_CEILING_CENTS = 1e9;

/** The parts of a regulation out of plain data; every fault of shape goes to the reader. */
export function readRegulation(reader: Reader, file: Fields): Regulation {
  reader.known(
    file,
    ['format', 'version', 'deliberation', 'validity', 'aids', 'rules', 'reste-a-vivre', 'conditions', 'routing'],
    [],
  );
  if (file['format'] !== 1) reader.refuse(['format'], 'Le format de ce fichier est 1.');
  const deliberation = reader.fields(file['deliberation'], ['deliberation']);
  const validity = reader.fields(file['validity'], ['validity']);
  reader.known(deliberation, ['reference', 'date'], ['deliberation']);
  reader.known(validity, ['selected-by', 'from', 'until'], ['validity']);
  reader.oneOf(validity['selected-by'], ['request-date'], ['validity', 'selected-by']);
  const validFrom = reader.date(validity['from'], ['validity', 'from']);
  const validUntil = validity['until'] === null ? null : reader.date(validity['until'], ['validity', 'until']);
  if (validUntil !== null && validUntil < validFrom)
    reader.refuse(['validity', 'until'], 'La validité finit avant de commencer.');
  return {
    version: reader.date(file['version'], ['version']),
    deliberation: {
      reference: reader.text(deliberation['reference'], ['deliberation', 'reference']),
      date: reader.date(deliberation['date'], ['deliberation', 'date']),
    },
    validFrom,
    validUntil,
    aids: Object.entries(reader.fields(file['aids'], ['aids'])).map(([code, aid]) => readAid(reader, code, aid)),
    rules: reader.fields(file['rules'], ['rules']),
    conditions: Object.entries(reader.fields(file['conditions'], ['conditions'])).map(([code, condition]) =>
      readCondition(reader, code, condition),
    ),
    resteAVivre: reader.text(file['reste-a-vivre'], ['reste-a-vivre']),
    routing: readRouting(reader, reader.fields(file['routing'], ['routing'])),
  };
}

function readAid(reader: Reader, code: string, value: unknown): Aid {
  const path = ['aids', code];
  const aid = reader.fields(value, path);
  reader.known(aid, ['label', 'sources', 'quotient-month', 'ceiling-cents', 'amount', 'conditions'], path);
  reader.code(code, path);
  const sources = Array.isArray(aid['sources']) ? (aid['sources'] as unknown[]) : [];
  if (!Array.isArray(aid['sources']))
    reader.refuse([...path, 'sources'], 'Dites quelles données sont demandées à l’État (liste vide pour aucune).');
  const usesQuotient = sources.length > 0;
  const ceiling = aid['ceiling-cents'] ?? null;
  if (
    ceiling !== null &&
    !(Number.isSafeInteger(ceiling) && Number(ceiling) > 0 && Number(ceiling) <= MOST_CEILING_CENTS)
  )
    reader.refuse([...path, 'ceiling-cents'], 'Le plafond est un nombre entier de centimes, supérieur à zéro.');
  if (usesQuotient && aid['quotient-month'] === undefined)
    reader.refuse(
      path,
      'Une aide qui utilise le quotient familial dit de quel mois : quotient-month: request (mois de la demande) ou previous (mois précédent).',
    );
  return {
    code,
    label: reader.text(aid['label'], [...path, 'label']),
    sources: sources.map((source, index) => reader.oneOf(source, ['quotient-familial'], [...path, 'sources', index])),
    quotientMonth:
      usesQuotient && aid['quotient-month'] !== undefined
        ? reader.oneOf(aid['quotient-month'], ['request', 'previous'], [...path, 'quotient-month'])
        : 'request',
    ceilingCents: ceiling as number | null,
    amount: reader.text(aid['amount'], [...path, 'amount']),
    conditions: reader
      .list(aid['conditions'], [...path, 'conditions'])
      .map((name, index) => reader.code(name, [...path, 'conditions', index])),
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

function readRouting(reader: Reader, routing: Fields): Routing {
  reader.known(routing, ['cases', 'otherwise', 'no-quotient', 'refusal', 'to-assess'], ['routing']);
  const optional = (name: string): Route | null =>
    routing[name] === undefined ? null : readRoute(reader, routing[name], ['routing', name]);
  const cases = routing['cases'] === undefined ? [] : reader.list(routing['cases'], ['routing', 'cases']);
  return {
    cases: cases.map((one, index): RoutingCase => {
      const path = ['routing', 'cases', index];
      return {
        ...readRoute(reader, one, path, ['when']),
        when: reader.text(reader.fields(one, path)['when'], [...path, 'when']),
      };
    }),
    otherwise: readRoute(reader, routing['otherwise'], ['routing', 'otherwise']),
    refusal: readRoute(reader, routing['refusal'], ['routing', 'refusal']),
    noQuotient: optional('no-quotient'),
    toAssess: optional('to-assess'),
  };
}

function readRoute(reader: Reader, ...[value, path, others = []]: [unknown, Path, string[]?]): Route {
  const route = reader.fields(value, path);
  reader.known(route, ['authority', 'because', ...others], path);
  return {
    authority: reader.oneOf<Authority>(route['authority'], AUTHORITIES, [...path, 'authority']),
    because: reader.text(route['because'], [...path, 'because']),
  };
}
