import { randomInt } from 'node:crypto';
import { Command, InvalidArgumentError } from 'commander';
import { planOf } from './plan.js';
import { runChaos } from './run-chaos.js';

const FAULTS_PER_MINUTE = 30;

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('a whole number');
  return value;
}

interface Options {
  readonly minutes: number;
  readonly seed?: number;
  readonly requests?: number;
  readonly freezeSeconds: number;
}

await new Command('npm run chaos --')
  .description(
    'Kills, freezes and wipes at random while requests run, then checks that none was lost, doubled or decided twice; JSON on standard output.',
  )
  .option('--minutes <n>', 'how long faults go on, about', whole, 5)
  .option('--seed <n>', 'a seed that was printed: the same faults again', whole)
  .option('--freeze-seconds <n>', 'longest time that a process is frozen', whole, 8)
  .option('--requests <n>', 'requests (default: 60 a minute)', whole)
  .action(async ({ minutes, seed = randomInt(2 ** 31 - 1), requests = 60 * minutes, freezeSeconds }: Options) => {
    const progress = (line: string): void => void process.stderr.write(`${line}\n`);
    progress(`seed ${seed}`);
    const plan = planOf(seed, {
      faults: FAULTS_PER_MINUTE * minutes,
      crashes: 10 * minutes,
      longestFreezeMs: freezeSeconds * 1_000,
    });
    const outcome = await runChaos({ plan, requests, clients: 8, progress });
    process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);
    process.exitCode = outcome.breaches.length === 0 ? 0 : 1;
  })
  .parseAsync();
