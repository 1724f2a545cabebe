import { describe, expect, test } from '@jest/globals';
import { MsgHdrsImpl, type MsgHdrs } from '@nats-io/transport-node';
import { PermanentError } from '@octroi/kernel';
import fc from 'fast-check';

import { fromHeaders, toHeaders, type EventAttributes } from './headers.js';

const text = fc.string({ minLength: 1, unit: 'grapheme' });
const attributes: fc.Arbitrary<EventAttributes> = fc.record({
  id: fc.uuid(),
  type: text,
  source: text,
  time: fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
    .map((date) => date.toISOString()),
  subject: text,
  siteId: text,
  sequence: fc.maxSafeNat(),
  correlationId: text,
  causationId: fc.option(text),
  actorId: fc.option(text),
});

/** As the server carries them: bytes, read again. */
function overTheWire(headers: MsgHdrs): MsgHdrs {
  return MsgHdrsImpl.decode((headers as MsgHdrsImpl).encode());
}

describe('the headers of an event', () => {
  test('carry every attribute there and back', () => {
    fc.assert(
      fc.property(attributes, (sent) => {
        expect(fromHeaders(overTheWire(toHeaders(sent)))).toEqual(sent);
      }),
    );
  });

  test('are printable ASCII', () => {
    fc.assert(
      fc.property(attributes, (sent) => {
        for (const [, [value]] of toHeaders(sent)) expect(value).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });

  const required = [
    'ce-id',
    'ce-type',
    'ce-source',
    'ce-time',
    'ce-subject',
    'ce-siteid',
    'ce-sequence',
    'ce-correlationid',
  ];

  test.each(required)('without %s it is no event', (name) => {
    const [sent] = fc.sample(attributes, 1);
    if (sent === undefined) throw new Error('no sample');
    const headers = toHeaders(sent);
    headers.delete(name);
    expect(() => fromHeaders(headers)).toThrow(new PermanentError('invalid-envelope'));
  });

  test.each([
    ['ce-id', 'seven'],
    ['ce-time', 'yesterday'],
    ['ce-sequence', '1.5'],
    ['ce-subject', '%E0%A4%A'],
  ])('with %s: %s it is no event', (name, value) => {
    const [sent] = fc.sample(attributes, 1);
    if (sent === undefined) throw new Error('no sample');
    const headers = toHeaders(sent);
    headers.set(name, value);
    expect(() => fromHeaders(headers)).toThrow(new PermanentError('invalid-envelope'));
  });

  test('a message without headers is no event', () => {
    expect(() => fromHeaders(undefined)).toThrow(new PermanentError('invalid-envelope'));
  });
});
