import { spawnGuarded } from './processes.js';
import { RecentLines } from './recent-lines.js';
import type { Part } from './supervisor.js';

/** A service as a process of its own. */
export interface ServiceProcess {
  readonly name: string;
  /** Its compiled entry. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Port of its `/health/ready`; without one it is ready when it runs. */
  readonly port?: number;
  /** Milliseconds it may take to end in order. @default 10000 */
  readonly graceMs?: number;
  /** Receives each line it writes. */
  readonly onLine: (name: string, line: string) => void;
}

/** True when the service on this port says that it is ready. */
export async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) });
  await response.arrayBuffer();
  return response.ok;
}

/** A service for the supervisor. */
export function servicePart(service: ServiceProcess): Part {
  const recent = new RecentLines(15);
  const { port } = service;
  return {
    name: service.name,
    recentLines: () => recent.toString(),
    ...(port === undefined ? {} : { ready: () => isReady(port) }),
    launch: async () => {
      const running = await spawnGuarded({
        program: process.execPath,
        args: ['--enable-source-maps', service.script, ...(service.args ?? [])],
        env: service.env,
        cwd: service.cwd,
      });
      const onLine = (line: string): void => service.onLine(service.name, line);
      recent.read(running.child.stdout, onLine);
      recent.read(running.child.stderr, onLine);
      return {
        pid: running.pid,
        exited: running.exited,
        stop: () => running.end(service.graceMs),
        kill: async () => {
          running.child.kill('SIGKILL');
          await running.exited;
        },
      };
    },
  };
}
