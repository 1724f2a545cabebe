import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CRASH_POINTS, armCrashPoints, type CrashPoint } from '@octroi/kernel';
import { EnvironmentError } from './environment.js';

/** Where a process is to die, as its environment says. */
export interface CrashSetting {
  /** `[service/]point[:passage]`, several separated by commas, e.g. `decision/uow:after-commit:3`. */
  readonly OCTROI_CRASH_AT?: string;
  /** Folder of marks: a crash whose mark is there has happened, and does not happen again. */
  readonly OCTROI_CRASH_MARKS?: string;
  readonly NODE_ENV?: string;
}

interface Crash {
  readonly point: CrashPoint;
  readonly mark: string | null;
  left: number;
}

/**
 * Arms the crash points that the environment names: at the n-th passage (the first when no number is given) the process is killed as by SIGKILL.
 * Without `OCTROI_CRASH_AT` nothing is armed.
 * @param die ends the process at once. @default SIGKILL to itself
 * @throws EnvironmentError for an unknown point, and outside of `NODE_ENV=test`
 */
export function armCrashes(service: string, setting: CrashSetting, die: () => void = killSelf): void {
  const { OCTROI_CRASH_AT: wanted = '', NODE_ENV } = setting;
  if (wanted === '') return;
  if (NODE_ENV !== 'test') throw new EnvironmentError(['OCTROI_CRASH_AT is for NODE_ENV=test alone']);
  const crashes = wanted.split(',').flatMap((text) => crashOf(text.trim(), service, setting));
  armCrashPoints((name) => {
    for (const crash of crashes) {
      if (crash.point !== name || (crash.left -= 1) !== 0) continue;
      if (crash.mark !== null) leave(crash.mark);
      die();
    }
  });
}

function crashOf(text: string, service: string, { OCTROI_CRASH_MARKS: folder }: CrashSetting): Crash[] {
  const [, only, name, passage = '1'] = /^(?:([a-z-]+)\/)?([a-z-]+:[a-z-]+)(?::([1-9]\d*))?$/.exec(text) ?? [];
  const point = CRASH_POINTS.find((known) => known === name);
  if (point === undefined) throw new EnvironmentError(['OCTROI_CRASH_AT names no crash point']);
  if (only !== undefined && only !== service) return [];
  const mark = folder === undefined ? null : join(folder, `${service}.${text.replaceAll(/[:/]/g, '.')}`);
  return mark !== null && existsSync(mark) ? [] : [{ point, mark, left: Number(passage) }];
}

function leave(mark: string): void {
  mkdirSync(join(mark, '..'), { recursive: true });
  writeFileSync(mark, '');
}

function killSelf(): void {
  process.kill(process.pid, 'SIGKILL');
}
