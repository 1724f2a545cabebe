import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commit, free, openEnvelope, type Envelope, type Taking } from './envelope.js';

const all: Envelope = { aid: null, year: 2026, limitCents: 50_000, committedCents: 0, spentCents: 0 };
const food: Envelope = { aid: 'aide-alimentaire', year: 2026, limitCents: 10_000, committedCents: 0, spentCents: 0 };
const grant = { aid: 'aide-alimentaire', amountCents: 10_000, overrunReason: null };

describe('envelopes', () => {
  test('a grant is taken from that of its aid and from that of all aids', () => {
    const { envelopes, overruns } = commit([all, food], grant);
    expect([envelopes.map(({ committedCents }) => committedCents), overruns]).toEqual([[10_000, 10_000], false]);
    expect(commit([all, food], { ...grant, aid: 'energie', amountCents: 50_000 }).overruns).toBe(false);
    expect(commit([], { ...grant, amountCents: 1e9 })).toEqual({ envelopes: [], overruns: false });
  });

  test('the last euro may be spent, not one cent more without a person’s reason', () => {
    expect(() => commit([all, food], { ...grant, amountCents: 10_001 })).toThrow('envelope-exhausted');
    expect(() => commit([food], { ...grant, amountCents: 10_001, overrunReason: ' ' })).toThrow('envelope-exhausted');
    const excused = { ...grant, amountCents: 10_001, overrunReason: 'Accord du conseil.' };
    expect(commit([all, food], excused)).toMatchObject({ overruns: true });
  });

  test('whatever is asked in whatever order, without a reason no envelope is ever overrun', () => {
    const amounts = fc.array(
      fc.tuple(fc.constantFrom('aide-alimentaire', 'energie'), fc.integer({ min: 1, max: 9_000 })),
    );
    fc.assert(
      fc.property(amounts, (asked) => {
        let envelopes: readonly Envelope[] = [all, food];
        for (const [aid, amountCents] of asked)
          try {
            ({ envelopes } = commit(envelopes, { aid, amountCents, overrunReason: null }));
          } catch (error) {
            expect((error as Error).message).toBe('envelope-exhausted');
          }
        for (const { committedCents, limitCents } of envelopes) expect(committedCents).toBeLessThanOrEqual(limitCents);
      }),
    );
  });

  test('whatever was granted and given back before, one that is set later is as if it had been set first', () => {
    const aids = fc.constantFrom('aide-alimentaire', 'energie');
    const grant = fc.record({ aid: aids, amountCents: fc.integer({ min: 1, max: 9_000 }), stands: fc.boolean() });
    fc.assert(
      fc.property(fc.array(grant), fc.array(grant), (before, after) => {
        const taken = (envelopes: readonly Envelope[], grants: typeof before): readonly Envelope[] =>
          grants.reduce((known, { stands, ...one }) => {
            const granted = commit(known, { ...one, overrunReason: 'Accord du conseil.' }).envelopes;
            return stands ? granted : free(granted, one);
          }, envelopes);
        const takings = before.flatMap(({ aid, amountCents, stands }): readonly Taking[] =>
          stands ? [{ aid, year: 2026, committedCents: amountCents, spentCents: 0 }] : [],
        );
        const elsewhere = { aid: 'energie', year: 2025, committedCents: 1, spentCents: 1 };
        const late = [all, food].map((limit) => openEnvelope(limit, [...takings, elsewhere]));
        expect(taken(late, after)).toEqual(taken(taken([all, food], before), after));
      }),
    );
  });
});
