import { describe, expect, test } from '@jest/globals';
import { requestSubmittedV1 } from '@octroi/contracts';
import { anEnvelope } from '@octroi/testing';
import type { CaseEvent } from '../../application/project-events.js';
import { ReplyProjector } from './reply-projector.js';

const logger = { warn: () => undefined } as unknown as ConstructorParameters<typeof ReplyProjector>[1];
const event = (): ReturnType<typeof anEnvelope> => anEnvelope(requestSubmittedV1);

describe('applying the events of replies', () => {
  test('replies that come meanwhile share the next transaction', async () => {
    const batches: number[] = [];
    let release = (): void => undefined;
    const first = new Promise<void>((resolve) => (release = resolve));
    const execute = async (events: readonly CaseEvent[]): Promise<void> => {
      batches.push(events.length);
      if (batches.length === 1) await first;
    };
    const projector = new ReplyProjector({ execute }, logger);
    const applied = [projector.apply([event()]), ...[1, 2, 3].map(() => projector.apply([event(), event()]))];
    release();
    await Promise.all(applied);
    expect(batches).toEqual([1, 6]);
    await projector.apply([event()]);
    expect(batches).toEqual([1, 6, 1]);
  });

  test('a reply without events costs nothing', async () => {
    const execute = (): Promise<void> => Promise.reject(new Error('called'));
    await new ReplyProjector({ execute }, logger).apply([]);
  });

  test('a failure keeps nobody waiting: the stream will bring the events', async () => {
    const execute = (): Promise<void> => Promise.reject(new Error('no database'));
    await expect(new ReplyProjector({ execute }, logger).apply([event()])).resolves.toBeUndefined();
  });
});
