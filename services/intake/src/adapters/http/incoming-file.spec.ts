import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { IncomingFiles } from './incoming-file.js';

describe('a file that comes in', () => {
  test('is whole, however it was cut on its way', async () => {
    const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 20 }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(pieces, async (sent) => {
        const body = Readable.from(
          sent.map((piece) => Buffer.from(piece)),
          { objectMode: false },
        );
        expect(await new IncomingFiles().read(body, 1_000)).toEqual(Buffer.concat(sent));
      }),
    );
  });

  test('is refused when it is too large, and given up when it goes on', async () => {
    const files = new IncomingFiles();
    await expect(files.read(Readable.from([Buffer.alloc(6)], { objectMode: false }), 5)).rejects.toThrow(
      'document-too-large',
    );
    let given = 0;
    const endless = new Readable({
      read() {
        given += 1;
        this.push(Buffer.alloc(5));
      },
    });
    await expect(files.read(endless, 5)).rejects.toThrow('document-too-large');
    expect(given).toBeLessThan(20_000);
  });

  test('is given up when it does not come; others may come then', async () => {
    const files = new IncomingFiles(1, 10);
    const silent = new Readable({ read: () => undefined });
    const waiting = files.read(silent, 5);
    await expect(files.read(Readable.from([]), 5)).rejects.toThrow('too-many-requests');
    await expect(waiting).rejects.toThrow('service-unavailable');
    expect(await files.read(Readable.from([Buffer.from('a')], { objectMode: false }), 5)).toEqual(Buffer.from('a'));
  });
});
