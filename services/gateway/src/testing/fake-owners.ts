import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  DOCUMENT_EXAMPLE,
  type EventEnvelope,
  type FailureReply,
  type RequestContract,
  type RequestEnvelope,
  type SuccessReply,
} from '@octroi/contracts';
import { decodeJwt } from 'jose';
import { connect, type NatsConnection, type Subscription } from '@nats-io/transport-node';

type Reply = SuccessReply | FailureReply;
type Answer = (request: RequestEnvelope) => Reply | null;

/** A reply that succeeded. */
export function success(result: object, events: readonly EventEnvelope[] = []): Reply {
  return { ok: true, result, events };
}

/** A reply that failed. */
export function failure(code: string, parameters: Readonly<Record<string, string | number>> = {}): Reply {
  return { ok: false, code, parameters, faults: [] };
}

/** Stands for the owners on NATS, as Nest's transport speaks: answers as told, and keeps what it was asked. */
export class FakeOwners {
  readonly asked: { readonly subject: string; readonly envelope: RequestEnvelope }[] = [];
  private readonly answers = new Map<string, Answer>();
  private readonly subscriptions = new Map<string, Subscription>();

  private constructor(private readonly connection: NatsConnection) {}

  static async on(url: string): Promise<FakeOwners> {
    return new FakeOwners(await connect({ servers: url }));
  }

  /** What to answer from now on; null leaves the question without answer. */
  answer({ subject, purposes }: RequestContract<object, object>, answer: Answer): void {
    this.answers.set(subject, answer);
    if (this.subscriptions.has(subject)) return;
    const subscription = this.connection.subscribe(subject, {
      callback: (_error, message) => {
        const { data, id } = message.json<{ data: RequestEnvelope; id: string }>();
        this.asked.push({ subject, envelope: data });
        // As the owners do: what was signed for something else is refused.
        const { purpose = '' } = decodeJwt<{ purpose?: string }>(data.actor);
        const isMeant = purposes?.includes(purpose) !== false;
        const response = isMeant ? (this.answers.get(subject)?.(data) ?? null) : failure('role-not-allowed');
        if (response !== null) message.respond(JSON.stringify({ response, isDisposed: true, id }));
      },
    });
    this.subscriptions.set(subject, subscription);
  }

  /** Nobody listens to this subject any more. */
  async leave({ subject }: RequestContract<object, object>): Promise<void> {
    this.subscriptions.get(subject)?.unsubscribe();
    this.subscriptions.delete(subject);
    await this.connection.flush();
  }

  /** Makes sure that the server knows the subscriptions. */
  async ready(): Promise<void> {
    await this.connection.flush();
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}

/** Stands for the HTTP ports of decision and intake: one letter for everybody, and scans that are thrown away. */
export class FakeDocuments {
  readonly asked: { path: string; authorization: string; name: string; received: number }[] = [];
  status = 200;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeDocuments> {
    const server = createServer();
    const documents = new FakeDocuments(server);
    server.on('request', (request, response) => {
      const { authorization = '', 'x-file-name': name = '' } = request.headers;
      const asked = { path: request.url ?? '', authorization, name: String(name), received: 0 };
      documents.asked.push(asked);
      if (request.method === 'POST') {
        request.on('data', (piece: Buffer) => (asked.received += piece.length)).on('error', () => undefined);
        request.on('end', () => response.writeHead(201).end(JSON.stringify(DOCUMENT_EXAMPLE)));
        return;
      }
      response.writeHead(documents.status, { 'content-type': 'application/pdf' });
      response.end(request.url?.endsWith('/json') ? '{}' : '%PDF-1.7 letter');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return documents;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }
}
