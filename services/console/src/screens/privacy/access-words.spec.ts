import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countOf, purposeOf, purposesOf, readerOf, readingsOf, requestsOf } from './access-words.js';

const anAccess = fc.record({
  id: fc.uuid(),
  at: fc.constantFrom('2026-11-23T09:15:02.120Z', '2026-11-23T09:15:59.000Z', '2026-11-23T09:16:00.000Z'),
  actor: fc.constantFrom('issuer|one', 'issuer|other'),
  actorName: fc.constant(null),
  issuer: fc.constant('gateway'),
  purpose: fc.constantFrom('read-case', 'list-requests'),
  requestId: fc.constantFrom('r-1', 'r-2', 'r-3'),
  reference: fc.constant(null),
  correlationId: fc.constantFrom('c-1', 'c-2'),
});

const LATER = '2026-11-23T09:16:00.000Z';

function row(overrides: object = {}): Parameters<typeof readingsOf>[0][number] {
  return {
    ...{ id: 'a', at: '2026-11-23T09:15:02.120Z', actor: 'issuer|one', actorName: null, issuer: 'gateway' },
    ...{ purpose: 'read-case', requestId: 'r-1', reference: null, correlationId: 'c-1', ...overrides },
  };
}

test('no row of the log is lost or moved; a line is one person’s, of one question, or of one minute and one purpose or request', () => {
  fc.assert(
    fc.property(fc.array(anAccess), (items) => {
      const readings = readingsOf(items);
      expect(readings.flat()).toEqual(items);
      for (const reading of readings) {
        const parts = (of: (one: ReturnType<typeof row>) => string): number => new Set(reading.map(of)).size;
        expect(parts(({ actor }) => actor)).toBe(1);
        const isOneQuestion = parts(({ purpose, correlationId }) => `${purpose} ${correlationId}`) === 1;
        const isOneMinute = parts(({ at }) => at.slice(0, 16)) === 1;
        const isOneThing = parts(({ purpose }) => purpose) === 1 || parts(({ requestId }) => requestId) === 1;
        expect(isOneQuestion || (isOneMinute && isOneThing)).toBe(true);
      }
    }),
  );
});

test('the points of a session, and the parts of a file, opened at one go, are one line each', () => {
  const points = ['r-1', 'r-2', 'r-3'].map((requestId) => row({ requestId, correlationId: `c-${requestId}` }));
  const parts = ['read-case', 'read-notes', 'read-documents', 'read-case'].map((purpose, index) =>
    row({ at: LATER, purpose, correlationId: `c-${index}` }),
  );
  const readings = readingsOf([...parts, ...points]);
  expect(readings).toEqual([parts, points]);
  const about = readings.map((reading) => requestsOf(reading).map(({ requestId }) => requestId));
  expect(about).toEqual([['r-1'], ['r-1', 'r-2', 'r-3']]);
  expect(readings.map(purposesOf)).toEqual([
    'Lecture d’une demande, Lecture de notes, Lecture de pièces numérisées',
    'Lecture d’une demande',
  ]);
  expect(readings.map(countOf)).toEqual(['1 demande', '3 demandes']);
});

test('another person, another minute, or another file for another purpose is another line', () => {
  const first = row();
  for (const other of [
    { actor: 'issuer|other' },
    { at: LATER, correlationId: 'c-2' },
    { requestId: 'r-2', purpose: 'read-notes', correlationId: 'c-2' },
  ])
    expect(readingsOf([first, row(other)])).toHaveLength(2);
});

test('it says how many, who and what for, in words', () => {
  expect([countOf([row()]), countOf([row(), row({ requestId: 'r-2' })])]).toEqual(['1 demande', '2 demandes']);
  expect(purposeOf({ purpose: 'list-requests' })).toBe('Liste de demandes');
  expect(readerOf({ actor: 'service:retrieval', actorName: null })).toBe('Octroi, récupération');
  expect(readerOf({ actor: 'issuer|s', actorName: 'Camille Roux' })).toBe('Camille Roux');
});
