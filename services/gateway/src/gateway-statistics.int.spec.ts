import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  authorityV1,
  decisionRecordedV1,
  householdDataRetrievedV1,
  regulationAdoptedV1,
  requestAssessedV1,
  requestRoutedV1,
  requestSubmittedV1,
  validateShape,
  type EventEnvelope,
} from '@octroi/contracts';
import { uuidGenerator } from '@octroi/kernel';
import { anEnvelope, probe } from '@octroi/testing';
import { strFromU8, unzipSync } from 'fflate';
import { StatisticsView } from './adapters/http/statistics.dto.js';
import { success } from './testing/fake-owners.js';
import { GatewayBench } from './testing/gateway-bench.js';

let bench: GatewayBench;
beforeAll(async () => {
  bench = await GatewayBench.start();
});
afterAll(() => bench.close());

type Decided = Partial<typeof decisionRecordedV1.example>;

/** A request of October, decided some days later; still open when nothing is said of its decision. */
function filed(data: Partial<typeof requestSubmittedV1.example>, decision?: Decided, siteId = 'chaville') {
  const about = { subject: uuidGenerator.next(), siteId };
  const submitted = { ...requestSubmittedV1.example, requestedOn: '2026-10-10', ...data };
  const events: EventEnvelope[] = [
    anEnvelope(requestSubmittedV1, { ...about, data: submitted }),
    anEnvelope(householdDataRetrievedV1, about),
    anEnvelope(requestAssessedV1, { ...about, sequence: 1 }),
    anEnvelope(requestRoutedV1, { ...about, sequence: 2 }),
  ];
  if (decision === undefined) return events;
  return [
    ...events,
    anEnvelope(decisionRecordedV1, { ...about, sequence: 3, data: { ...decisionRecordedV1.example, ...decision } }),
  ];
}

const october = '/statistics?from=2026-10-01&until=2026-10-31';
interface Line {
  readonly label: string;
  readonly tally: Record<string, number | null> | null;
}

async function table(breakdown: string): Promise<Line[]> {
  const { body } = await bench.as('manager', october);
  return (body['tables'] as { breakdown: string; lines: Line[] }[]).find((one) => one.breakdown === breakdown)!.lines;
}

describe('statistics', () => {
  beforeAll(async () => {
    const granted: Decided = { outcome: 'granted', amountCents: 15_000, reasonCodes: [] };
    const refused: Decided = { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] };
    await bench.publish(
      anEnvelope(regulationAdoptedV1, { subject: 'chaville' }),
      ...Array.from({ length: 6 }, (_none, days) =>
        filed({ applicantAge: 30, urgent: days === 0 }, { ...granted, decidedOn: `2026-10-${String(11 + days)}` }),
      ).flat(),
      ...filed({ applicantAge: 80 }, { ...refused, decidedOn: '2026-10-20' }),
      ...filed({ applicantAge: 31 }),
      ...filed({ requestedOn: '2026-09-30' }, { ...granted, decidedOn: '2026-10-01' }),
      ...filed({}, { ...granted, decidedOn: '2026-10-11' }, 'demo'),
    );
    await probe(() => bench.as('manager', october), {
      describe: 'everything is projected',
      satisfied: ({ body }) => {
        const total = body['total'] as Record<string, number>;
        return total['filed'] === 8 && total['refused'] === 1 && total['granted'] === 6;
      },
    });
  });

  test('count the requests of the period and of the centre, and what became of them', async () => {
    const { body } = await bench.as('manager', october);
    expect(validateShape(StatisticsView, body, 'refuse')).not.toHaveProperty('faults');
    expect(body).toMatchObject({
      ...{ from: '2026-10-01', until: '2026-10-31', waiting: 1 },
      total: {
        ...{ filed: 8, urgent: 1, granted: 6, refused: 1, withdrawn: 0, grantedCents: 90_000 },
        ...{ medianDays: 4, ninthDecileDays: 10 },
      },
    });
    expect((await table('by-month')).map(({ label }) => label)).toEqual(['octobre 2026']);
    expect(await table('by-reason')).toMatchObject([{ label: 'Hors commune', tally: { refused: 1 } }]);
  });

  test('a reason has the words that the centre gives it, in the file too; its code while they cannot be asked', async () => {
    const text = 'Le foyer n’est pas domicilié à Chaville.';
    const authority = { ...authorityV1.replyExample, reasons: [{ code: 'hors-commune', text }] };
    bench.owners.answer(authorityV1, () => success(authority));
    await bench.owners.ready();
    expect(await table('by-reason')).toMatchObject([{ label: text, tally: { refused: 1 } }]);
    const csv = await bench.as('manager', '/statistics/by-reason.csv?from=2026-10-01&until=2026-10-31');
    expect(csv.text).toContain(text);
    await bench.owners.leave(authorityV1);
    expect(await table('by-reason')).toMatchObject([{ label: 'Hors commune' }]);
  });

  test('what could name a household is not told', async () => {
    const ages = await table('by-age');
    expect(ages.map(({ label, tally }) => [label, tally?.['filed'] ?? null])).toEqual([
      ['26 à 39', 7],
      ['75 et plus', null],
    ]);
  });

  test('each table is a file that opens', async () => {
    const csv = await bench.as('manager', '/statistics/by-age.csv?from=2026-10-01&until=2026-10-31');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.headers.get('content-disposition')).toContain('by-age-2026-10-01-2026-10-31.csv');
    expect(csv.text).toContain('75 et plus;moins de 5;');
    expect(csv.text).toContain('26 à 39;7;1;6;0;0;0;900,00;');
    const ods = await fetch(
      `${bench.gateway.url}/v1/sites/chaville/statistics/by-aid.ods?from=2026-10-01&until=2026-10-31`,
      {
        headers: { authorization: `Bearer ${await bench.token('chaville', 'manager')}` },
      },
    );
    expect(strFromU8(unzipSync(new Uint8Array(await ods.arrayBuffer()))['content.xml']!)).toContain('900,00');
  });

  test('another table, another centre, a period upside down, a role that may not', async () => {
    expect((await bench.as('manager', '/statistics/by-name.csv')).status).toBe(404);
    expect((await bench.as('manager', '/statistics?from=2026-02-01&until=2026-01-01')).status).toBe(400);
    expect((await bench.as('machine', october)).status).toBe(403);
    expect((await bench.as('member', '/statistics/by-aid.csv')).status).toBe(403);
  });
});
