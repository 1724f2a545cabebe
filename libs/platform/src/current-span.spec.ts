import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { withinSpan } from './current-span.js';
import { createLogger } from './logger.js';

test('every line of a traced work says its span, and those of others do not', async () => {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const logger = createLogger('test', 'info', sink);
  const work = (correlationId: string, spanId: string | undefined): Promise<void> =>
    withinSpan({ correlationId, spanId }, async () => {
      await Promise.resolve();
      logger.info({ correlationId }, 'inside');
    });
  await Promise.all([work('c-1', '0123456789abcdef'), work('c-2', 'fedcba9876543210'), work('c-3', undefined)]);
  logger.info('outside');
  const said = Object.fromEntries(lines.map(({ correlationId, span_id: span }) => [String(correlationId), span]));
  expect(said).toEqual({ 'c-1': '0123456789abcdef', 'c-2': 'fedcba9876543210', 'c-3': undefined, undefined });
  expect(lines).toHaveLength(4);
});
