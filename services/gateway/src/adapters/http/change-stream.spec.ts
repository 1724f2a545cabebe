import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { ChangeStream } from './change-stream.js';

const change = (index: number) => ({ requestId: `r-${index}`, kind: 'request-routed', readerIds: null });
const read = (stream: ChangeStream): string => String((stream.read() as Buffer | null) ?? '');

describe('a page that follows a site', () => {
  test('is told nothing of a request that others read', () => {
    const stream = new ChangeStream('chaville', 'i|s');
    read(stream);
    stream.changes('12', [{ ...change(1), readerIds: ['i|other'] }]);
    expect(read(stream)).toBe('');
    stream.changes('13', [{ ...change(2), readerIds: ['i|other', 'i|s'] }]);
    expect(read(stream)).toContain('"r-2"');
  });

  test('is told ids and kinds, and where it stands', () => {
    const stream = new ChangeStream('chaville', 'i|s');
    stream.changes('12', [change(1)]);
    expect(read(stream)).toBe(
      'retry: 2000\n\nid: 12\nevent: changes\ndata: {"items":[{"requestId":"r-1","kind":"request-routed"}]}\n\n',
    );
    stream.changes('13', []);
    stream.beat();
    expect(read(stream)).toBe(': \n\n');
  });

  test('asks again for everything when too much changed at once', () => {
    const stream = new ChangeStream('chaville', 'i|s');
    stream.changes(
      '12',
      Array.from({ length: 501 }, (_none, index) => change(index)),
    );
    expect(read(stream)).toMatch(/^retry: 2000\n\nid: 12\nevent: refresh\ndata: \{\}\n\n$/);
  });

  test('keeps a bounded part of what a slow reader leaves, then tells it to ask again', async () => {
    const stream = new ChangeStream('chaville', 'i|s');
    const many = Array.from({ length: 400 }, (_none, index) => change(index));
    for (let position = 1; position <= 1_000; position += 1) stream.changes(String(position), many);
    expect(stream.readableLength).toBeLessThan(128_000);
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += String(chunk)));
    await once(stream, 'data');
    stream.finish();
    await once(stream, 'end');
    expect(text).toMatch(/id: 1000\nevent: refresh\ndata: \{\}\n\n$/);
  });

  test('a reader that reads nothing for several beats is let go', async () => {
    const stream = new ChangeStream('chaville', 'i|s');
    const many = Array.from({ length: 400 }, (_none, index) => change(index));
    for (let position = 1; position <= 10; position += 1) stream.changes(String(position), many);
    for (let beat = 1; beat <= 3; beat += 1) stream.beat();
    expect(stream.destroyed).toBe(false);
    stream.beat();
    expect(stream.destroyed).toBe(true);
    stream.refresh('11');
    stream.finish();
  });
});
