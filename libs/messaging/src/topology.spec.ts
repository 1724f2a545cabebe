import { describe, expect, test } from '@jest/globals';
import { DeliverPolicy, RetentionPolicy } from '@nats-io/jetstream';

import { serverVersionNote } from './topology-keeper.js';
import { consumerConfigOf, standsBeyond, streamConfigOf } from './topology.js';

describe('the topology', () => {
  test.each(['2.9.10', '2.10.27', '2.12.6', '2.11.99', 'unknown'])('server %s is older than advised', (version) => {
    expect(serverVersionNote(version)).toMatchObject({ level: 'warn', details: { version } });
  });

  test.each(['2.12.7', '2.12.10', '2.14.0', '2.15.1', '3.0.0', '2.14.0-RC.1'])(
    'server %s is recent enough',
    (version) => {
      expect(serverVersionNote(version)).toBeNull();
    },
  );

  test('keeps messages thirty days, whoever read them, and lets nobody delete any', () => {
    expect(streamConfigOf('intake')).toMatchObject({
      name: 'AID_INTAKE',
      subjects: ['aid.intake.>'],
      retention: RetentionPolicy.Limits,
      max_age: 30 * 86_400 * 1e9,
      deny_delete: true,
      deny_purge: true,
    });
  });

  test('delivers everything, for ever, with one filter', () => {
    expect(consumerConfigOf('intake', 'eligibility')).toMatchObject({
      durable_name: 'eligibility',
      filter_subject: 'aid.intake.>',
      deliver_policy: DeliverPolicy.All,
      max_deliver: -1,
    });
  });

  const at = (delivered: number, ackFloor: number): Parameters<typeof standsBeyond>[0] => ({
    delivered: { consumer_seq: delivered, stream_seq: delivered, last_active: 0 },
    ack_floor: { consumer_seq: ackFloor, stream_seq: ackFloor, last_active: 0 },
  });

  test.each([
    [0, 0, 0, false],
    [10, 10, 10, false],
    [10, 4, 12, false],
    [10, 10, 9, true],
    [10, 4, 9, true],
  ])('delivered %i, settled %i, stream at %i: beyond is %p', (delivered, ackFloor, ...[lastSeq, beyond]) => {
    expect(standsBeyond(at(delivered, ackFloor), lastSeq)).toBe(beyond);
  });
});
