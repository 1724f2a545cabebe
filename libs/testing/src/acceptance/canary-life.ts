import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';
import { probe } from '../probe.js';
import type { Answer, Caller } from './client.js';

/** Those of a site who do what follows a filing. */
export interface Staff {
  readonly agent: Caller;
  readonly secretary: Caller;
  readonly president: Caller;
  readonly admin: Caller;
}

/** Requests that are granted, and one that waits for the proof of the quotient. */
export interface CanaryRequests {
  readonly granted: readonly string[];
  readonly withoutAnswer: string;
}

/** Software of a centre that is told of events: keeps what it is sent, headers included. */
export class CanaryReceiver {
  readonly received: string[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<CanaryReceiver> {
    const server = createServer();
    const receiver = new CanaryReceiver(server);
    server.on('request', (request, response) => {
      let text = `${request.url ?? ''} ${JSON.stringify(request.headers)} `;
      request.on('data', (part: Buffer) => (text += part.toString('latin1')));
      request.on('end', () => {
        receiver.received.push(text);
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/octroi`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

interface Description {
  readonly components: {
    readonly schemas: { readonly WebhookInput: { properties: { eventTypes: { items: { enum: string[] } } } } };
  };
}

/** Asks for every event that the interface lists. @param url of the gateway */
export async function subscribe({ admin }: Staff, receiver: CanaryReceiver, url: string): Promise<void> {
  const { components } = (await (await fetch(`${url}/v1/openapi.json`)).json()) as Description;
  const eventTypes = components.schemas.WebhookInput.properties.eventTypes.items.enum;
  await must(admin.post('chaville/webhooks', { url: receiver.url, eventTypes }), 201);
}

/** A scan of one pixel whose metadata name the person; its name does too. */
function canaryScan(): { readonly name: string; readonly bytes: Buffer } {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('tEXt', Buffer.from('Author\0ZZCANARYDUPONT 1987-02-03')),
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name: encodeURIComponent('ZZCANARY attestation été.png'), bytes };
}

/** Answers whose traces are looked at. */
export type Traced = Readonly<Record<'document' | 'proposal' | 'payments', Answer>>;

/** What people write, scan, prepare, sign and pay, with the canary wherever words are taken. */
export async function liveOn(staff: Staff, requests: CanaryRequests): Promise<Traced> {
  const [first = '', second = '', third = ''] = requests.granted;
  await write(staff, first);
  const document = await scan(staff, requests.withoutAnswer);
  await prove(staff, requests.withoutAnswer, document.body.id);
  const proposal = await propose(staff, requests.withoutAnswer);
  const payments = await pay(staff, first, second);
  await withdraw(staff.agent, third);
  return { document, proposal, payments };
}

async function write({ agent }: Staff, id: string): Promise<void> {
  const content = { applicant: { birthName: 'ZZCANARYBROUILLON', birthDate: '1987-02-03' }, purpose: 'ZZCANARY' };
  await must(agent.send('PUT', `chaville/drafts/${randomUUID()}`, { content }), 200);
  await must(agent.get('chaville/drafts'), 200);
  const note = { level: 'shared', text: 'ZZCANARY, née le 03/02/1987' };
  await must(agent.post(`chaville/aid-requests/${id}/notes`, note), 201);
  await must(agent.post(`chaville/aid-requests/${id}/promises`, { text: 'ZZCANARY, rappel le 03/02/1987' }), 201);
  await must(agent.post('chaville/search', { text: 'ZZCANARY' }), 200);
}

async function scan({ agent }: Staff, id: string): Promise<Answer> {
  const { name, bytes } = canaryScan();
  const path = `chaville/aid-requests/${id}/documents`;
  const added = await must(agent.upload(path, { name, type: 'image/png', bytes }), 201);
  await agent.bytes(`${path}/${added.body.id}`);
  const refused = { name: 'ZZCANARY.exe', type: 'image/png', bytes: Buffer.from('MZ ZZCANARY') };
  await must(agent.upload(path, refused), 422, 415);
  return added;
}

async function prove({ agent }: Staff, id: string, document: string): Promise<void> {
  const quotientFamilial = { value: 300, year: 2026, month: 11, provider: 'CNAF' };
  const proof = { kind: 'attestation-caf', seenOn: '2026-11-23', documentIds: [document] };
  const data = { quotientFamilial, noQuotientFamilial: null, proof };
  await must(agent.post(`chaville/aid-requests/${id}/household-data`, data), 200);
  await probe(async () => (await agent.get(`chaville/aid-requests/${id}`)).body.status, {
    describe: 'the proof leads to a decision',
    timeoutMs: 60_000,
    satisfied: (status) => status === 'awaiting-decision',
  });
}

/** Prepared, sent back with a reason, prepared again and signed. */
async function propose({ agent, president }: Staff, id: string): Promise<Answer> {
  const path = `chaville/aid-requests/${id}/proposal`;
  const decision = {
    ...{ outcome: 'partially-granted', amountCents: 5_000, reasonCodes: ['montant-ajuste'] },
    comment: 'ZZCANARY proposition',
  };
  const prepare = (): Promise<Answer> => must(agent.post(path, decision), 201);
  const { body } = await prepare();
  const returned = { proposalId: body['proposalId'], reason: 'ZZCANARY à revoir' };
  await must(president.post(`${path}/return`, returned), 200);
  const proposal = await prepare();
  const items = [{ requestId: id, proposalId: proposal.body['proposalId'] }];
  await must(agent.post('chaville/signatures', { items }), 200);
  await probe(async () => (await agent.get(`chaville/aid-requests/${id}`)).body.status, {
    describe: 'what was proposed is signed',
    timeoutMs: 60_000,
    satisfied: (status) => status === 'decided',
    show: String,
  });
  await agent.bytes(`chaville/aid-requests/${id}/documents/decision-letter.pdf`);
  return proposal;
}

/** A creditor, a rejection with its reason, the file for the accountant, and the letters that go with them. */
async function pay({ agent, secretary }: Staff, first: string, second: string): Promise<Answer> {
  let planned: Answer | undefined;
  for (const [id, amountCents] of [
    [first, 15_000],
    [second, 5_000],
  ] as const) {
    const creditor = { name: 'ZZCANARY énergie', reference: 'ZZCANARY 6012' };
    const parts = [{ mode: 'creditor', amountCents, creditor }];
    planned = await must(secretary.post(`chaville/aid-requests/${id}/payments`, { parts }), 200);
  }
  const { body: file } = await must(secretary.post('chaville/payment-files', {}), 201);
  for (const name of ['payments.csv', 'payments.json', 'beneficiaries.pdf'])
    await secretary.bytes(`chaville/payment-files/${file.id}/${name}`);
  const { body } = await must(secretary.get(`chaville/aid-requests/${first}/payments`), 200);
  const payments = body['items'] as { id: string; state: string }[];
  const ids = payments.filter(({ state }) => state === 'ordered').map(({ id }) => id);
  await secretary.bytes(`chaville/payments/${ids[0] ?? ''}/commitment-letter.pdf`);
  const rejected = { paymentIds: ids, outcome: 'rejected', on: today(), reason: 'ZZCANARY compte clos' };
  await must(secretary.post('chaville/payments/settlements', rejected), 200);
  await agent.bytes(`chaville/aid-requests/${first}/documents/acknowledgement.pdf`);
  if (planned === undefined) throw new Error('nothing was paid');
  return planned;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** A grant is taken back, once the person was heard. */
async function withdraw(agent: Caller, id: string): Promise<void> {
  const day = today();
  const observations = { invitedOn: day, by: day, heardOn: day, summary: 'ZZCANARY a été entendue' };
  const grounds = { kind: 'withdrawal', ground: 'illegality', reason: 'ZZCANARY motif', afterwards: 'decide-again' };
  await must(agent.post(`chaville/aid-requests/${id}/decision/withdrawal`, { ...grounds, observations }), 201);
  await agent.bytes(`chaville/aid-requests/${id}/documents/withdrawal-letter.pdf`);
}

/** @throws Error with what was answered, when it is none of these */
async function must(answer: Promise<Answer>, ...statuses: number[]): Promise<Answer> {
  const got = await answer;
  if (statuses.includes(got.status)) return got;
  throw new Error(`answered ${String(got.status)}: ${JSON.stringify(got.body)}`);
}
