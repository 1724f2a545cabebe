import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';

/** What the upstream answers to one person: a status and body, or silence until the test lets go. */
export type UpstreamAnswer =
  | { readonly status: number; readonly body: object; readonly headers?: Readonly<Record<string, string>> }
  | { readonly hang: true };

/** A quotient familial as API Particulier answers it. */
export function quotientAnswer(value: number | null, overrides: object = {}): UpstreamAnswer {
  const quotient = { fournisseur: 'CNAF', valeur: value, annee_calcul: 2026, mois_calcul: 11, ...overrides };
  return { status: 200, body: { data: { quotient_familial: quotient }, links: {}, meta: {} } };
}

/** An error as API Particulier answers it. */
export function errorAnswer(status: number, code: string, meta: object = {}): UpstreamAnswer {
  return { status, body: { errors: [{ code, title: 'Panne', detail: 'Panne', meta }] } };
}

/** A small server that answers like API Particulier, by birth name, and counts who asks at the same time. */
export class FakeUpstream {
  readonly asked: {
    readonly name: string;
    readonly query: URLSearchParams;
    readonly token: string;
    readonly path: string;
  }[] = [];
  /** Most calls open at once for one person. */
  mostAtOnce = 0;
  /** Called before each answer. */
  onCall: (name: string) => Promise<void> = () => Promise.resolve();
  private readonly answers = new Map<string, (nth: number, token: string, path: string) => UpstreamAnswer>();
  private readonly open = new Map<string, number>();
  private readonly held = new Set<ServerResponse>();

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      const { searchParams: query, pathname: path } = new URL(request.url ?? '', 'http://upstream');
      const token = request.headers.authorization ?? '';
      void this.answerOne({ name: nameIn(path, query), query, token, path }, response);
    });
  }

  static async start(): Promise<FakeUpstream> {
    const server = createServer();
    const upstream = new FakeUpstream(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return upstream;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What to answer about a person, given how often they were asked about before. */
  answer(name: string, answer: (nth: number, token: string, path: string) => UpstreamAnswer): void {
    this.answers.set(name, answer);
  }

  callsAbout(name: string): number {
    return this.asked.filter((call) => call.name === name).length;
  }

  /** Cuts the calls that hang. */
  letGo(): void {
    for (const response of this.held) response.destroy();
    this.held.clear();
  }

  async close(): Promise<void> {
    this.letGo();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answerOne(call: FakeUpstream['asked'][number], response: ServerResponse): Promise<void> {
    const { name, query, token, path } = call;
    const nth = this.callsAbout(name);
    this.asked.push(call);
    const atOnce = (this.open.get(name) ?? 0) + 1;
    this.open.set(name, atOnce);
    this.mostAtOnce = Math.max(this.mostAtOnce, atOnce);
    response.once('close', () => this.open.set(name, (this.open.get(name) ?? 1) - 1));
    await this.onCall(name);
    const answer = this.answers.get(name)?.(nth, token, path) ?? quotientAnswer(300);
    if ('hang' in answer) {
      this.held.add(response);
      return;
    }
    const headers = { 'content-type': 'application/vnd.api+json', 'x-request-id': randomUUID(), ...answer.headers };
    response.writeHead(answer.status, headers).end(JSON.stringify(withMonth(answer.body, query)));
  }
}

/** Whom a question is about: a birth name, an identifier of France Travail, or a tax number; a token is about nobody. */
function nameIn(path: string, query: URLSearchParams): string {
  const [, taxNumber = ''] = /\/spi\/(\d+)\//.exec(path) ?? [];
  return query.get('nomNaissance') ?? query.get('identifiant') ?? taxNumber;
}

/** The month of an answer echoes the one asked for. */
function withMonth(body: object, query: URLSearchParams): object {
  const { data } = body as { data?: { quotient_familial?: object } };
  if (data?.quotient_familial === undefined) return body;
  const month = { annee: Number(query.get('annee')), mois: Number(query.get('mois')) };
  return { ...body, data: { ...data, quotient_familial: { ...month, ...data.quotient_familial } } };
}
