import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor.js';

const POSITION = /^\d{1,15}$/;

test('a cursor gives its position back, to its own list only', () => {
  fc.assert(
    fc.property(fc.nat(), (position) => {
      const cursor = encodeCursor('register', String(position));
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(decodeCursor('register', cursor, POSITION)).toBe(String(position));
      expect(() => decodeCursor('aid-requests', cursor, POSITION)).toThrow('invalid-cursor');
    }),
  );
});

test('no cursor is the first page', () => {
  expect([decodeCursor('register', undefined, POSITION), decodeCursor('register', null, POSITION)]).toEqual([
    null,
    null,
  ]);
});

test('a cursor that somebody wrote is refused', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      expect(() => decodeCursor('register', text, POSITION)).toThrow('invalid-cursor');
    }),
  );
  for (const position of ['-1', "1' OR 1", '1:2', ''])
    expect(() => decodeCursor('register', encodeCursor('register', position), POSITION)).toThrow('invalid-cursor');
});
