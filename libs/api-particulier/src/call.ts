import { PermanentError, type Identity } from '@octroi/kernel';
import type { IdentityParameters } from './identity.js';
import { isSiret } from './siret.js';
import { SOURCES, sourceOf, type FactsBySource, type Modality, type SourceId } from './sources.js';

/** Who is asked about. Personal data: never log it. */
export type Subject =
  | { readonly modality: 'identity'; readonly identity: IdentityParameters }
  /** The session of the person; it takes the place of the token, and opens its own scopes. */
  | { readonly modality: 'france-connect'; readonly accessToken: string }
  | { readonly modality: 'student-number'; readonly number: string }
  | { readonly modality: 'job-seeker-identifier'; readonly identifier: string };

/** Sources that tell of somebody's health. */
export type HealthSource = 'aah' | 'aeeh' | 'c2s';

/** One question to one source. */
export type SourceCall<Id extends SourceId = SourceId> = {
  readonly source: Id;
  readonly subject: Subject;
  /** Of the habilitation; not sent with a FranceConnect session. */
  readonly token: string;
  /** SIRET of the CCAS that receives the data. */
  readonly recipient: string;
  /** With an editor's token: which delegation. */
  readonly delegationId?: string;
  /** Month of the quotient familial. Year and month go together: without, the State answers for today's month. */
  readonly month?: { readonly year: number; readonly month: number };
  /** First year of the student's year, from 2021. */
  readonly campaign?: number;
  /** Asks the State not to answer from its cache. @default false */
  readonly noCache?: boolean;
  /** Whom the answer must be about, when the question does not say it. Never sent. */
  readonly expected?: Identity;
  readonly signal?: AbortSignal;
} & (Id extends HealthSource
  ? { readonly healthRevealing: true }
  : {
      /** Keeps what tells of somebody's health. @default false */
      readonly healthRevealing?: boolean;
    });

/** Facts that a call may bring. */
export type FactsOf<Id extends SourceId> = FactsBySource[Id];

/** What is sent. */
export interface Question {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
}

const FIRST_CAMPAIGN = 2021;
const STUDENT_NUMBER = /^[0-9a-zA-Z]{11}$/;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** What a header may hold: a token with anything else would write another one. */
const TOKEN = /^[\x21-\x7e]{1,8192}$/;

/**
 * What is sent for a call; nothing leaves for one that the routes would refuse.
 * @throws PermanentError `recipient-invalid`, `health-source-off`, `modality-not-served`, `identity-insufficient`, `identifier-invalid`,
 * `period-invalid`, `delegation-invalid`, `token-invalid`
 */
export function questionOf(call: SourceCall): Question {
  const { source, subject, recipient, delegationId, noCache } = call;
  const { paths, healthRevealing } = sourceOf(source);
  const path = paths[subject.modality];
  if (!isSiret(recipient)) throw new PermanentError('recipient-invalid');
  if (healthRevealing && call.healthRevealing !== true) throw new PermanentError('health-source-off');
  if (path === undefined) throw new PermanentError('modality-not-served');
  if (delegationId !== undefined && !UUID.test(delegationId)) throw new PermanentError('delegation-invalid');
  const token = subject.modality === 'france-connect' ? subject.accessToken : call.token;
  if (!TOKEN.test(token)) throw new PermanentError('token-invalid');
  const delegation: Pairs = delegationId === undefined ? [] : [['delegation_id', delegationId]];
  const asked = [...subjectParameters(source, subject), ...periodParameters(call)];
  const query = new URLSearchParams([['recipient', recipient], ...delegation, ...asked]);
  return {
    path,
    query,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${token}`,
      'user-agent': 'octroi',
      ...(noCache === true ? { 'cache-control': 'no-cache' } : {}),
    },
  };
}

type Pairs = readonly [name: string, value: string][];

function subjectParameters(source: SourceId, subject: Subject): Pairs {
  switch (subject.modality) {
    case 'identity':
      return identityParameters(source, subject.identity);
    case 'france-connect':
      return [];
    case 'student-number':
      if (!STUDENT_NUMBER.test(subject.number)) throw new PermanentError('identifier-invalid');
      return [['ine', subject.number]];
    case 'job-seeker-identifier':
      if (!isIdentifier(subject.identifier)) throw new PermanentError('identifier-invalid');
      return [['identifiant', subject.identifier]];
  }
}

/** A text of one line that is not blank. */
function isIdentifier(text: string): boolean {
  return text.length <= 100 && text.trim() !== '' && !/\p{C}/u.test(text);
}

/** The parameters that this source takes, in their order. */
function identityParameters(source: SourceId, identity: IdentityParameters): Pairs {
  const { required, optional } = SOURCES[source].identity ?? { required: [], optional: [] };
  const names = new Set(identity.map(([name]) => name));
  if (!required.every((name) => names.has(name))) throw new PermanentError('identity-insufficient');
  return identity
    .filter(([name]) => required.includes(name) || optional.includes(name))
    .map(([name, value]) => [name, value]);
}

function periodParameters({ source, month, campaign }: SourceCall): Pairs {
  const { narrowedBy } = sourceOf(source);
  if ((month !== undefined && narrowedBy !== 'month') || (campaign !== undefined && narrowedBy !== 'campaign'))
    throw new PermanentError('period-invalid');
  if (campaign !== undefined && !(Number.isInteger(campaign) && campaign >= FIRST_CAMPAIGN))
    throw new PermanentError('period-invalid');
  if (campaign !== undefined) return [['campaignYear', String(campaign)]];
  if (month === undefined) return [];
  return [
    ['annee', String(month.year)],
    ['mois', String(month.month)],
  ];
}

/** The person of a question, as far as it names one; null for a number or a session. */
export function personAsked({ subject, expected }: SourceCall): Identity | null {
  if (expected !== undefined) return expected;
  if (subject.modality !== 'identity') return null;
  const all = (name: string): string[] => subject.identity.flatMap(([key, value]) => (key === name ? [value] : []));
  const [birthName] = all('nomNaissance');
  if (birthName === undefined) return null;
  const [sex] = all('sexeEtatCivil');
  const date = ['anneeDateNaissance', 'moisDateNaissance', 'jourDateNaissance'].flatMap(all);
  return {
    birthName,
    usageName: all('nomUsage')[0] ?? null,
    givenNames: all('prenoms[]'),
    birthDate: date.length === 0 ? null : date.map((part) => part.padStart(2, '0')).join('-'),
    sex: sex === 'F' || sex === 'M' ? sex : null,
  };
}

/** Modalities in which a source can be asked. */
export function modalitiesOf(source: SourceId): readonly Modality[] {
  return Object.keys(sourceOf(source).paths) as Modality[];
}
