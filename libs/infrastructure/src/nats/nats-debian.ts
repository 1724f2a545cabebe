import { access, copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { output } from '../processes.js';
import type { Progress } from '../server-handle.js';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
/** Newest first: trixie has 2.10, bookworm 2.9. The program is static enough to run on any of them. */
const SUITES = ['trixie', 'bookworm'];
const DEFAULT_MIRROR = 'http://deb.debian.org/debian';

/**
 * Takes nats-server out of Debian's own package, verified by Debian's keys, in a private folder: nothing of the machine's apt is
 * changed and no right of root is needed. Rejects with a reason for each suite when it fails.
 */
export async function fetchFromDebian(target: string, progress: Progress): Promise<void> {
  await access(KEYRING).catch(() => {
    throw new Error(`${KEYRING} is not here: not a Debian`);
  });
  const mirror = await debianMirror();
  const failures: string[] = [];
  for (const suite of SUITES) {
    progress(`Fetching nats-server from Debian ${suite} (${mirror})`);
    const folder = await mkdtemp(join(tmpdir(), 'octroi-apt-'));
    try {
      await downloadPackage(folder, suite, mirror);
      await copyFile(join(folder, 'out', 'tree', 'usr', 'sbin', 'nats-server'), target);
      return;
    } catch (error) {
      failures.push(`${suite}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  throw new Error(failures.join('\n'));
}

async function downloadPackage(folder: string, suite: string, mirror: string): Promise<void> {
  const folders = ['etc/apt.conf.d', 'etc/preferences.d', 'state/lists/partial', 'cache/archives/partial', 'out'];
  for (const each of folders) await mkdir(join(folder, each), { recursive: true });
  await writeFile(join(folder, 'status'), '');
  await writeFile(join(folder, 'etc', 'sources.list'), `deb [signed-by=${KEYRING}] ${mirror} ${suite} main\n`);
  const configuration = join(folder, 'apt.conf');
  await writeFile(configuration, aptConfiguration(folder, await connectionSettings()));
  const options = {
    env: { ...process.env, APT_CONFIG: configuration, LC_ALL: 'C' },
    cwd: join(folder, 'out'),
    timeoutMs: 120_000,
  };
  await output('apt-get', ['-qq', 'update'], options);
  await output('apt-get', ['-qq', 'download', 'nats-server'], options);
  const [file] = (await readdir(options.cwd)).filter((name) => name.endsWith('.deb'));
  if (file === undefined) throw new Error('apt-get downloaded nothing');
  await output('dpkg-deb', ['-x', file, 'tree'], options);
}

/** Read before the machine's own apt settings, so that none of these (hooks above all) is read. */
export function aptConfiguration(folder: string, connection: readonly string[]): string {
  return [
    `Dir::Etc "${folder}/etc";`,
    `Dir::Etc::sourcelist "${folder}/etc/sources.list";`,
    'Dir::Etc::sourceparts "-";',
    `Dir::State "${folder}/state";`,
    `Dir::State::status "${folder}/status";`,
    `Dir::Cache "${folder}/cache";`,
    'APT::Sandbox::User "";',
    'Acquire::Languages "none";',
    'Acquire::Retries "1";',
    'Acquire::http::Timeout "15";',
    'Acquire::https::Timeout "15";',
    ...connection,
    '',
  ].join('\n');
}

/** How this machine's apt reaches the network: proxies, certificates and checks of dates, nothing else. */
async function connectionSettings(): Promise<string[]> {
  const dump = await output('apt-config', ['dump'], { timeoutMs: 10_000 }).catch(() => '');
  return dump
    .split('\n')
    .filter((line) => /^Acquire::(https?::(Proxy|CaInfo|Verify)|Check-)/i.test(line) && line.includes('"'));
}

/** The Debian mirror this machine already uses, so that a closed network's own mirror is found. */
async function debianMirror(): Promise<string> {
  const parts = await readdir('/etc/apt/sources.list.d').catch(() => []);
  const files = ['/etc/apt/sources.list', ...parts.map((name) => join('/etc/apt/sources.list.d', name))];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return mirrorIn(texts.join('\n')) ?? DEFAULT_MIRROR;
}

/** The first mirror of Debian's main archive in the text of apt's sources, in either of their formats. */
export function mirrorIn(sources: string): string | undefined {
  const lines = sources.split('\n').filter((line) => !line.trim().startsWith('#'));
  const words = lines.filter((line) => /^(deb\s|URIs:)/.test(line.trim())).flatMap((line) => line.trim().split(/\s+/));
  return words.find((word) => /^https?:\/\/\S+\/debian\/?$/.test(word))?.replace(/\/$/, '');
}
