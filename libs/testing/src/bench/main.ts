import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { benchEndToEnd } from './end-to-end.js';
import { benchBrowsing } from './browsing.js';
import { benchLighthouse } from './lighthouse.js';
import { benchLists } from './lists.js';
import { benchOutage } from './outage.js';
import { benchRegister } from './register.js';
import { benchRetrieval } from './retrieval.js';
import { benchRegulation } from './regulation.js';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a whole number from 1 up');
  return value;
}

const progress = (line: string): void => void process.stderr.write(`${line}\n`);

/** What others do on the machine: a floor bound by its disk falls faster than the line bound by its processors, and their ratio then says nothing. */
const LOAD_BEFORE = loadavg().map((load) => Math.round(load * 10) / 10);

/** What a figure is worth nothing without. */
function machine(): object {
  const [cpu] = cpus();
  return {
    cores: cpus().length,
    cpu: cpu?.model ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    loadBefore: LOAD_BEFORE,
  };
}

function print(figures: object): void {
  process.stdout.write(
    `${JSON.stringify({ at: new Date().toISOString(), machine: machine(), ...figures }, null, 2)}\n`,
  );
}

const program = new Command('npm run bench --').description(
  'Measures Octroi; figures as JSON on standard output, progress on standard error.',
);

program
  .command('end-to-end', { isDefault: true })
  .description(
    'requests from submission to decision over many centres, beside the same rows written by one bare process',
  )
  .option('--requests <n>', 'requests at full load', count, 10_000)
  .option('--sites <n>', 'centres, at most 99', count, 50)
  .option('--in-flight <n>', 'submissions waited for at the same time', count, 64)
  .action(async ({ requests, sites, inFlight }: { requests: number; sites: number; inFlight: number }) => {
    print({ endToEnd: await benchEndToEnd({ root: ROOT, requests, sites: Math.min(sites, 99), inFlight, progress }) });
  });

program
  .command('regulation')
  .description('assessments a second of the Chaville regulation on one core, and a simulation on past requests')
  .option('--assessments <n>', 'assessments', count, 10_000)
  .option('--requests <n>', 'past requests of the simulation', count, 100_000)
  .option('--workers <n>', 'cores of the simulation', count, 2)
  .action(async (options: { assessments: number; requests: number; workers: number }) => {
    print({ regulation: await benchRegulation({ root: ROOT, ...options, progress }) });
  });

program
  .command('register')
  .description('entries verified a second, and decisions of one centre written a second')
  .option('--entries <n>', 'entries of the file', count, 50_000)
  .option('--decisions <n>', 'decisions of the centre', count, 1_000)
  .action(async (options: { entries: number; decisions: number }) => {
    print({ register: await benchRegister({ root: ROOT, ...options, progress }) });
  });

program
  .command('lists')
  .description('what home, lists, search and a case take to answer in a centre with many requests')
  .option('--requests <n>', 'requests of the centre', count, 100_000)
  .option('--waiting <n>', 'of them, those that wait for somebody', count, 10_000)
  .option('--times <n>', 'times each thing is asked', count, 100)
  .action(async (options: { requests: number; waiting: number; times: number }) => {
    print({ lists: await benchLists({ root: ROOT, ...options, progress }) });
  });

program
  .command('browsing')
  .description('frames of a long list that is scrolled, and what is seen of a press, in a real browser')
  .option('--requests <n>', 'requests of the centre', count, 100_000)
  .option('--waiting <n>', 'of them, those that wait for somebody', count, 10_000)
  .option('--times <n>', 'times each thing is pressed', count, 20)
  .action(async (options: { requests: number; waiting: number; times: number }) => {
    print({ browsing: await benchBrowsing({ root: ROOT, ...options, progress }) });
  });

program
  .command('lighthouse')
  .description('what Lighthouse says of the screen of a case, signed in')
  .option('--runs <n>', 'times', count, 3)
  .action(async ({ runs }: { runs: number }) => {
    print({ lighthouse: await benchLighthouse(runs, progress) });
  });

interface RetrievalFlags {
  readonly tasks: number;
  readonly sites: number;
  readonly replicas: number;
  readonly kills?: number;
  readonly timeFactor: number;
  readonly outage?: true;
  readonly outageSeconds: number;
}

program
  .command('retrieval')
  .description('calls to the State at its limits while one centre floods the queue: budget used, fairness, waits')
  .option('--tasks <n>', 'requests; 13 are called for in a second', count, 800)
  .option('--sites <n>', 'centres, at most 99', count, 10)
  .option('--replicas <n>', 'retrieval processes', count, 4)
  .option('--kills <n>', 'processes killed meanwhile, one after the other; each is started again', count)
  .option('--time-factor <n>', 'windows of the State that many times shorter, hence so many times more calls', count, 1)
  .option('--outage', 'the State is silent for 24 hours first, in shortened time; and one provider hangs')
  .option('--outage-seconds <n>', 'seconds that stand for those 24 hours', count, 120)
  .action(async ({ sites, outage, kills = 0, outageSeconds, ...given }: RetrievalFlags) => {
    const options = { ...given, root: ROOT, sites: Math.min(sites, 99), progress };
    if (outage === true) print({ outage: await benchOutage({ ...options, outageSeconds }) });
    else print({ retrieval: await benchRetrieval({ ...options, kills }) });
  });

await program.parseAsync();
