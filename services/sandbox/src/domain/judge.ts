import { dataBody, errorBody, type AskedMonth, type Body, type OfficialError } from './answer.js';
import { findByIdentifier, findBySession, findHousehold, readQuery, refusedParameters } from './identity-query.js';
import type { SandboxHousehold } from './household.js';
import type { OfficialRoute } from './official-routes.js';
import { isRecipient } from './recipient.js';
import { masked, topicData } from './topic-data.js';

/** What a token may read. */
export interface TokenRights {
  readonly scopes: readonly string[];
}

/** A question as it arrived, and what the sandbox knows about who asks and when. */
export interface Question {
  readonly route: OfficialRoute;
  /** What the token stands for; undefined for none, or one that nobody was given. */
  readonly token: TokenRights | undefined;
  /** The text after « Bearer »: on the routes of FranceConnect it is the person's session. */
  readonly bearer?: string;
  readonly query: URLSearchParams;
  /** The month that runs. */
  readonly today: AskedMonth;
}

/** Status and body of an answer. */
export interface Answer {
  readonly status: number;
  readonly body: Body;
}

type Check = (question: Question) => Answer | null;

/** The official order: a call that breaks several rules hears of the first alone. */
const CHECKS: readonly Check[] = [refuseToken, refuseScopes, refuseRecipient, refuseParameters];

/** The answer to one question. */
export function judge(question: Question): Answer {
  for (const check of CHECKS) {
    const refusal = check(question);
    if (refusal !== null) return refusal;
  }
  const { query, today, token, route } = question;
  const household = findPerson(question);
  if (household === null) return unknownPerson(route);
  if (household.failure !== undefined) {
    const { failure } = household;
    // The same failure under the code of the provider that is asked.
    const code = failure.code.startsWith('35') ? `${route.provider}${failure.code.slice(2)}` : failure.code;
    return refusal(failure.status, { ...failure, code });
  }
  const asked = { year: Number(query.get('annee') ?? today.year), month: Number(query.get('mois') ?? today.month) };
  const data = topicData(route.topic, household, asked);
  if (data === null) return noFile(route);
  // A session opens its own scopes: those of all routes here.
  const scopes = route.namedBy === 'session' ? Object.keys(route.scopes) : (token?.scopes ?? []);
  return { status: 200, body: dataBody(masked(data, scopes, route)) };
}

function findPerson({ route, query, bearer = '' }: Question): SandboxHousehold | null {
  switch (route.namedBy) {
    case 'identity':
      return findHousehold(readQuery(query), route.provider === '26' ? 'birth' : 'whole');
    case 'session':
      return findBySession(bearer);
    case 'student-number':
      return findByIdentifier('student', query.get('ine') ?? '');
    case 'job-seeker-identifier':
      return findByIdentifier('job-seeker', query.get('identifiant') ?? '');
  }
}

function unknownPerson(route: OfficialRoute): Answer {
  if (route.provider === '24' || route.provider === '26') return noFile(route);
  return refusal(422, { code: `${route.provider}560`, title: 'Identité non reconnue' });
}

function noFile({ provider, topic }: OfficialRoute): Answer {
  if (topic === 'childcare') return refusal(404, { code: '37003', title: 'Allocataire non éligible' });
  return refusal(404, { code: `${provider}003`, title: 'Entité non trouvée' });
}

/** An answer with one or more errors. */
export function refusal(status: number, ...errors: readonly OfficialError[]): Answer {
  return { status, body: errorBody(errors) };
}

function refuseToken({ route, token, bearer = '' }: Question): Answer | null {
  if (route.namedBy === 'session')
    return findBySession(bearer) === null
      ? refusal(401, { code: '51502', title: 'Session FranceConnect expirée' })
      : null;
  return token === undefined
    ? refusal(401, { code: '00101', title: 'Jeton absent ou invalide', parameter: 'token' })
    : null;
}

function refuseScopes({ route, token }: Question): Answer | null {
  if (route.namedBy === 'session') return null;
  return Object.keys(route.scopes).some((scope) => token?.scopes.includes(scope) === true)
    ? null
    : refusal(403, { code: '00100', title: 'Privilèges insuffisants', parameter: 'token' });
}

function refuseRecipient({ query }: Question): Answer | null {
  return isRecipient(query.get('recipient') ?? '')
    ? null
    : refusal(422, { code: '00210', title: 'Paramètre recipient incorrect', parameter: 'recipient' });
}

function refuseParameters({ route, query, today }: Question): Answer | null {
  const refused = refusedParameters(query, today, route);
  const errors = refused.map(({ code, parameter }) => ({ code, parameter, title: 'Paramètre incorrect' }));
  return errors.length === 0 ? null : refusal(422, ...errors);
}
