import { isCivilDate } from '@octroi/kernel';
import type { Aid, Authority, Condition, Regulation, Route, Routing, RoutingCase } from './regulation.js';
import { RuleEngine } from './rule-engine.js';

/** Something wrong in a regulation file: where (path of keys), and a plain French sentence. */
export interface RegulationFault {
  readonly path: readonly (string | number)[];
  readonly sentence: string;
}

/** A regulation that may be adopted, or everything that is wrong with it. */
export type CheckedRegulation = { readonly regulation: Regulation } | { readonly faults: readonly RegulationFault[] };

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

const AUTHORITIES: readonly string[] = [
  'delegated-agent',
  'vice-president',
  'commission-permanente',
  'conseil-administration',
];
const CODE = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_RULES = 500;
const MOST_CEILING_CENTS = 1e9;

/** Reads a regulation from plain data and checks it: shape, names, rules, routing. Nothing that passes here can fail to be applied. */
export function checkRegulation(raw: unknown): CheckedRegulation {
  const reader = new Reader();
  const regulation = readRegulation(reader, reader.fields(raw, []));
  if (reader.faults.length > 0) return { faults: reader.faults };
  checkNames(reader, regulation);
  checkRules(reader, regulation);
  return reader.faults.length > 0 ? { faults: reader.faults } : { regulation };
}

/** Collects every fault instead of stopping at the first. */
class Reader {
  readonly faults: RegulationFault[] = [];

  refuse(path: Path, sentence: string): void {
    this.faults.push({ path, sentence });
  }

  fields(value: unknown, path: Path): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.refuse(path, 'Il faut ici un ensemble de champs.');
    return {};
  }

  list(value: unknown, path: Path): readonly unknown[] {
    if (Array.isArray(value) && value.length > 0) return value as readonly unknown[];
    this.refuse(path, 'Il faut ici une liste, avec un élément au moins.');
    return [];
  }

  text(value: unknown, path: Path): string {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 1_000) return value;
    this.refuse(path, 'Il faut ici un texte.');
    return '';
  }

  code(value: unknown, path: Path): string {
    if (typeof value === 'string' && CODE.test(value)) return value;
    this.refuse(path, 'Il faut ici un code en minuscules, chiffres et tirets.');
    return '';
  }

  date(value: unknown, path: Path): string {
    if (isCivilDate(value)) return value;
    this.refuse(path, 'Il faut ici une date existante, écrite AAAA-MM-JJ.');
    return '';
  }

  oneOf<T extends string>(value: unknown, allowed: readonly string[], path: Path): T {
    if (typeof value === 'string' && allowed.includes(value)) return value as T;
    this.refuse(path, `Il faut ici l’une de ces valeurs : ${allowed.join(', ')}.`);
    return '' as T;
  }

  known(fields: Fields, names: readonly string[], path: Path): void {
    for (const name of Object.keys(fields))
      if (!names.includes(name)) this.refuse([...path, name], `Champ inconnu. Champs permis : ${names.join(', ')}.`);
  }
}

function readRegulation(reader: Reader, file: Fields): Regulation {
  reader.known(
    file,
    ['format', 'version', 'deliberation', 'validity', 'aids', 'rules', 'reste-a-vivre', 'conditions', 'routing'],
    [],
  );
  if (file['format'] !== 1) reader.refuse(['format'], 'Le format de ce fichier est 1.');
  const deliberation = reader.fields(file['deliberation'], ['deliberation']);
  const validity = reader.fields(file['validity'], ['validity']);
  const rules = reader.fields(file['rules'], ['rules']);
  if (Object.keys(rules).length > MOST_RULES)
    reader.refuse(['rules'], `Un règlement a ${String(MOST_RULES)} règles au plus.`);
  return {
    version: reader.date(file['version'], ['version']),
    deliberation: {
      reference: reader.text(deliberation['reference'], ['deliberation', 'reference']),
      date: reader.date(deliberation['date'], ['deliberation', 'date']),
    },
    validFrom: reader.date(validity['from'], ['validity', 'from']),
    validUntil: validity['until'] === null ? null : reader.date(validity['until'], ['validity', 'until']),
    aids: Object.entries(reader.fields(file['aids'], ['aids'])).map(([code, aid]) => readAid(reader, code, aid)),
    rules,
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
  reader.known(aid, ['label', 'sources', 'quotient-month', 'ceiling-cents', 'conditions'], path);
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
  const cases = Array.isArray(routing['cases']) ? (routing['cases'] as unknown[]) : [];
  return {
    cases: cases.map((one, index): RoutingCase => {
      const path = ['routing', 'cases', index];
      return {
        ...readRoute(reader, one, path),
        when: reader.text(reader.fields(one, path)['when'], [...path, 'when']),
      };
    }),
    otherwise: readRoute(reader, routing['otherwise'], ['routing', 'otherwise']),
    refusal: readRoute(reader, routing['refusal'], ['routing', 'refusal']),
    noQuotient: optional('no-quotient'),
    toAssess: optional('to-assess'),
  };
}

function readRoute(reader: Reader, value: unknown, path: Path): Route {
  const route = reader.fields(value, path);
  return {
    authority: reader.oneOf<Authority>(route['authority'], AUTHORITIES, [...path, 'authority']),
    because: reader.text(route['because'], [...path, 'because']),
  };
}

function checkNames(reader: Reader, { aids, conditions, routing }: Regulation): void {
  const known = conditions.map(({ code }) => code);
  for (const aid of aids) {
    for (const [index, code] of aid.conditions.entries())
      if (!known.includes(code))
        reader.refuse(['aids', aid.code, 'conditions', index], `La condition « ${code} » n’existe pas.`);
    if (aid.sources.length > 0 && routing.noQuotient === null)
      reader.refuse(
        ['routing'],
        'Une aide utilise le quotient familial : dites qui décide quand le foyer n’en a pas (no-quotient).',
      );
  }
}

function checkRules(reader: Reader, regulation: Regulation): void {
  const warnings: string[] = [];
  const engine = openEngine(reader, regulation, (message) => warnings.push(message));
  if (engine === null) return;
  engine.setSample();
  const names = new Set(engine.names());
  for (const { path, rule } of namedRules(regulation)) {
    if (!names.has(rule)) reader.refuse(path, `La règle « ${rule} » n’existe pas.`);
    else engine.judge(rule);
  }
  for (const warning of new Set(warnings)) reader.refuse(['rules'], plain(warning));
}

function openEngine(reader: Reader, { rules }: Regulation, warn: (message: string) => void): RuleEngine | null {
  try {
    return new RuleEngine(rules, warn);
  } catch (error) {
    reader.refuse(['rules'], plain(error instanceof Error ? error.message : 'Les règles sont illisibles.'));
    return null;
  }
}

/** Every place where the file names a rule outside of the rules themselves: sentences too. */
function namedRules({
  conditions,
  routing,
  resteAVivre,
}: Regulation): { readonly path: Path; readonly rule: string }[] {
  const routes = Object.entries({
    otherwise: routing.otherwise,
    refusal: routing.refusal,
    'no-quotient': routing.noQuotient,
    'to-assess': routing.toAssess,
  });
  return [
    { path: ['reste-a-vivre'], rule: resteAVivre },
    ...conditions.flatMap(({ code, rule, met, notMet, toAssess }) => [
      { path: ['conditions', code, 'rule'], rule },
      ...[met, notMet, toAssess].flatMap((text) => braces(['conditions', code], text)),
    ]),
    ...routing.cases.flatMap(({ when, because }, index) => [
      { path: ['routing', 'cases', index, 'when'], rule: when },
      ...braces(['routing', 'cases', index, 'because'], because),
    ]),
    ...routes.flatMap(([name, route]) => (route === null ? [] : braces(['routing', name, 'because'], route.because))),
  ];
}

function braces(path: Path, text: string): { readonly path: Path; readonly rule: string }[] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => ({ path, rule: (match[1] ?? '').trim() }));
}

/** The library's message on one line, without its marks. */
function plain(message: string): string {
  return message
    .replace(/[^\p{L}\p{N}\p{P}\p{Zs}\p{Sm}\p{Sc}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
