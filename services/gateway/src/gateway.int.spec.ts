import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  decisionDetailsV1,
  requestDetailsV1,
  requestSubmittedV1,
  submitRequestV1,
  validateShape,
} from '@octroi/contracts';
import { uuidGenerator } from '@octroi/kernel';
import { CROSS_SITE_TABLES } from '@octroi/messaging';
import { anEnvelope, probe, rowSecurityFaults } from '@octroi/testing';
import { CaseDetail } from './adapters/http/aid-request.dto.js';
import { WORKER_TABLES } from './adapters/persistence/migrations/index.js';
import { success } from './testing/fake-owners.js';
import { GatewayBench } from './testing/gateway-bench.js';

let bench: GatewayBench;
beforeAll(async () => {
  bench = await GatewayBench.start();
});
afterAll(() => bench.close());

const submission = submitRequestV1.example;

function submittedEvent(id = uuidGenerator.next()) {
  return anEnvelope(requestSubmittedV1, { subject: id });
}

describe('filing', () => {
  test('the answer comes with what was written already readable', async () => {
    const event = submittedEvent();
    bench.owners.answer(submitRequestV1, () =>
      success({ id: event.subject, reference: event.data.reference, created: true }, [event]),
    );
    bench.owners.answer(requestDetailsV1, () =>
      success({ requestId: event.subject, reference: event.data.reference, submission }),
    );
    bench.owners.answer(decisionDetailsV1, () => success({ decisions: [] }));
    await bench.owners.ready();
    const filed = await bench.as('agent', '/aid-requests', { method: 'POST', json: submission });
    console.log(filed.status, filed.text);
    expect(filed.status).toBe(201);
    const view = await bench.as('agent', `/aid-requests/${event.subject}`);
    console.log(view.status, view.text);
    expect(view.status).toBe(200);
    expect(validateShape(CaseDetail, view.body, 'refuse')).not.toHaveProperty('faults');
  });
});

test('docs', async () => {
  const doc = await bench.call('/v1/openapi.json');
  console.log(doc.status, doc.text.slice(0, 6000));
  console.log((await bench.call('/v1/docs')).text.slice(0, 300));
});

test('every table with a site is under forced row-level security', async () => {
  const workerTables = [...CROSS_SITE_TABLES, ...WORKER_TABLES];
  expect(await rowSecurityFaults({ adminUrl: bench.database.adminUrl, schema: 'gateway', workerTables })).toEqual([]);
});
