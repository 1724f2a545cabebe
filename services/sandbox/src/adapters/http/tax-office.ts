import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { judgeTax, type TaxClient } from '../../domain/tax-office.js';
import { sendJson } from './send.js';

/** Seconds that a token lasts. */
const TOKEN_SECONDS = 600;

const LONGEST_FORM = 1_000;

/** The gateway of the tax office: gives tokens to the clients that it knows, and answers what they ask. */
export class TaxOffice {
  private readonly tokens = new Map<string, { readonly client: TaxClient; readonly until: number }>();

  constructor(
    private readonly clients: ReadonlyMap<string, TaxClient>,
    private readonly now: () => Date,
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<number> {
    const { status, body } = path === '/token' ? await this.token(request) : this.situation(request, path);
    sendJson(response, { status, body });
    return status;
  }

  /** Ends all tokens, as a restart of the gateway does. */
  forget(): void {
    this.tokens.clear();
  }

  private async token(request: IncomingMessage): Promise<{ status: number; body: object }> {
    const form = new URLSearchParams(request.method === 'POST' ? await readForm(request) : '');
    const client = this.clientOf(request.headers.authorization ?? '');
    if (form.get('grant_type') !== 'client_credentials')
      return { status: 400, body: { error: 'unsupported_grant_type' } };
    if (client === null) return { status: 401, body: { error: 'invalid_client' } };
    const token = randomUUID();
    this.tokens.set(token, { client, until: this.now().getTime() + TOKEN_SECONDS * 1_000 });
    return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS } };
  }

  private situation({ headers }: IncomingMessage, path: string): { status: number; body: object } {
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    const known = this.tokens.get(token);
    const client = known !== undefined && known.until > this.now().getTime() ? known.client : undefined;
    const [teleservice, correlationId] = [headers['id_teleservice'], headers['x-correlation-id']];
    return judgeTax({ path, client, teleservice: one(teleservice), correlationId: one(correlationId) });
  }

  private clientOf(authorization: string): TaxClient | null {
    const text = Buffer.from(/^Basic (.+)$/.exec(authorization)?.[1] ?? '', 'base64').toString('utf8');
    const [id = '', secret = ''] = text.split(':');
    const client = this.clients.get(id);
    return client !== undefined && isSame(client.secret, secret) ? client : null;
  }
}

function isSame(known: string, given: string): boolean {
  const [one, other] = [Buffer.from(known), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function one(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}

async function readForm(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text = (text + String(chunk)).slice(0, LONGEST_FORM);
  return text;
}
