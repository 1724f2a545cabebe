import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** How a process ended. */
export interface ExitInfo {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** What to start, and how it is to be ended when we die without a word. */
export interface GuardedCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Signal that ends the program in order. @default SIGTERM */
  readonly endSignal?: 'SIGTERM' | 'SIGINT';
  /** A temporary folder to delete if we die before the program does. */
  readonly temporaryFolder?: string;
}

/** A running program whose output is read and which cannot outlive us. */
export interface GuardedProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Resolves when the program has ended. */
  readonly exited: Promise<ExitInfo>;
  /** Asks it to end, and kills it when the grace (milliseconds, 10 s when not given) has passed. */
  end(graceMs?: number): Promise<void>;
}

/**
 * Waits for the end of its input, which comes when our process has gone, however it went; then ends the program that was ours:
 * with its signal first, and by force after 10 s.
 */
const GUARD = `
while read -r _; do :; done
kill -s "$2" "$1" 2>/dev/null
i=0
while [ $i -lt 100 ] && kill -0 "$1" 2>/dev/null; do sleep 0.1; i=$((i+1)); done
kill -s KILL "$1" 2>/dev/null
[ -n "$3" ] && rm -rf "$3"
exit 0
`;

function startGuard(pid: number, endSignal: string, temporaryFolder: string): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', String(pid), endSignal.replace('SIG', ''), temporaryFolder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return guard;
}

/**
 * Starts a program in a session of its own, so that a Ctrl-C reaches us alone, with a guard that ends it if we are killed.
 * Rejects when the program cannot be started.
 */
export async function spawnGuarded(command: GuardedCommand): Promise<GuardedProcess> {
  const endSignal = command.endSignal ?? 'SIGTERM';
  const child = spawn(command.program, command.args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: command.env ?? process.env,
    cwd: command.cwd,
    uid: command.uid,
    gid: command.gid,
  });
  const exited = new Promise<ExitInfo>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.on('error', () => undefined);
  const pid = child.pid ?? 0;
  const guard = startGuard(pid, endSignal, command.temporaryFolder ?? '');
  void exited.then(() => guard.kill('SIGKILL'));
  return { child, pid, exited, end: (graceMs = 10_000) => endProcess({ child, exited, endSignal, graceMs }) };
}

interface Ending {
  readonly child: ChildProcess;
  readonly exited: Promise<ExitInfo>;
  readonly endSignal: NodeJS.Signals;
  readonly graceMs: number;
}

async function endProcess({ child, exited, endSignal, graceMs }: Ending): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(endSignal);
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await exited;
  clearTimeout(timer);
}

/** True when a process of this number exists, be it another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process, or an empty text when it is gone or cannot be read. */
export async function commandLineOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const raw = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return raw.replaceAll('\0', ' ').trim();
  }
  return (await output('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => '')).trim();
}

/** The numbers of the direct children of a process. */
export async function childrenOf(pid: number): Promise<number[]> {
  const pairs = process.platform === 'linux' ? await pairsFromProc() : await pairsFromPs();
  return pairs.filter(([, parent]) => parent === pid).map(([child]) => child);
}

async function pairsFromProc(): Promise<[number, number][]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const pairs = await Promise.all(
    numbers.map(async (pid): Promise<[number, number]> => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [pid, Number(parent)];
    }),
  );
  return pairs;
}

async function pairsFromPs(): Promise<[number, number][]> {
  const lines = (await output('ps', ['-A', '-o', 'pid=,ppid='])).trim().split('\n');
  return lines.map((line) => {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    return [pid ?? 0, parent ?? 0];
  });
}

/** Kills processes at once (SIGKILL) and waits until they are gone (5 s at most). */
export async function killNow(pids: readonly number[]): Promise<void> {
  for (const pid of pids) signal(pid, 'SIGKILL');
  await waitUntilGone(pids, 5_000);
}

/** Sends a signal; false when the process was gone. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Waits until none of the processes is left; false when some are after `timeoutMs`. */
export async function waitUntilGone(pids: readonly number[], timeoutMs: number): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  while (pids.some((pid) => isAlive(pid))) {
    if (Date.now() > end) return false;
    await delay(10);
  }
  return true;
}

/** Limits and circumstances of {@link output}. */
export interface OutputOptions {
  /** Ends the program when aborted. */
  readonly signal?: AbortSignal;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Milliseconds before it is killed. @default 60000 */
  readonly timeoutMs?: number;
}

/** Runs a program to its end and gives its standard output. Rejects with what it said on standard error when it fails. */
export function output(program: string, args: readonly string[], options: OutputOptions = {}): Promise<string> {
  const { timeoutMs = 60_000, ...rest } = options;
  return new Promise((resolve, reject) => {
    const settings = { encoding: 'utf8' as const, timeout: timeoutMs, maxBuffer: 16 * 1024 * 1024, ...rest };
    execFile(program, [...args], settings, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${program}: ${(stderr || error.message).trim()}`, { cause: error }));
    });
  });
}
