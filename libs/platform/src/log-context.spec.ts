import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { withLogContext } from './log-context.js';
import { createLogger } from './logger.js';

test('every line of a work carries its context, and those of others do not', async () => {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const logger = createLogger('test', 'info', sink);
  const work = (correlationId: string): Promise<void> =>
    withLogContext({ correlationId, message: 'cmd.test.v1' }, async () => {
      await Promise.resolve();
      logger.info({ of: correlationId }, 'inside');
    });
  await Promise.all([work('c-1'), work('c-2')]);
  logger.info('outside');
  expect(lines.map(({ of, correlationId, message }) => [of, correlationId, message])).toEqual([
    ['c-1', 'c-1', 'cmd.test.v1'],
    ['c-2', 'c-2', 'cmd.test.v1'],
    [undefined, undefined, undefined],
  ]);
});
