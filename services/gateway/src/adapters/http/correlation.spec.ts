import { expect, test } from '@jest/globals';
import { correlationOf } from './correlation.js';

const NEW = '01a209a4-0daf-7103-bfa8-6ebdc96d2a01';
const GIVEN = '01A209A4-0DAF-7103-BFA8-6EBDC96D2A02';
const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const ids = { next: (): string => NEW };

test('the caller’s id comes first, then its trace’s, then a new one', () => {
  expect(correlationOf({ 'x-correlation-id': GIVEN, traceparent: TRACE }, ids)).toEqual({
    correlationId: GIVEN.toLowerCase(),
  });
  expect(correlationOf({ traceparent: TRACE }, ids)).toEqual({
    correlationId: '0af76519-16cd-43dd-8448-eb211c80319c',
    callerSpanId: 'b7ad6b7169203331',
  });
  expect(correlationOf({}, ids)).toEqual({ correlationId: NEW });
});

test.each(['', 'MARTIN', `${TRACE}-more`, TRACE.replace(/[1-9a-f]/g, '0'), TRACE.toUpperCase()])(
  'what is no trace context is no id: %s',
  (traceparent) => {
    expect(correlationOf({ traceparent, 'x-correlation-id': 'MARTIN' }, ids)).toEqual({ correlationId: NEW });
  },
);
