import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createDataSource, migrate } from '@octroi/platform';
import { createTestDatabase, type TestDatabase } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { SqlUpstreamGate, type GateOptions } from './adapters/persistence/sql-upstream-gate.js';

const REPLICAS = 4;
const OPTIONS: Omit<GateOptions, 'turned'> = {
  limits: {
    ...{ habilitationCalls: 20, habilitationWindowMs: 1_000, addressCalls: 1_000, addressWindowMs: 60_000 },
    share: 0.8,
  },
  breaker: { failures: 3, pausesMs: [60_000] },
  horizonMs: 1_000,
  probeMs: 5_000,
};
const report = {
  habilitation: 'A',
  upstream: 'caisses',
  health: 'answered',
  rateLimit: null,
  throttledMs: null,
} as const;

const calls = (...habilitations: string[]) =>
  habilitations.map((habilitation) => ({ habilitation, upstream: 'caisses' as const }));

describe('the gate that all replicas leave by', () => {
  let database: TestDatabase;
  let sources: DataSource[];
  let gates: SqlUpstreamGate[];
  let turns: { open: boolean; looksBanned: boolean }[];

  beforeAll(async () => {
    database = await createTestDatabase({
      service: 'retrieval',
      migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'retrieval', migrations: MIGRATIONS }),
    });
    const options = { url: database.urls.worker, schema: 'retrieval', applicationName: 'spec', poolSize: 4 };
    sources = await Promise.all(Array.from({ length: REPLICAS }, () => createDataSource(options).initialize()));
  });

  beforeEach(async () => {
    await database.query('DELETE FROM retrieval.upstream_lane');
    turns = [];
    gates = sources.map((source) => new SqlUpstreamGate(source, { ...OPTIONS, turned: (state) => turns.push(state) }));
  });

  afterAll(async () => {
    for (const source of sources) await source.destroy();
    await database.drop();
  });

  const gate = (): SqlUpstreamGate => gates[0]!;

  test('keeps its pace whoever asks, at the same time', async () => {
    const keys = ['A', 'B', 'C', 'A'];
    const asked = Array.from({ length: 40 }, (_none, index) => gates[index % REPLICAS]!.depart(calls(...keys)));
    const times = (await Promise.all(asked)).flat().flatMap((each) => ('leavesAt' in each ? [each.leavesAt] : []));
    const sorted = times.toSorted((left, right) => left - right);
    expect(sorted).toHaveLength(160);
    for (const [index, at] of sorted.entries())
      if (index > 0) expect(at - sorted[index - 1]!).toBeGreaterThanOrEqual(75 - 0.001);
  });

  test('says what room is left, to all alike', async () => {
    expect((await gate().room()).calls).toBe(13);
    await gate().depart(calls(...Array.from({ length: 10 }, () => 'A')));
    expect((await gates[1]!.room()).calls).toBeLessThanOrEqual(4);
    await gate().depart(calls(...Array.from({ length: 10 }, () => 'A')));
    expect((await gates[2]!.room()).calls).toBe(0);
  });

  test('closes one habilitation after too many calls, and no other', async () => {
    await gate().report({ ...report, throttledMs: 60_000 });
    const [own, other] = await gates[1]!.depart(calls('A', 'B'));
    expect(own).toHaveProperty('closedUntil');
    expect(other).toHaveProperty('leavesAt');
  });

  test('stays away twice as long after each refusal in a row, as far as the window of the address: to go on brings the ban', async () => {
    const staysFor = async (each = gate()): Promise<number> => {
      const [own] = await each.depart(calls('A'));
      return own !== undefined && 'closedUntil' in own ? own.closedUntil - each.now() : 0;
    };
    const refused = (): Promise<void> => gate().report({ ...report, throttledMs: 1_000 });
    const reopen = (): Promise<unknown> =>
      database.query(`UPDATE retrieval.upstream_lane SET next_at = 1 WHERE key = 'A'`);
    const pauses: number[] = [];
    for (let refusal = 0; refusal < 8; refusal += 1) {
      await refused();
      // A call that had left before says nothing new.
      await refused();
      pauses.push(Math.round((await staysFor(gates[refusal % REPLICAS])) / 1_000));
      await reopen();
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    await gate().report({ ...report, throttledMs: 90_000 });
    expect(Math.round((await staysFor()) / 1_000)).toBe(90);
    await reopen();
    await gate().report(report);
    await refused();
    expect(Math.round((await staysFor()) / 1_000)).toBe(1);
  });

  test('keeps a custom limit, of so many a minute', async () => {
    const rateLimit = { limit: 6, remaining: 5, resetAt: gate().now() + 50_000 };
    await gate().report({ ...report, rateLimit });
    const departures = await gates[1]!.depart(calls('A', 'A'));
    expect(departures.map((each) => Object.keys(each)[0])).toEqual(['leavesAt', 'closedUntil']);
  });

  test('closes for all after failures in a row, lets one probe through, and opens again', async () => {
    for (const [index, each] of gates.slice(0, 3).entries())
      await each.report({ ...report, habilitation: `H${index}`, health: 'silent' });
    expect(turns).toMatchObject([{ open: true, looksBanned: true }]);
    const closed = ['caisses', 'social-security', 'cnous', 'france-travail'];
    expect((await gates[3]!.room()).closed).toEqual(closed);
    expect(await gates[3]!.depart(calls('A'))).toMatchObject([{ closedUntil: expect.any(Number) }]);
    await database.query(`UPDATE retrieval.upstream_lane SET open_until = 1 WHERE key = 'address'`);
    expect((await gates[1]!.room()).calls).toBe(1);
    const [probe, next] = await gates[1]!.depart(calls('A', 'B'));
    expect([Object.keys(probe!), Object.keys(next!)]).toEqual([['leavesAt'], ['closedUntil']]);
    expect((await gates[2]!.room()).closed).toEqual(closed);
    await gates[1]!.report(report);
    expect(await gates[2]!.room()).toMatchObject({ calls: expect.any(Number), closed: [] });
    expect(turns.at(-1)).toMatchObject({ open: false });
  });

  test('the tax office has a way of its own: neither way closes the other, or takes its room', async () => {
    const tax = { habilitation: 'T', upstream: 'dgfip' } as const;
    for (let failure = 0; failure < 3; failure += 1) await gate().report({ ...report, health: 'silent' });
    const [api, own] = await gates[1]!.depart([...calls('A'), tax]);
    expect([Object.keys(api!), Object.keys(own!)]).toEqual([['closedUntil'], ['leavesAt']]);
    expect((await gates[1]!.room()).calls).toBeGreaterThan(0);
    await database.query(`DELETE FROM retrieval.upstream_lane`);
    for (let failure = 0; failure < 3; failure += 1) await gate().report({ ...report, ...tax, health: 'silent' });
    expect(turns.at(-1)).toMatchObject({ upstream: 'dgfip', open: true });
    expect((await gates[1]!.room()).closed).toEqual(['dgfip']);
    const [asked, stays] = await gates[2]!.depart([...calls('A'), tax]);
    expect([Object.keys(asked!), Object.keys(stays!)]).toEqual([['leavesAt'], ['closedUntil']]);
  });

  test('too many calls to the tax office keep nobody from API Particulier under the same habilitation', async () => {
    const tax = { habilitation: 'A', upstream: 'dgfip' } as const;
    await gate().report({ ...report, ...tax, throttledMs: 3_600_000 });
    const [own, other] = await gates[1]!.depart([tax, ...calls('A')]);
    expect([Object.keys(own!), Object.keys(other!)]).toEqual([['closedUntil'], ['leavesAt']]);
  });

  test('says who is closed, and until when', async () => {
    expect(await gate().closures()).toEqual([]);
    for (let failure = 0; failure < 3; failure += 1) await gate().report({ ...report, health: 'upstream-silent' });
    const [closure, ...others] = await gates[1]!.closures();
    expect([closure!.upstream, others]).toEqual(['caisses', []]);
    expect(closure!.until - gates[1]!.now()).toBeGreaterThan(50_000);
  });

  test('closes for who fails behind API Particulier, and for nobody else; one probe opens again', async () => {
    for (let failure = 0; failure < 3; failure += 1) await gate().report({ ...report, health: 'upstream-silent' });
    expect(turns).toMatchObject([{ upstream: 'caisses', open: true }]);
    expect(await gates[1]!.room()).toMatchObject({ calls: expect.any(Number), closed: ['caisses'] });
    const mixed = [
      { habilitation: 'A', upstream: 'caisses' },
      { habilitation: 'A', upstream: 'social-security' },
    ] as const;
    const kinds = async () => (await gates[2]!.depart(mixed)).map((each) => Object.keys(each)[0]);
    expect(await kinds()).toEqual(['closedUntil', 'leavesAt']);
    await database.query(`UPDATE retrieval.upstream_lane SET open_until = 1 WHERE key = 'upstream:caisses'`);
    expect((await gates[1]!.room()).closed).toEqual([]);
    expect(await kinds()).toEqual(['leavesAt', 'leavesAt']);
    expect(await kinds()).toEqual(['closedUntil', 'leavesAt']);
    await gates[3]!.report(report);
    expect(await kinds()).toEqual(['leavesAt', 'leavesAt']);
  });
});
