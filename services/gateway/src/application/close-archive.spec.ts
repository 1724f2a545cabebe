import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CivilDate, Role } from '@octroi/kernel';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { CloseArchive } from './close-archive.js';
import { ProjectEvents } from './project-events.js';

const KEY = { siteId: 'chaville', requestId: 'r-1' };
const NOW = new Date('2026-11-23T09:00:00Z');

describe('a file in intermediate archive', () => {
  let stores: InMemoryGatewayStores;
  let asked: number;

  beforeEach(async () => {
    stores = new InMemoryGatewayStores();
    asked = 0;
    await tell('request-submitted', {}, '2024-10-01T09:00:00.000Z');
  });

  let sequence = 0;
  async function tell(kind: 'request-submitted' | 'decision-recorded', data: object, time: string): Promise<void> {
    const id = `e-${(sequence += 1)}`;
    await new ProjectEvents(stores).execute([aCaseEvent(kind, data, { id, subject: 'r-1', sequence, time })]);
  }

  const open = (contact: string | null, role: Role = 'agent'): Promise<void> => {
    const contacts = { lastContactOn: async () => ((asked += 1), contact as CivilDate | null) };
    return new CloseArchive(stores, contacts, { now: () => NOW }).execute(KEY, { roles: [role], correlationId: 'c' });
  };
  const decide = (time: string): Promise<void> => tell('decision-recorded', {}, time);

  test('is closed two years after its last act and the last contact, and no day sooner', async () => {
    await decide('2024-11-22T09:00:00.000Z');
    await expect(open('2024-11-22')).rejects.toThrow('archived');
    await expect(open('2024-11-23')).resolves.toBeUndefined();
  });

  test('is open while something happened in it within two years, whatever intake would say: intake is not asked', async () => {
    await decide('2024-11-23T09:00:00.000Z');
    await expect(open('2020-01-01')).resolves.toBeUndefined();
    expect(asked).toBe(0);
  });

  test('is open as long as it has no end, however old', async () => {
    await expect(open('2020-01-01')).resolves.toBeUndefined();
    expect(asked).toBe(0);
  });

  test('opens again with a new contact, and is there all the time for who answers for it', async () => {
    await decide('2024-10-20T09:00:00.000Z');
    await expect(open('2026-11-20')).resolves.toBeUndefined();
    for (const role of ['manager', 'dpo', 'admin'] as const)
      await expect(open('2020-01-01', role)).resolves.toBeUndefined();
    for (const role of ['agent', 'secretary', 'president', 'machine'] as const)
      await expect(open('2020-01-01', role)).rejects.toThrow('archived');
  });

  test('that intake does not know stays closed, as does one about which it does not answer', async () => {
    await decide('2024-10-20T09:00:00.000Z');
    await expect(open(null)).rejects.toThrow('archived');
    const contacts = { lastContactOn: () => Promise.reject(new Error('away')) };
    const closed = new CloseArchive(stores, contacts, { now: () => NOW });
    await expect(closed.execute(KEY, { roles: ['agent'], correlationId: 'c' })).rejects.toThrow('away');
  });
});
