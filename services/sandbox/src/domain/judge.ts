import { errorBody, householdBody, type AskedMonth, type Body, type OfficialError } from './answer.js';
import { findHousehold, readQuery, refusedParameters } from './identity-query.js';
import { isRecipient } from './recipient.js';

/** What a token may read. */
export interface TokenRights {
  readonly scopes: readonly string[];
}

/** A question as it arrived, and what the sandbox knows about who asks and when. */
export interface Question {
  /** What the token stands for; undefined for none, or one that nobody was given. */
  readonly token: TokenRights | undefined;
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

/** Scopes of which the route wants at least one. */
const SCOPES = ['cnaf_quotient_familial', 'cnaf_allocataires', 'cnaf_enfants', 'cnaf_adresse'];

/** The official order: a call that breaks several rules hears of the first alone. */
const CHECKS: readonly Check[] = [refuseToken, refuseScopes, refuseRecipient, refuseParameters];

/** The answer to one question. */
export function judge(question: Question): Answer {
  for (const check of CHECKS) {
    const refusal = check(question);
    if (refusal !== null) return refusal;
  }
  const household = findHousehold(readQuery(question.query));
  if (household === null) return refusal(422, { code: '35560', title: 'Identité non reconnue' });
  if (household.failure !== undefined) return refusal(household.failure.status, household.failure);
  const { query, today, token } = question;
  const asked = { year: Number(query.get('annee') ?? today.year), month: Number(query.get('mois') ?? today.month) };
  return { status: 200, body: householdBody(household, token?.scopes ?? [], asked) };
}

/** An answer with one or more errors. */
export function refusal(status: number, ...errors: readonly OfficialError[]): Answer {
  return { status, body: errorBody(errors) };
}

function refuseToken({ token }: Question): Answer | null {
  return token === undefined
    ? refusal(401, { code: '00101', title: 'Jeton absent ou invalide', parameter: 'token' })
    : null;
}

function refuseScopes({ token }: Question): Answer | null {
  return SCOPES.some((scope) => token?.scopes.includes(scope) === true)
    ? null
    : refusal(403, { code: '00100', title: 'Privilèges insuffisants', parameter: 'token' });
}

function refuseRecipient({ query }: Question): Answer | null {
  return isRecipient(query.get('recipient') ?? '')
    ? null
    : refusal(422, { code: '00210', title: 'Paramètre recipient incorrect', parameter: 'recipient' });
}

function refuseParameters({ query, today }: Question): Answer | null {
  const refused = refusedParameters(query, today);
  const errors = refused.map(({ code, parameter }) => ({ code, parameter, title: 'Paramètre incorrect' }));
  return errors.length === 0 ? null : refusal(422, ...errors);
}
