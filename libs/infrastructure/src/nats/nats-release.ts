import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { output } from '../processes.js';
import type { Progress } from '../server-handle.js';

/** The release of nats-server that is fetched when the machine has none. */
export const NATS_VERSION = '2.10.29';

/** SHA-256 of the release's archives, as the official container image pins them (nats-io/nats-docker, 2.10.x/alpine3.22/Dockerfile). */
const SHA256: Readonly<Record<string, string>> = {
  'linux-amd64': 'e314da74a83a1d3876db8814c27eb990fe729640fd6452025b441bcede8390da',
  'linux-arm64': 'da4b27942ecfb4c5f0c54553d2e7f470ddda9d7581cfe8131b351a0e223ed401',
  'linux-arm7': 'a59e7336a32ef78b0ca8bc3e6707a5770461d3f45c4c2f96cfef263f26eaefd5',
};

const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64', arm: 'arm7' };
const CONNECT_MS = 6_000;
const STALL_MS = 10_000;

/** A release's archive for one platform. */
export interface NatsArchive {
  /** e.g. `linux-amd64` */
  readonly target: string;
  readonly url: string;
  readonly sumsUrl: string;
  readonly fileName: string;
  /** Known SHA-256; undefined where only the release's own list of sums can tell. */
  readonly sha256: string | undefined;
}

/** The archive for a platform, in Node's words (`linux`, `x64`); undefined when there is none. */
export function natsArchive(platform: string, architecture: string): NatsArchive | undefined {
  const arch = ARCHITECTURES[architecture];
  if (arch === undefined || (platform !== 'linux' && platform !== 'darwin')) return undefined;
  const target = `${platform}-${arch}`;
  const release = `https://github.com/nats-io/nats-server/releases/download/v${NATS_VERSION}`;
  const fileName = `nats-server-v${NATS_VERSION}-${target}.tar.gz`;
  return { target, fileName, url: `${release}/${fileName}`, sumsUrl: `${release}/SHA256SUMS`, sha256: SHA256[target] };
}

/** Gets an address whole. Rejects when nothing answers in 6 s or when nothing comes for 10 s. */
export type Download = (url: string, onProgress?: (received: number, total: number) => void) => Promise<Buffer>;

/** Fetches the official release, checks its SHA-256 and puts the program at `target`. Rejects when any of it fails. */
export async function fetchRelease(
  target: string,
  progress: Progress,
  download: Download = httpsDownload,
): Promise<void> {
  const archive = natsArchive(process.platform, process.arch);
  if (archive === undefined) throw new Error(`no official release for ${process.platform} ${process.arch}`);
  progress(`Downloading nats-server ${NATS_VERSION} (${archive.target}) from github.com`);
  const expected = archive.sha256 ?? sumIn((await download(archive.sumsUrl)).toString('utf8'), archive.fileName);
  if (expected === undefined) throw new Error(`SHA256SUMS does not name ${archive.fileName}`);
  const body = await download(archive.url, percentages(progress));
  const actual = createHash('sha256').update(body).digest('hex');
  if (actual !== expected) throw new Error(`${archive.fileName} has SHA-256 ${actual} and not ${expected}: refused`);
  const folder = await mkdtemp(join(tmpdir(), 'octroi-nats-'));
  try {
    await writeFile(join(folder, archive.fileName), body);
    await output('tar', ['-xzf', archive.fileName], { cwd: folder });
    await copyFile(join(folder, archive.fileName.replace('.tar.gz', ''), 'nats-server'), target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The SHA-256 of a file in a list as `sha256sum` writes it; undefined when it is not there. */
export function sumIn(sums: string, fileName: string): string | undefined {
  const line = sums.split('\n').find((each) => each.trim().split(/\s+\*?/)[1] === fileName);
  return line === undefined ? undefined : /^[0-9a-f]{64}/.exec(line.trim())?.[0];
}

function percentages(progress: Progress): (received: number, total: number) => void {
  let shown = 0;
  return (received, total) => {
    const percent = total > 0 ? Math.floor((received / total) * 100) : 0;
    if (percent < shown + 25) return;
    shown = percent;
    progress(`  ${percent} %`);
  };
}

const httpsDownload: Download = async (url, onProgress) => {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(new Error(`no answer in ${CONNECT_MS / 1000} s`)), CONNECT_MS);
  try {
    const response = await fetch(url, { signal: abort.signal, redirect: 'follow' });
    if (!response.ok || response.body === null) throw new Error(`${response.status} ${response.statusText}`);
    const total = Number(response.headers.get('content-length') ?? 0);
    const chunks: Uint8Array[] = [];
    let received = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(new Error(`nothing came for ${STALL_MS / 1000} s`)), STALL_MS);
      chunks.push(chunk);
      received += chunk.length;
      onProgress?.(received, total);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new Error(`${new URL(url).host}: ${error instanceof Error ? error.message : String(error)}${cause}`, {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
};
