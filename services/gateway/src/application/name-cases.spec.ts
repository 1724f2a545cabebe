import { describe, expect, test } from '@jest/globals';
import { NameCases } from './name-cases.js';
import type { CaseSummary } from './ports/stores.js';

describe('naming the requests of a page', () => {
  const cases = ['r-1', 'r-2'].map((requestId) => ({ requestId }) as CaseSummary);
  const asker = { subject: 'issuer|agent', roles: ['agent'], correlationId: 'c-1' } as const;
  const jeanne = { birthName: 'MARTIN', usageName: null, givenNames: ['JEANNE'] };

  test('asks once for the whole page', async () => {
    const asked: (readonly string[])[] = [];
    const namesOf = async (_siteId: string, ids: readonly string[]) => {
      asked.push(ids);
      return new Map([['r-2', jeanne]]);
    };
    const named = await new NameCases({ namesOf }).execute('chaville', cases, asker);
    expect(named.items.map(({ applicant }) => applicant)).toEqual([null, jeanne]);
    expect([asked, named.degraded]).toEqual([[['r-1', 'r-2']], []]);
    await new NameCases({ namesOf }).execute('chaville', [], asker);
    expect(asked).toHaveLength(1);
  });

  test('an owner that does not answer is named, and the page is shown', async () => {
    const named = await new NameCases({ namesOf: async () => null }).execute('chaville', cases, asker);
    expect(named).toMatchObject({ degraded: ['intake'], items: [{ requestId: 'r-1', applicant: null }, {}] });
  });
});
