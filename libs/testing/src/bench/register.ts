import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrCreateSecrets, startOctroi } from '@octroi/infrastructure';
import { civilDate } from '@octroi/kernel';
import {
  BEGIN_FILE,
  EMPTY_HEAD,
  FileVerifier,
  append,
  endLine,
  entryLine,
  headerLine,
  nodeCryptography,
  type EntryDraft,
} from '@octroi/register';
import { benchSites, writeBenchSites } from './bench-sites.js';
import { GatewayClient } from './gateway-client.js';
import { median } from './statistics.js';

/** What the bench of the register takes. */
export interface RegisterBenchOptions {
  readonly root: string;
  /** Entries of the file that is verified. */
  readonly entries: number;
  /** Decisions of one centre. */
  readonly decisions: number;
  readonly progress: (line: string) => void;
}

/** Figures of the register. */
export interface RegisterFigures {
  readonly entries: number;
  readonly bytesPerEntry: number;
  /** Entries verified a second from the lines of a file, two parts each: median of five runs, one thread. */
  readonly verifiedPerSecond: number;
  /** The same without the content of the decisions. */
  readonly sealedVerifiedPerSecond: number;
  readonly decisions: number;
  /** Decisions of one centre written a second, in acts of up to 200 through the gateway, PostgreSQL and row-level security. */
  readonly appendsPerSecond: number;
}

/** Measures the verifier on lines in memory, and appends on one centre of an installation. */
export async function benchRegister(options: RegisterBenchOptions): Promise<RegisterFigures> {
  const { entries, decisions, progress } = options;
  progress(`Verifying ${entries} entries …`);
  const kept = linesOf(entries, 'kept');
  const verifiedPerSecond = rate(kept, entries);
  progress(`  ${verifiedPerSecond} entries a second`);
  const bytesPerEntry = Math.round(Buffer.byteLength(kept.join('\n')) / entries);
  const sealedVerifiedPerSecond = rate(linesOf(entries, 'left-out'), entries);
  const appendsPerSecond = await appendRate(options);
  return { entries, bytesPerEntry, verifiedPerSecond, sealedVerifiedPerSecond, decisions, appendsPerSecond };
}

function rate(lines: readonly string[], entries: number): number {
  const verifier = new FileVerifier(nodeCryptography);
  const runs = Array.from({ length: 5 }, () => {
    const began = performance.now();
    const { fault } = verifier.finish(verifier.goOn(BEGIN_FILE, lines));
    if (fault !== null) throw new Error(`the register of the bench is not sound: ${fault}`);
    return entries / ((performance.now() - began) / 1000);
  });
  return Math.round(median(runs));
}

/** What a decision of Chaville's agent looks like in the register. */
function draft(index: number): EntryDraft {
  const decision = {
    ...{ decisionId: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`, aid: 'aide-alimentaire' },
    ...{ reference: `CHA-2026-${String(index).padStart(6, '0')}`, requestedOn: '2026-11-20', decidedOn: '2026-11-23' },
    ...{ outcome: 'granted', amountCents: 15_000, requestedAmountCents: 15_000, returnsOn: null, reasons: [] },
    ...{ urgent: false, derogation: false, authority: 'delegated-agent', delegation: 'DEL03_2023_0017' },
    legalBasis:
      'règlement des aides facultatives, version du 12 octobre 2023 ; délégation DEL03_2023_0017, en vigueur depuis le 12 octobre 2023 ; articles R123-21 et R123-22 du code de l’action sociale et des familles',
    ...{ signatoryName: 'Camille Roux', signatoryQuality: 'travailleuse sociale', authorityVersion: 1 },
    routing: { authority: 'delegated-agent', because: 'QF 300 inférieur à 456', regulationHash: 'a'.repeat(64) },
  };
  const salt = (): string => randomBytes(32).toString('hex');
  return {
    ...{ series: 'DEC', kind: 'decision', decidedOn: civilDate('2026-11-23') },
    parts: [
      { name: 'decision', salt: salt(), value: decision },
      { name: 'statement', salt: salt(), value: { comment: null, derogationReason: null } },
    ],
  };
}

function linesOf(count: number, content: 'kept' | 'left-out'): string[] {
  const drafts = Array.from({ length: count }, (_none, index) => draft(index));
  const recordedAt = new Date('2026-11-23T09:15:02.120Z');
  const { entries } = append({ site: 'bench', head: EMPTY_HEAD, recordedAt, drafts }, nodeCryptography);
  const lines = entries.map((entry) => entryLine(entry, content));
  return [headerLine('bench', content), ...lines, endLine({ entries: count, checkpoints: 0 })];
}

async function appendRate({ root, decisions, progress }: RegisterBenchOptions): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'octroi-bench-register-'));
  try {
    const [site = ''] = benchSites(1);
    const sitesDir = join(home, 'sites');
    await mkdir(sitesDir);
    await writeBenchSites([site], { root, target: sitesDir });
    const { apiParticulierTokens } = await loadOrCreateSecrets(home);
    const octroi = await startOctroi({
      ...{ root, home, sitesDir, port: { port: 18_090, explicit: false }, print: () => undefined },
      environment: {
        ...process.env,
        ...{ SANDBOX_LIMITS: 'off', RETRIEVAL_ADDRESS_CALLS: '10000000', RETRIEVAL_HABILITATION_CALLS: '1000000' },
        API_PARTICULIER_TOKEN_BENCH_01: apiParticulierTokens['chaville'] ?? '',
      },
    });
    try {
      const tokens = new Map([[site, await octroi.token({ site, role: 'agent' })]]);
      const client = new GatewayClient({ url: octroi.url, tokens }, 40);
      progress(`Filing ${decisions} requests of one centre …`);
      await fileAll(client, site, decisions);
      progress('Deciding them …');
      const perSecond = await decideAll(client, site, decisions);
      await client.close();
      return perSecond;
    } finally {
      await octroi.stop();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function fileAll(client: GatewayClient, site: string, count: number): Promise<void> {
  let next = 1;
  const lane = async (): Promise<void> => {
    while (next <= count) {
      const number = next;
      next += 1;
      await client.file(site, number);
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}

/** Time of the acts alone: what is listed and what is not routed yet does not count. */
async function decideAll(client: GatewayClient, site: string, count: number): Promise<number> {
  let decided = 0;
  let ms = 0;
  while (decided < count) {
    const batch = await client.listRouted(site);
    if (batch.length === 0) continue;
    const began = performance.now();
    decided += await client.decide(site, batch);
    ms += performance.now() - began;
  }
  return Math.round(decided / (ms / 1000));
}
