import { describe, expect, test } from '@jest/globals';
import { requestSubmittedV1 } from '@octroi/contracts';
import { anEnvelope } from '@octroi/testing';
import { ReplyProjector } from './reply-projector.js';

const logger = { warn: () => undefined } as unknown as ConstructorParameters<typeof ReplyProjector>[1];
const failing = { project: (): Promise<void> => Promise.reject(new Error('no database')) };

describe('applying the events of replies', () => {
  test('a reply without events costs nothing', async () => {
    const warned: unknown[] = [];
    const warn = (what: unknown): number => warned.push(what);
    const watched = { warn } as unknown as typeof logger;
    await new ReplyProjector(failing, watched).apply([]);
    expect(warned).toEqual([]);
  });

  test('a failure keeps nobody waiting: the stream will bring the events', async () => {
    const applied = new ReplyProjector(failing, logger).apply([anEnvelope(requestSubmittedV1)]);
    await expect(applied).resolves.toBeUndefined();
  });
});
