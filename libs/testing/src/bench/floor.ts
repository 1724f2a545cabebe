import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';

/** The four facts of a decided request, each a row of its own. */
const STEPS = ['request', 'household_data', 'assessment', 'decision'] as const;

/** How much the floor writes. */
export interface FloorSize {
  readonly requests: number;
  /** Requests written at the same time. */
  readonly inFlight: number;
}

/**
 * The least that could be done: one bare process, no queue, no service, that writes the four rows of each request, one commit each,
 * into the same PostgreSQL. @returns requests a second
 */
export async function measureFloor(adminUrl: string, { requests, inFlight }: FloorSize): Promise<number> {
  const pool = new Pool({ connectionString: adminUrl, max: inFlight });
  try {
    await pool.query('DROP SCHEMA IF EXISTS bench_floor CASCADE');
    await pool.query('CREATE SCHEMA bench_floor');
    for (const step of STEPS) {
      await pool.query(
        `CREATE TABLE bench_floor.${step} (site_id text, id uuid, written_at timestamptz DEFAULT now(), data jsonb, PRIMARY KEY (site_id, id))`,
      );
    }
    const started = performance.now();
    let next = 0;
    const write = async (): Promise<void> => {
      while (next < requests) {
        const site = `bench-${String(next % 50)}`;
        next += 1;
        await writeRequest(pool, site);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, write));
    return requests / ((performance.now() - started) / 1000);
  } finally {
    await pool.query('DROP SCHEMA IF EXISTS bench_floor CASCADE');
    await pool.end();
  }
}

const DATA = JSON.stringify({ aid: 'aide-alimentaire', requestedAmountCents: 15_000, lines: ['salaire', 'loyer'] });

async function writeRequest(pool: Pool, site: string): Promise<void> {
  const id = randomUUID();
  for (const step of STEPS) {
    const text = `INSERT INTO bench_floor.${step} (site_id, id, data) VALUES ($1, $2, $3)`;
    await pool.query({ name: step, text, values: [site, id, DATA] });
  }
}
