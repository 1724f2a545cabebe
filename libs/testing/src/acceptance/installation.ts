import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startOctroi, type Octroi, type OctroiOptions } from '@octroi/infrastructure';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** An installation of its own for a spec: every service its own process, a home of its own, free ports. */
export interface Installation {
  readonly octroi: Octroi;
  readonly home: string;
  /** Everything that the parts wrote, line by line. */
  readonly logs: readonly string[];
  /** Ends it and deletes its home. */
  stop(): Promise<void>;
}

/** Starts an installation with the demo sites, and no limit of calls to the State unless `SANDBOX_LIMITS` is on. The workspace must have been built. */
export async function startInstallation(overrides: Partial<OctroiOptions> = {}): Promise<Installation> {
  const { environment, ...others } = overrides;
  const home = await mkdtemp(join(tmpdir(), 'octroi-acceptance-'));
  const logs: string[] = [];
  const octroi = await startOctroi({
    root: ROOT,
    home,
    // Below the ports that the system hands out, and another one each time: what one installation gives up in a restart, no other takes.
    port: { port: randomInt(12_000, 30_000), explicit: false },
    sitesDir: join(ROOT, 'deploy', 'sites'),
    environment: { PATH: process.env['PATH'], HOME: process.env['HOME'], SANDBOX_LIMITS: 'off', ...environment },
    print: (line) => logs.push(line),
    onLog: (name, line) => logs.push(`[${name}] ${line}`),
    ...others,
  });
  const stop = async (): Promise<void> => {
    await octroi.stop();
    await rm(home, { recursive: true, force: true });
  };
  return { octroi, home, logs, stop };
}
