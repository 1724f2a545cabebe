import { expect, test } from '@jest/globals';

import { output } from './processes.js';

test('a program that is no longer wanted is ended, whatever it waits for', async () => {
  const asked = new AbortController();
  const waiting = output(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { signal: asked.signal });
  asked.abort();
  await expect(waiting).rejects.toThrow();
});
