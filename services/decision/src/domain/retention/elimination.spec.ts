import { describe, expect, test } from '@jest/globals';
import { addDays, addMonths } from '@octroi/kernel';
import fc from 'fast-check';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { aDpo, aLine, anElimination, anEndedFile, anExtent } from '../../testing/retention.fixture.js';
import {
  MOST_LINES,
  OWNERS,
  approve,
  cancel,
  going,
  isCarriedOut,
  proposeFiles,
  requireArchivist,
  withhold,
} from './elimination.js';
import { stageOf, type EndedFile, type FileExtent, type FileObstacle } from './retention.js';

const OBSTACLES: readonly FileObstacle[] = ['open', 'appeal', 'loan', 'payment', 'hold'];
const someFile = fc.record({
  ending: fc.constantFrom('granted' as const, 'refused' as const, 'dropped' as const),
  endedMonthsAgo: fc.integer({ min: 0, max: 200 }),
  seenMonthsAgo: fc.integer({ min: 0, max: 200 }),
  obstacles: fc.subarray([...OBSTACLES]),
  known: fc.boolean(),
});
type Some = typeof someFile extends fc.Arbitrary<infer Value> ? Value : never;

function made(some: readonly Some[]): { files: EndedFile[]; extents: Map<string, FileExtent> } {
  const files = some.map(({ ending, endedMonthsAgo, obstacles }, index) =>
    anEndedFile({
      ...{ requestId: `r-${String(index)}`, reference: `CHA-${String(index).padStart(6, '0')}`, ending, obstacles },
      closedOn: addMonths(TODAY, -endedMonthsAgo),
    }),
  );
  const extents = some.flatMap(({ seenMonthsAgo, known }, index) =>
    known ? [[`r-${String(index)}`, anExtent({ lastContactOn: addMonths(TODAY, -seenMonthsAgo) })] as const] : [],
  );
  return { files, extents: new Map(extents) };
}

describe('a proposal', () => {
  test('names every file that is due and free, and no other; each stays or goes', () => {
    fc.assert(
      fc.property(fc.array(someFile, { maxLength: 60 }), fc.constantFrom(1, 5, 10, 20, 50), (some, sampleEvery) => {
        const { files, extents } = made(some);
        const { examined, lines } = proposeFiles(files, extents, { today: TODAY, sampleEvery, grantedBefore: 0 });
        const due = files.filter((file) => {
          const extent = extents.get(file.requestId);
          return extent !== undefined && stageOf(file, extent.lastContactOn, TODAY) === 'due';
        });
        const free = due.filter(({ obstacles }) => obstacles.length === 0);
        expect(lines.map(({ requestId }) => requestId).toSorted()).toEqual(
          free.map(({ requestId }) => requestId).toSorted(),
        );
        expect([examined.due, examined.heldBack]).toEqual([free.length, due.length - free.length]);
        const sum = examined.active + examined.intermediate + examined.heldBack + examined.due;
        expect(sum).toBe(files.filter(({ requestId }) => extents.has(requestId)).length);
        for (const { keptUntil, fate, ending } of lines) {
          expect(keptUntil < TODAY).toBe(true);
          if (fate === 'sample') expect(ending).toBe('granted');
        }
      }),
    );
  });

  test('of granted files one in n is kept, whatever the portions in which they are proposed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }),
        fc.constantFrom(1, 5, 10, 20, 50),
        (portions, sampleEvery) => {
          let grantedBefore = 0;
          let samples = 0;
          for (const count of portions) {
            const files = Array.from({ length: count }, (_none, index) =>
              anEndedFile({ requestId: `r-${String(index)}`, ending: 'granted', closedOn: addMonths(TODAY, -150) }),
            );
            const extents = new Map(files.map(({ requestId }) => [requestId, anExtent()]));
            const { lines } = proposeFiles(files, extents, { today: TODAY, sampleEvery, grantedBefore });
            samples += lines.filter(({ fate }) => fate === 'sample').length;
            grantedBefore += count;
          }
          expect(samples).toBe(Math.floor(grantedBefore / sampleEvery));
        },
      ),
    );
  });

  test('has no more files than people can look through; the others come in the next one', () => {
    const files = Array.from({ length: MOST_LINES + 5 }, (_none, index) =>
      anEndedFile({ requestId: `r-${String(index)}` }),
    );
    const extents = new Map(files.map(({ requestId }) => [requestId, anExtent()]));
    const sampling = { today: TODAY, sampleEvery: 10, grantedBefore: 0 };
    const { examined, lines } = proposeFiles(files, extents, sampling);
    expect([examined.due, lines.length]).toEqual([MOST_LINES + 5, MOST_LINES]);
  });
});

describe('the visa', () => {
  const visa = { number: '92-2026-0147', givenOn: TODAY };

  test('approves a proposal once, on a day between the proposal and today', () => {
    const proposed = anElimination({ madeOn: addDays(TODAY, -10) });
    expect(approve(proposed, visa, TODAY)).toMatchObject({ state: 'approved', visa });
    expect(() => approve(proposed, { ...visa, givenOn: addDays(TODAY, 1) }, TODAY)).toThrow('visa-date-out-of-range');
    expect(() => approve(proposed, { ...visa, givenOn: addDays(TODAY, -11) }, TODAY)).toThrow('visa-date-out-of-range');
    for (const state of ['approved', 'executed', 'cancelled'] as const) {
      expect(() => approve({ ...proposed, state }, visa, TODAY)).toThrow('elimination-not-pending');
      expect(() => cancel({ ...proposed, state })).toThrow('elimination-not-pending');
    }
    expect(cancel(proposed).state).toBe('cancelled');
  });

  test('what happened since the proposal keeps a file back, and says why', () => {
    const ids = ['free', 'held', 'reopened', 'back', 'unknown', 'sample'];
    const lines = ids.map((requestId) => aLine({ requestId, fate: requestId === 'sample' ? 'sample' : 'eliminate' }));
    const files = new Map(
      ['free', 'held', 'back', 'unknown'].map((requestId) => [
        requestId,
        anEndedFile({ requestId, obstacles: requestId === 'held' ? ['hold', 'loan'] : [] }),
      ]),
    );
    const extents = new Map([
      ['free', anExtent()],
      ['held', anExtent()],
      ['back', anExtent({ lastContactOn: addDays(TODAY, -1) })],
    ]);
    const after = withhold(lines, files, { extents, today: TODAY });
    expect(after.map(({ requestId, fate, obstacle }) => [requestId, fate, obstacle])).toEqual([
      ['free', 'eliminate', null],
      ['held', 'withheld', 'hold'],
      ['reopened', 'withheld', 'open'],
      ['back', 'withheld', 'recent-contact'],
      ['unknown', 'withheld', 'recent-contact'],
      ['sample', 'sample', null],
    ]);
    expect(going(after)).toHaveLength(1);
  });

  test('is carried out when every owner has erased what goes', () => {
    const [gone, left] = [aLine({ erasedBy: OWNERS }), aLine({ erasedBy: OWNERS.slice(1) })];
    expect(isCarriedOut([gone, aLine({ fate: 'sample' })])).toBe(true);
    expect(isCarriedOut([gone, left])).toBe(false);
  });
});

test('the data protection officer and the administrator keep eliminations, nobody else', () => {
  requireArchivist(aDpo());
  requireArchivist(aDpo({ roles: ['admin'] }));
  for (const roles of [['agent'], ['manager'], ['secretary'], ['president'], ['dpo', 'machine']] as const)
    expect(() => requireArchivist(anAgent({ roles }))).toThrow('role-not-allowed');
});
