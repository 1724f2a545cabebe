import { randomUUID } from 'node:crypto';
import type { Octroi } from '@octroi/infrastructure';
import { sandboxBirthName } from '../sandbox-people.js';

/** What specs read in answers. */
export interface Body {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly code: string;
}

/** An answer of the gateway. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON body, or an empty object. */
  readonly body: Body;
}

/** Whoever calls the gateway: a role of a site. */
export interface Caller {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, key?: string): Promise<Answer>;
  send(method: 'PUT' | 'DELETE' | 'PATCH', path: string, body: unknown): Promise<Answer>;
  upload(path: string, file: SentFile): Promise<Answer>;
  bytes(path: string): Promise<Uint8Array>;
}

/** A file as the door takes it. */
export interface SentFile {
  /** Percent-encoded. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A caller with the token of a role of a site; paths start below `/v1/sites/`. */
export async function callerFor(octroi: Octroi, site: string, role: string): Promise<Caller> {
  const authorization = `Bearer ${await octroi.token({ site, role })}`;
  const send = (path: string, init: RequestInit): Promise<Response> => fetch(`${octroi.url}/v1/sites/${path}`, init);
  const answer = async (response: Response): Promise<Answer> => {
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: JSON.parse(text === '' ? '{}' : text) as Body };
  };
  const json = { authorization, 'content-type': 'application/json' };
  return {
    send: async (method, path, body) => answer(await send(path, { method, headers: json, body: JSON.stringify(body) })),
    upload: async (path, { name, type, bytes }) =>
      answer(
        await send(path, {
          method: 'POST',
          headers: { authorization, 'content-type': type, 'x-file-name': name, 'idempotency-key': randomUUID() },
          body: new Uint8Array(bytes),
        }),
      ),
    get: async (path) => answer(await send(path, { headers: { authorization } })),
    post: async (path, body, key = randomUUID()) =>
      answer(
        await send(path, {
          method: 'POST',
          headers: { ...json, 'idempotency-key': key },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
    bytes: async (path) => new Uint8Array(await (await send(path, { headers: { authorization } })).arrayBuffer()),
  };
}

/** A request of a fictional household that the sandbox knows with this quotient, with overrides. */
export function aRequest(number: number, quotient: number, overrides: object = {}): object {
  return {
    externalReference: `MIL-${String(number)}`,
    aid: 'aide-alimentaire',
    requestedAmountCents: 15_000,
    requestedOn: '2026-11-23',
    notice: { givenOn: '2026-11-23', means: 'oral' },
    applicant: {
      birthName: sandboxBirthName(number, quotient),
      givenNames: ['JEANNE'],
      birthDate: '1990-01-31',
      sex: 'F',
      birthPlace: { countryCode: '99100', communeCode: '92022' },
    },
    address: {
      kind: 'home',
      line: '1 rue de la Mairie',
      postalCode: '92370',
      communeCode: '92022',
      residentSince: '2021-03-01',
    },
    household: [{ relation: 'child', birthDate: '2018-05-02' }],
    worksheet: {
      resources: [{ code: 'salaire', monthlyCents: 120_000 }],
      charges: [{ code: 'loyer', monthlyCents: 70_000 }],
    },
    ...overrides,
  };
}
