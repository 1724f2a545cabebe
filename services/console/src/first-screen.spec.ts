import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { MOST_BYTES, firstScreenBytes, requireLightFirstScreen } from '../first-screen.mjs';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A built console whose first script does not compress, and a screen that is loaded later. */
function aBuild(bytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'octroi-console-'));
  folders.push(folder);
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="/assets/index.js"></script>');
  writeFileSync(join(folder, 'assets', 'index.js'), randomBytes(bytes));
  writeFileSync(join(folder, 'assets', 'later.js'), randomBytes(MOST_BYTES));
  return folder;
}

test('a first screen that is light enough is built, whatever comes later', () => {
  const folder = aBuild(200_000);
  expect(firstScreenBytes(folder)).toBeLessThan(201_000);
  expect(() => requireLightFirstScreen(folder)).not.toThrow();
});

test('a first screen that is too heavy is not built, and it says so', () => {
  expect(() => requireLightFirstScreen(aBuild(MOST_BYTES))).toThrow(/the first screen weighs 250\d{3} bytes/);
});
