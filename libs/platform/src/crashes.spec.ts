import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CRASH_POINTS, armCrashPoints, crashPoint } from '@octroi/kernel';
import { armCrashes } from './crashes.js';

describe('named crash points', () => {
  let deaths = 0;
  const arm = (at: string | undefined, more: object = {}): void =>
    armCrashes('intake', { OCTROI_CRASH_AT: at, NODE_ENV: 'test', ...more }, () => void (deaths += 1));
  const passages = (count: number): void => {
    for (let passage = 0; passage < count; passage += 1) crashPoint('relay:after-puback');
  };
  beforeEach(() => {
    deaths = 0;
  });
  afterEach(() => armCrashPoints(null));

  test.each([undefined, ''])('nothing is armed by %p', (at) => {
    arm(at, { NODE_ENV: 'production' });
    passages(3);
    expect(deaths).toBe(0);
  });

  test.each([
    ['relay:after-puback', 1, 1],
    ['relay:after-puback:3', 2, 0],
    ['relay:after-puback:3', 3, 1],
    ['relay:after-puback:3', 9, 1],
    ['intake/relay:after-puback', 1, 1],
    ['decision/relay:after-puback', 1, 0],
    ['uow:before-commit, relay:after-puback:2', 2, 1],
  ])('%s: after %i passages, %i deaths', (at, count, expected) => {
    arm(at);
    passages(count);
    expect(deaths).toBe(expected);
  });

  test.each(['production', 'development', undefined])('refused when NODE_ENV is %p', (NODE_ENV) => {
    expect(() => arm('relay:after-puback', { NODE_ENV })).toThrow('NODE_ENV=test');
  });

  test.each(['relay', 'relay:never', 'relay:after-puback:0', 'relay:after-puback,', 'relay:after-puback:x'])(
    'refuses %p',
    (at) => expect(() => arm(at)).toThrow('names no crash point'),
  );

  test('with a folder of marks it happens once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'octroi-crash-'));
    try {
      arm('relay:after-puback:2', { OCTROI_CRASH_MARKS: join(folder, 'marks') });
      passages(2);
      expect(readdirSync(join(folder, 'marks'))).toEqual(['intake.relay.after-puback.2']);
      arm('relay:after-puback:2', { OCTROI_CRASH_MARKS: join(folder, 'marks') });
      passages(2);
      expect(deaths).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('every name is said once', () => expect(new Set(CRASH_POINTS).size).toBe(CRASH_POINTS.length));

  test('the death is a SIGKILL: nothing of the process runs after it', () => {
    const script = `process.kill(process.pid, 'SIGKILL'); process.stdout.write('still here');`;
    const { signal, stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect({ signal, stdout }).toEqual({ signal: 'SIGKILL', stdout: '' });
  });
});
