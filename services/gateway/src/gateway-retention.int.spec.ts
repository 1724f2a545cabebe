import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  decisionRecordedV1,
  heldDataV1,
  personalDataV1,
  requestDetailsV1,
  requestSubmittedV1,
} from '@octroi/contracts';
import { EraseRequests, systemClock, uuidGenerator, type Actor, type CommandCause } from '@octroi/kernel';
import { SqlUnitOfWork, createDataSource } from '@octroi/platform';
import { anEnvelope, probe } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { SqlGatewayStores } from './adapters/persistence/sql-gateway-stores.js';
import { failure, success } from './testing/fake-owners.js';
import { GatewayBench } from './testing/gateway-bench.js';

const [id, other, foreign] = [uuidGenerator.next(), uuidGenerator.next(), uuidGenerator.next()];

describe('files at the end of their time, at the door', () => {
  let bench: GatewayBench;
  let source: DataSource;
  let erase: (siteId: string, requestIds: readonly string[]) => Promise<number>;

  beforeAll(async () => {
    bench = await GatewayBench.start();
    const url = bench.database.urls.runtime;
    source = await createDataSource({ url, schema: 'gateway', applicationName: 'erase', poolSize: 1 }).initialize();
    const work = new SqlUnitOfWork({
      ...{ service: 'gateway', dataSource: source, clock: systemClock, ids: uuidGenerator },
      stores: (transaction) => new SqlGatewayStores(transaction),
      onCommitted: () => undefined,
    });
    erase = async (siteId, requestIds) => {
      const actor: Actor = {
        subject: 'service:decision',
        issuer: 'decision',
        siteId,
        roles: ['service'],
        purpose: 'eliminate',
      };
      const named = { correlationId: 'c-1', command: 'erase', idempotencyKey: null, fingerprint: 'f' };
      const cause: CommandCause = { siteId, actor, ...named };
      return (await new EraseRequests(work).execute(actor, cause, requestIds)).result.known;
    };
    bench.owners.answer(requestDetailsV1, () => failure('not-found'));
    await bench.owners.ready();
    await bench.publish(
      anEnvelope(requestSubmittedV1, { subject: id }),
      anEnvelope(decisionRecordedV1, { subject: id }),
      anEnvelope(requestSubmittedV1, { subject: other }),
      anEnvelope(requestSubmittedV1, { subject: foreign, siteId: 'demo' }),
    );
    await probe(async () => (await bench.as('agent', `/aid-requests/${id}/timeline`)).status === 200, {
      describe: 'the request is projected',
      timeoutMs: 30_000,
    });
  });
  afterAll(async () => {
    await source.destroy();
    await bench.close();
  });

  test('a request that went is gone, in plain words, for the members of its site; no row about it is left', async () => {
    expect(await erase('demo', [id])).toBe(0);
    expect((await bench.as('agent', `/aid-requests/${id}/timeline`)).status).toBe(200);
    expect(await erase('chaville', [id])).toBe(1);
    expect(await erase('chaville', [id])).toBe(0);
    for (const path of ['', '/timeline', '/documents/decision-letter.pdf']) {
      const answer = await bench.as('agent', `/aid-requests/${id}${path}`);
      expect([answer.status, answer.body['code']]).toEqual([410, 'eliminated']);
      expect(answer.body['detail']).toContain('visa des archives départementales');
    }
    expect((await bench.as('agent', `/aid-requests/${other}/timeline`)).status).toBe(200);
    expect((await bench.as('agent', `/aid-requests/${foreign}/timeline`)).status).toBe(404);
    for (const table of ['case_view', 'timeline_entry'])
      expect(await bench.database.query(`SELECT 1 FROM gateway.${table} WHERE request_id = '${id}'`)).toEqual([]);
    const page = await bench.as('agent', '/aid-requests');
    expect(page.text).not.toContain(id);
  });

  test('what all owners hold is one export, or none at all', async () => {
    const held = (title: string) => ({ sections: [{ title, records: [{ title: 'x', facts: [] }] }] });
    bench.owners.answer(personalDataV1, () =>
      success({ ...held('intake'), personId: id, name: 'JEANNE MARTIN', requestIds: [other] }),
    );
    for (const [owner, contract] of Object.entries(heldDataV1))
      bench.owners.answer(contract, ({ payload }) =>
        (payload as { requestIds: string[] }).requestIds[0] === other ? success(held(owner)) : failure('not-found'),
      );
    await bench.owners.ready();
    const answer = await bench.as('dpo', `/aid-requests/${other}/personal-data`);
    const { sections, name } = answer.body as { sections: { title: string }[]; name: string };
    expect([name, ...sections.map(({ title }) => title)]).toEqual([
      ...['JEANNE MARTIN', 'intake', 'retrieval', 'eligibility', 'decision'],
    ]);
    const page = await bench.as('dpo', `/aid-requests/${other}/personal-data.html`);
    expect(page.headers.get('content-disposition')).toContain('attachment');
    expect(page.text).toContain('<h1>Données personnelles de JEANNE MARTIN</h1>');
    bench.owners.answer(heldDataV1.decision, () => failure('service-unavailable'));
    expect((await bench.as('dpo', `/aid-requests/${other}/personal-data`)).status).toBe(503);
  });
});
