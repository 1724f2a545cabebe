import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { householdDataRetrievedV1, requestProtectedV1, requestSubmittedV1 } from '@octroi/contracts';
import { uuidGenerator, type Role } from '@octroi/kernel';
import { anEnvelope, probe } from '@octroi/testing';
import { GatewayBench } from './testing/gateway-bench.js';

/** A page that follows a site, as a browser does. */
class Page {
  text = '';
  ended = false;
  status = 0;
  private readonly controller = new AbortController();

  async open(site: string, role: Role, headers: Readonly<Record<string, string>> = {}): Promise<this> {
    const authorization = `Bearer ${await bench.token(site, role)}`;
    const response = await fetch(`${bench.gateway.url}/v1/sites/${site}/changes`, {
      headers: { authorization, ...headers },
      signal: this.controller.signal,
    });
    this.status = response.status;
    void this.read(response.body!);
    return this;
  }

  /** Ids of requests that it was told of. */
  get told(): string[] {
    return [...this.text.matchAll(/"requestId":"([\w-]+)"/g)].map(([, id]) => id!);
  }

  get lastId(): string {
    return [...this.text.matchAll(/^id: (\d+)$/gm)].at(-1)![1]!;
  }

  close(): void {
    this.controller.abort();
  }

  async until(describe: string, satisfied: (page: Page) => boolean): Promise<void> {
    await probe(() => satisfied(this), { describe, show: () => this.text });
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) this.text += decoder.decode(chunk, { stream: true });
    } catch {
      // Closed from one side or the other: the page sees the end either way.
    }
    this.ended = true;
  }
}

let bench: GatewayBench;
beforeAll(async () => {
  bench = await GatewayBench.start();
});
afterAll(() => bench.close());

const opened = async (site: string, role: Role, headers = {}): Promise<Page> => {
  const page = await new Page().open(site, role, headers);
  await page.until('the page is told to read everything', ({ text }) => text.includes('event: refresh'));
  return page;
};

describe('following a site', () => {
  test('tells the requests of the site alone, ids and kinds, as they change', async () => {
    const [own, foreign] = [uuidGenerator.next(), uuidGenerator.next()];
    const [page, other] = [await opened('chaville', 'agent'), await opened('demo', 'agent')];
    await bench.publish(
      anEnvelope(requestSubmittedV1, { subject: own }),
      anEnvelope(requestSubmittedV1, { subject: foreign, siteId: 'demo' }),
    );
    await page.until('the request is told', ({ told }) => told.includes(own));
    await other.until('so is the other', ({ told }) => told.includes(foreign));
    expect([page.told, other.told]).toEqual([[own], [foreign]]);
    const [, data = ''] = /event: changes\ndata: (.*)/.exec(page.text) ?? [];
    expect(JSON.parse(data)).toEqual({ items: [{ requestId: own, kind: 'request-submitted' }] });
    page.close();
    other.close();
  });

  test('what changes of a protected file is told to its readers alone', async () => {
    const [hidden, own] = [uuidGenerator.next(), uuidGenerator.next()];
    const [reader, other] = [await opened('chaville', 'manager'), await opened('chaville', 'agent')];
    const readerIds = ['octroi-development|chaville:manager'];
    await bench.publish(anEnvelope(requestProtectedV1, { subject: hidden, data: { readerIds } }));
    await reader.until('the protection is told', ({ told }) => told.includes(hidden));
    await bench.publish(anEnvelope(householdDataRetrievedV1, { subject: hidden }));
    await bench.publish(anEnvelope(requestSubmittedV1, { subject: own }));
    await reader.until('what follows is told', ({ text }) => text.includes('household-data-retrieved'));
    await other.until('the other request is told', ({ told }) => told.includes(own));
    expect(other.text).not.toContain(hidden);
    reader.close();
    other.close();
  });

  test('a page that comes back is told what it missed, and nothing twice over', async () => {
    const [before, meanwhile] = [uuidGenerator.next(), uuidGenerator.next()];
    const page = await opened('chaville', 'agent');
    await bench.publish(anEnvelope(requestSubmittedV1, { subject: before }));
    await page.until('the request is told', ({ told }) => told.includes(before));
    page.close();
    await bench.publish(anEnvelope(requestSubmittedV1, { subject: meanwhile }));
    await bench.publish(anEnvelope(householdDataRetrievedV1, { subject: meanwhile }));
    await probe(
      async () =>
        (await bench.database.query('SELECT 1 FROM gateway.timeline_entry WHERE request_id = $1', [meanwhile]))
          .length === 2,
      { describe: 'both facts are kept' },
    );
    const back = await new Page().open('chaville', 'agent', { 'last-event-id': page.lastId });
    await back.until('what was missed is told', ({ text }) => text.includes('household-data-retrieved'));
    expect([...new Set(back.told)]).toEqual([meanwhile]);
    expect(back.text).not.toContain('refresh');
    back.close();
  });

  test.each(['x', '99999999999999999999999', '999999999999999999'])(
    'a position that is none of ours reads everything again: %s',
    async (position) => {
      (await opened('chaville', 'agent', { 'last-event-id': position })).close();
    },
  );

  test('who leaves the site is told nothing any more', async () => {
    const page = await opened('demo', 'secretary');
    await page.until('the page beats', ({ text }) => text.includes(': \n\n'));
    await bench.registerSite('demo', { users: [] });
    await page.until('the stream ends', ({ ended }) => ended);
    expect((await new Page().open('demo', 'secretary')).status).toBe(404);
    await bench.registerSite('demo');
  });

  test('a person keeps a few pages open, not any number; each that goes leaves nothing behind', async () => {
    const pages: Page[] = [];
    for (let count = 0; count < 9; count += 1) pages.push(await opened('chaville', 'manager'));
    await pages[0]!.until('the oldest is closed', ({ ended }) => ended);
    expect(pages.slice(1).every(({ ended }) => !ended)).toBe(true);
    for (const page of pages) page.close();
  });

  test('the door closes with pages open', async () => {
    const last = await GatewayBench.start();
    const token = await last.token('chaville', 'agent');
    const response = await fetch(`${last.gateway.url}/v1/sites/chaville/changes`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const text = response.text();
    await last.close();
    expect(await text).toMatch(/^retry: 2000/);
  });
});
