import { namesOfCap } from './compile.js';
import type { DeclaredFact } from './declared-facts.js';
import type { GrantSelection, Period } from './request-facts.js';
import type { Fields, Path, Reader } from './fault-reader.js';
import { readPeriod } from './read-parts.js';
import type { Aid, Cap, Condition } from './regulation.js';

/** What the restrictions of aids come down to: facts, rules and conditions like those that a file writes itself. */
export interface Restrictions {
  readonly facts: readonly DeclaredFact[];
  readonly rules: Readonly<Record<string, unknown>>;
  readonly conditions: readonly Condition[];
  /** Codes of the conditions, by aid. */
  readonly ofAid: ReadonlyMap<string, readonly string[]>;
}

interface Restriction {
  readonly facts: readonly DeclaredFact[];
  readonly formula: unknown;
  readonly condition: Omit<Condition, 'rule'>;
}

const NOT_KNOWN = 'Les aides déjà accordées ne sont pas connues.';

/** Time windows, aids that exclude each other, waiting times, rights to claim first: for every aid of the file; and the caps. */
export function restrictionsOf(reader: Reader, aids: Fields, caps: readonly Cap[]): Restrictions {
  const ofAid = new Map<string, readonly string[]>();
  const all: Restriction[] = [];
  for (const [code, value] of Object.entries(aids)) {
    const aid = typeof value === 'object' && value !== null ? (value as Fields) : {};
    const path = ['aids', code];
    const found = [
      ...windowOf(reader, aid['window'], { code, path }),
      ...suspensionOf(reader, aid['suspended'], { code, path }),
      ...exclusionOf(reader, aid['not-with'], { code, path }),
      ...waitingOf(reader, aid['waiting'], { code, path }),
      ...rightsOf(reader, aid['rights-first'], { code, path }),
    ];
    all.push(...found);
    const limits = caps.filter((cap) => cap.aids === null || cap.aids.includes(code));
    ofAid.set(code, [...found.map(({ condition }) => condition.code), ...limits.map((cap) => `plafond-${cap.code}`)]);
  }
  all.push(...caps.map(limitOf));
  const conditions = all.map(({ condition }): Condition => ({ ...condition, rule: ruleNameOf(condition.code) }));
  return {
    facts: [...new Map(all.flatMap(({ facts }) => facts).map((fact) => [fact.name, fact])).values()],
    rules: Object.fromEntries(all.map(({ condition, formula }) => [ruleNameOf(condition.code), formula])),
    conditions: [...new Map(conditions.map((condition) => [condition.code, condition])).values()],
    ofAid,
  };
}

/** The aid with the conditions of its restrictions. */
export function restricted(aid: Aid, { ofAid }: Restrictions): Aid {
  return { ...aid, conditions: [...aid.conditions, ...(ofAid.get(aid.code) ?? [])] };
}

function ruleNameOf(code: string): string {
  return `condition ${code.replaceAll('-', ' ')}`;
}

interface OfAid {
  readonly code: string;
  readonly path: Path;
}

/** `{from: 10-01, until: 12-31}`: each year; across New Year when it ends before it begins. */
function windowOf(reader: Reader, value: unknown, { code, path }: OfAid): Restriction[] {
  if (value === undefined) return [];
  const fact = periodOf(reader, value, { name: `période ${code.replaceAll('-', ' ')}`, path: [...path, 'window'] });
  return [
    {
      facts: [fact],
      formula: fact.name,
      condition: {
        code: `periode-${code}`,
        met: 'La demande est faite dans la période prévue.',
        notMet: `La demande est faite en dehors de la période prévue (${spanOf(fact)}).`,
        toAssess: NO_DATE,
      },
    },
  ];
}

/** `{from: 2027-03-01, until: 2027-06-30}`: what is asked for in the meantime is not granted. */
function suspensionOf(reader: Reader, value: unknown, { code, path }: OfAid): Restriction[] {
  if (value === undefined) return [];
  const name = `suspension ${code.replaceAll('-', ' ')}`;
  const fact = periodOf(reader, value, { name, path: [...path, 'suspended'] });
  return [
    {
      facts: [fact],
      formula: `${fact.name} = non`,
      condition: {
        code: `suspension-${code}`,
        met: 'L’aide n’est pas suspendue.',
        notMet: `L’aide est suspendue (${spanOf(fact)}).`,
        toAssess: NO_DATE,
      },
    },
  ];
}

const NO_DATE = 'La date de la demande n’est pas connue.';

type PeriodFact = DeclaredFact & { readonly kind: 'window' };

function periodOf(
  reader: Reader,
  value: unknown,
  { name, path }: { readonly name: string; readonly path: Path },
): PeriodFact {
  const fields = reader.fields(value, path);
  reader.known(fields, ['from', 'until'], path);
  const day = (end: 'from' | 'until'): string => {
    const text = fields[end];
    if (typeof text === 'string' && /^(\d{4}-)?\d{2}-\d{2}$/.test(text)) return text;
    reader.refuse([...path, end], 'Il faut ici un jour de l’année, écrit MM-JJ, ou une date AAAA-MM-JJ.');
    return '';
  };
  return { name, kind: 'window', from: day('from'), until: day('until') };
}

function spanOf({ from, until }: PeriodFact): string {
  return `du ${frenchDay(from)} au ${frenchDay(until)}`;
}

function frenchDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

function exclusionOf(reader: Reader, value: unknown, { code, path }: OfAid): Restriction[] {
  if (value === undefined) return [];
  const fields = reader.fields(value, [...path, 'not-with']);
  reader.known(fields, ['aids', 'period', 'holder'], [...path, 'not-with']);
  const aids = reader.list(fields['aids'], [...path, 'not-with', 'aids']).map(String);
  const period = readPeriod(reader, fields['period'], [...path, 'not-with', 'period']);
  const holder: GrantSelection['holder'] = reader.oneOf(
    fields['holder'] ?? 'household',
    ['household', 'person'],
    [...path, 'not-with', 'holder'],
  );
  const name = `aides incompatibles ${code.replaceAll('-', ' ')}`;
  return [
    {
      facts: [{ name, kind: 'history', aids, holder, period, gives: 'count' }],
      formula: `${name} = 0`,
      condition: {
        code: `cumul-${code}`,
        met: 'Aucune aide incompatible n’a été accordée sur la période.',
        notMet: 'Une aide incompatible avec celle-ci a déjà été accordée sur la période.',
        toAssess: NOT_KNOWN,
      },
    },
  ];
}

function waitingOf(reader: Reader, value: unknown, { code, path }: OfAid): Restriction[] {
  if (value === undefined) return [];
  const fields = reader.fields(value, [...path, 'waiting']);
  reader.known(fields, ['months', 'aids'], [...path, 'waiting']);
  const months = reader.number(fields['months'], [...path, 'waiting', 'months']) ?? 0;
  const aids =
    fields['aids'] === 'all'
      ? null
      : fields['aids'] === undefined
        ? [code]
        : reader.list(fields['aids'], [...path, 'waiting', 'aids']).map(String);
  const name = `délai depuis la dernière aide ${code.replaceAll('-', ' ')}`;
  const period: Period = 'lifetime';
  return [
    {
      facts: [{ name, kind: 'history', aids, holder: 'household', period, gives: 'months-since-last' }],
      formula: `${name} >= ${String(months)} mois`,
      condition: {
        code: `carence-${code}`,
        met: `Le délai de ${String(months)} mois depuis la dernière aide est passé.`,
        notMet: `La dernière aide date de moins de ${String(months)} mois.`,
        toAssess: NOT_KNOWN,
      },
    },
  ];
}

function rightsOf(reader: Reader, value: unknown, { code, path }: OfAid): Restriction[] {
  if (value === undefined) return [];
  const rights = reader
    .list(value, [...path, 'rights-first'])
    .map((one, index) => reader.text(one, [...path, 'rights-first', index]));
  const name = `droits sollicités ${code.replaceAll('-', ' ')}`;
  const question = `Les droits qui passent avant (${rights.join(', ')}) ont-ils été demandés et ne couvrent-ils pas le besoin ?`;
  return [
    {
      facts: [{ name, kind: 'finding', code: `droits-${code}`, question, answer: 'yes-no', unit: null }],
      formula: name,
      condition: {
        code: `droits-${code}`,
        met: `Les autres droits (${rights.join(', ')}) ont été demandés et ne couvrent pas le besoin.`,
        notMet: `D’autres droits (${rights.join(', ')}) passent avant cette aide.`,
        toAssess: `Il reste à dire si d’autres droits (${rights.join(', ')}) ont été demandés.`,
      },
    },
  ];
}

function limitOf({ code, label, amount, grants }: Cap): Restriction {
  const { count, left } = namesOfCap(code);
  const parts = [
    ...(amount === null ? [] : [`${left} > 0 €`]),
    ...(grants === null ? [] : [`${count} < ${String(grants)}`]),
  ];
  const rest = amount === null ? '' : ` : il reste {${left}}`;
  return {
    facts: [],
    formula: { 'toutes ces conditions': parts },
    condition: {
      code: `plafond-${code}`,
      met: `${label} n’est pas atteint${rest}.`,
      notMet: `${label} est atteint.`,
      toAssess: NOT_KNOWN,
    },
  };
}
