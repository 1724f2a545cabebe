import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countOf, purposeOf, readerOf, readingsOf } from './access-words.js';

const anAccess = fc.record({
  id: fc.uuid(),
  at: fc.constant('2026-11-23T09:15:02.120Z'),
  actor: fc.constantFrom('issuer|one', 'issuer|other'),
  actorName: fc.constant(null),
  issuer: fc.constant('gateway'),
  purpose: fc.constantFrom('read-case', 'list-requests'),
  requestId: fc.uuid(),
  reference: fc.constant(null),
  correlationId: fc.constantFrom('c-1', 'c-2'),
});

test('a question is one line, whatever it gave, and no row of the log is lost or moved', () => {
  fc.assert(
    fc.property(fc.array(anAccess), (items) => {
      const readings = readingsOf(items);
      expect(readings.flat()).toEqual(items);
      const askedBy = readings.map(([{ actor, purpose, correlationId }]) => `${actor} ${purpose} ${correlationId}`);
      expect(askedBy.some((one, at) => one === askedBy[at + 1])).toBe(false);
      for (const reading of readings) {
        const [{ actor, purpose, correlationId }] = reading;
        for (const row of reading) expect(row).toMatchObject({ actor, purpose, correlationId });
      }
    }),
  );
});

test('it says how many, who and what for, in words', () => {
  const [row] = fc.sample(anAccess, { numRuns: 1, seed: 1 });
  expect([countOf([row!]), countOf([row!, row!])]).toEqual(['1 demande', '2 demandes']);
  expect(purposeOf({ purpose: 'list-requests' })).toBe('Liste de demandes');
  expect(readerOf({ actor: 'service:retrieval', actorName: null })).toBe('Octroi, récupération');
  expect(readerOf({ actor: 'issuer|s', actorName: 'Camille Roux' })).toBe('Camille Roux');
});
