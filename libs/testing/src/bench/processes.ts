import { readFile, readdir } from 'node:fs/promises';

/** USER_HZ of Linux, which is 100 everywhere. */
const MS_PER_TICK = 10;

/** Memory of the descendants of a process, in MB: resident as counted process by process, and with shared pages counted once. Linux only. */
export async function residentMegabytes(
  ancestor: number,
): Promise<{ readonly resident: number; readonly proportional: number }> {
  let resident = 0;
  let proportional = 0;
  for (const pid of await descendants(ancestor)) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    resident += kilobytes(rollup, 'Rss');
    proportional += kilobytes(rollup, 'Pss');
  }
  return { resident: Math.round(resident / 1024), proportional: Math.round(proportional / 1024) };
}

/** Resident memory of processes together, in MB. Linux only. */
export async function residentOf(pids: readonly number[]): Promise<number> {
  const statuses = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')));
  return Math.round(statuses.reduce((sum, status) => sum + kilobytes(status, 'VmRSS'), 0) / 1024);
}

function kilobytes(rollup: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
}

/** Processor time that the descendants of a process have used so far, in ms, by what they run: a service, `postgres`, `nats-server`. Linux only. */
export async function processorMs(ancestor: number): Promise<ReadonlyMap<string, number>> {
  const used = new Map<string, number>();
  for (const pid of await descendants(ancestor)) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]);
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const name =
      /services\/([a-z]+)\/dist/.exec(command)?.[1] ?? (command.includes('nats-server') ? 'nats' : 'postgres');
    if (Number.isFinite(ticks)) used.set(name, (used.get(name) ?? 0) + ticks * MS_PER_TICK);
  }
  return used;
}

/** Ids of the processes that a process started, and of those that these did. Linux only. */
export async function descendants(ancestor: number): Promise<number[]> {
  const children = new Map<number, number[]>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  for (
    let level = children.get(ancestor) ?? [];
    level.length > 0;
    level = level.flatMap((pid) => children.get(pid) ?? [])
  ) {
    found.push(...level);
  }
  return found;
}
