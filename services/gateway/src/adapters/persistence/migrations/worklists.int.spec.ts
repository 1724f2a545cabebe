import { expect, test } from '@jest/globals';
import { migrate } from '@octroi/platform';
import { createTestDatabase } from '@octroi/testing';
import { aFact } from '../../../testing/case-facts.fixture.js';
import { NOTHING_KNOWN, learn } from '../../../domain/standing.js';
import { MIGRATIONS } from './index.js';

const REQUEST = '01936f2e-7c1a-7000-8000-000000000009';
const ids = [1, 2, 3].map((digit) => `01936f2e-7c1a-7000-8000-00000000010${digit}`);

test('requests that were projected before are in the worklists and figures, as if they came now', async () => {
  const facts = [
    aFact('request-submitted', {}, { eventId: ids[0]!, at: '2026-11-20T09:00:00.000Z' }),
    aFact('household-data-retrieved', {}, { eventId: ids[1]!, at: '2026-11-20T09:00:01.000Z' }),
    aFact('decision-recorded', {}, { eventId: ids[2]!, at: '2026-11-23T09:00:00.000Z' }),
  ];
  const now = facts.reduce(learn, NOTHING_KNOWN);
  const old = { submission: null, retrieval: null, householdData: null, assessment: null, routing: null, ending: null };
  for (const [point, mark] of Object.entries(now)) {
    if (mark === null) continue;
    const { at: _at, quotient: _quotient, ...rest } = mark as Record<string, unknown>;
    Object.assign(old, { [point]: rest });
  }
  const database = await createTestDatabase({
    service: 'gateway',
    migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'gateway', migrations: MIGRATIONS.slice(0, 2) }),
  });
  await database.query(
    `INSERT INTO gateway.case_view (site_id, request_id, reference, aid, urgent, status, standing)
     VALUES ('chaville', $1, 'CHA-2026-000123', 'aide-alimentaire', false, 'decided', $2)`,
    [REQUEST, JSON.stringify(old)],
  );
  for (const { eventId, type, sequence, at, data } of facts)
    await database.query(
      `INSERT INTO gateway.timeline_entry (site_id, request_id, event_id, type, sequence, at, data)
       VALUES ('chaville', $1, $2, $3, $4, $5, $6)`,
      [REQUEST, eventId, type, sequence, at, JSON.stringify(data)],
    );
  await migrate({ ownerUrl: database.urls.owner, schema: 'gateway', migrations: MIGRATIONS });
  const [row] = await database.query<Record<string, unknown>>(
    `SELECT standing, household_size, quotient_familial, worklist, outcome, granted_cents::integer AS cents,
       decided_on::text AS decided, since = '2026-11-23T09:00:00Z' AS since FROM gateway.case_view`,
  );
  expect(row).toEqual({
    ...{ standing: now, household_size: 2, quotient_familial: 300, worklist: null, outcome: 'granted', cents: 15_000 },
    ...{ decided: '2026-11-23', since: true },
  });
  const forced = await database.query(
    `SELECT 1 FROM pg_class WHERE relnamespace = 'gateway'::regnamespace AND relrowsecurity AND NOT relforcerowsecurity`,
  );
  expect(forced).toEqual([]);
  await database.drop();
});
