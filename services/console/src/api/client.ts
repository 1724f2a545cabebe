import createClient from 'openapi-fetch';
import { problemWords } from './problem-words.js';
import type { components, paths } from './schema.js';

type Schemas = components['schemas'];

/** A shape of the interface by its name. */
export type Shape<Name extends keyof Schemas> = Schemas[Name];

type Problem = Partial<Shape<'Problem'>>;

/** Why something was not done, in words for the person at the screen. */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly faults: readonly Shape<'ProblemFault'>[];

  constructor({ code, status, detail, errors }: Problem) {
    super(problemWords({ status, detail }));
    this.code = code ?? 'server-away';
    this.status = status ?? 0;
    this.faults = errors ?? [];
  }
}

/** The header that only our own pages can send; see the gateway's guard. */
const OWN = { 'x-octroi-console': '1' };

/** Whose page it is, by the opaque id that the gateway gave them; empty while nobody is known. */
let owner = '';

/** From now on the page says with every request that it is this person's: nothing is done by it in the name of whoever signs in after them. */
export function belongTo(personId: string): void {
  owner = personId;
}

const ownHeaders = (): Record<string, string> => (owner === '' ? OWN : { ...OWN, 'x-octroi-person': owner });

export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use({
  onRequest: ({ request }) => {
    for (const [name, value] of Object.entries(ownHeaders())) request.headers.set(name, value);
  },
});

/** Requests that the page makes by itself do not prolong the session. */
export const BACKGROUND = { 'x-octroi-background': '1' };

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was answered. @throws ProblemError */
export async function answer<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw new ProblemError({});
  });
  if (!response.ok) throw new ProblemError(isProblem(error) ? error : { status: response.status });
  return data as T;
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'detail' in error;
}

/** An answer of the gateway that is not part of its public interface. @throws ProblemError */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, { ...init, headers: { ...ownHeaders(), ...init.headers } }).catch(() => {
    throw new ProblemError({});
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ProblemError(isProblem(body) ? body : { status: response.status });
  return body as T;
}
