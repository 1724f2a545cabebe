import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import {
  Assessor,
  addUp,
  comparePast,
  parseRegulation,
  type AidComparison,
  type RequestFacts,
} from '@octroi/regulation';

/** What the bench of the regulation is run with. */
export interface RegulationBench {
  readonly root: string;
  /** Assessments, measured on one core. */
  readonly assessments: number;
  /** Past requests of the simulation, over `workers` cores. */
  readonly requests: number;
  readonly workers: number;
  readonly progress: (line: string) => void;
}

/** Figures of the bench of the regulation. */
export interface RegulationFigures {
  readonly assessmentsPerSecond: number;
  readonly simulation: {
    readonly requests: number;
    readonly workers: number;
    readonly seconds: number;
    readonly aids: readonly AidComparison[];
  };
}

const CHAVILLE = 'deploy/sites/chaville/regulations/2023-10-12.yaml';
const WARM_UP = 500;
const STEP = 1_000;

interface Share {
  readonly root: string;
  readonly from: number;
  readonly count: number;
}

/** Assessments a second of Chaville's regulation on one core, and a simulation of a draft of it on past requests. */
export async function benchRegulation({
  root,
  assessments,
  requests,
  workers,
  progress,
}: RegulationBench): Promise<RegulationFigures> {
  const { before } = assessorsOf(root);
  for (let index = 0; index < WARM_UP; index += 1) before.assess(household(index));
  progress(`${String(assessments)} assessments …`);
  const started = performance.now();
  for (let index = 0; index < assessments; index += 1) before.assess(household(index));
  const assessmentsPerSecond = Math.round(assessments / ((performance.now() - started) / 1_000));
  progress(
    `${String(assessmentsPerSecond)} assessments a second on one core; simulation of ${String(requests)} requests …`,
  );
  const simulated = performance.now();
  const share = Math.ceil(requests / workers);
  let done = 0;
  const shares = await Promise.all(
    Array.from({ length: workers }, (_none, index) => {
      const from = index * share;
      return simulate({ root, from, count: Math.max(0, Math.min(share, requests - from)) }, (count) => {
        done += count;
        if (done % (10 * STEP) === 0) progress(`${String(done)} / ${String(requests)} requests`);
      });
    }),
  );
  const seconds = Math.round((performance.now() - simulated) / 100) / 10;
  return { assessmentsPerSecond, simulation: { requests, workers, seconds, aids: addUp(shares.flat()) } };
}

function simulate(share: Share, onStep: (done: number) => void): Promise<readonly AidComparison[]> {
  const worker = new Worker(new URL(import.meta.url), { workerData: share });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: number | readonly AidComparison[]) => {
      if (typeof message === 'number') onStep(message);
      else resolve(message);
    });
    worker.on('error', reject);
  });
}

/** The regulation in force, and a draft that lowers its threshold and raises a ceiling. */
function assessorsOf(root: string): { readonly before: Assessor; readonly draft: Assessor } {
  const source = readFileSync(join(root, CHAVILLE), 'utf8').replace(/\n#[^\n]*\ncases:[\s\S]*$/, '\n');
  const draft = source.replace('<= 600 €', '<= 500 €').replace('ceiling-cents: 30000', 'ceiling-cents: 35000');
  return {
    before: new Assessor(parseRegulation(source).regulation),
    draft: new Assessor(parseRegulation(draft).regulation),
  };
}

const AIDS = ['aide-alimentaire', 'aide-energie', 'aide-loyer'];

/** Made-up households, each with its own budget, members and quotient. */
function household(index: number): RequestFacts {
  const members = Array.from({ length: index % 5 }, (_none, child) => ({
    relation: 'child',
    age: (index + child) % 18,
    sharedCustody: false,
  }));
  return {
    submission: {
      ...{
        aid: AIDS[index % AIDS.length] ?? '',
        requestedAmountCents: 5_000 + (index % 60) * 1_000,
        requestedOn: '2026-11-23',
        urgent: false,
      },
      ...{
        applicantAge: 18 + (index % 70),
        members,
        residence: { kind: 'home', communeCode: '92022', months: index % 200 },
      },
      worksheet: {
        resources: [{ code: 'salaire', monthlyCents: 60_000 + (index % 1_500) * 100 }],
        charges: [{ code: 'loyer', monthlyCents: 30_000 + (index % 500) * 100 }],
      },
    },
    household: { quotientFamilial: { value: 1 + (index % 1_200) }, confirmedByAgent: false },
    siteCommunes: ['92022'],
  };
}

function workOn({ root, from, count }: Share, tell: (message: number | readonly AidComparison[]) => void): void {
  const { before, draft } = assessorsOf(root);
  const found: AidComparison[] = [];
  for (let done = 0; done < count; done += STEP) {
    const size = Math.min(STEP, count - done);
    const past = Array.from({ length: size }, (_none, index) => {
      const facts = household(from + done + index);
      return { facts, assessment: before.assess(facts) };
    });
    found.push(...comparePast(draft, past));
    tell(size);
  }
  tell(addUp(found));
}

if (!isMainThread && parentPort !== null) {
  const port = parentPort;
  workOn(workerData as Share, (message) => {
    port.postMessage(message);
  });
}
