import { describe, expect, test } from '@jest/globals';
import { requestSubmittedV1 } from '@octroi/contracts';
import { anEnvelope } from '@octroi/testing';
import type { CaseEvent } from '../../application/project-events.js';
import { GatheredProjections } from './gathered-projections.js';

const event = (): CaseEvent => anEnvelope(requestSubmittedV1);

/** A projection whose first run lasts until it is released. */
function held(poison?: CaseEvent): {
  readonly runs: string[][];
  readonly projections: GatheredProjections;
  readonly release: () => void;
} {
  const runs: string[][] = [];
  let release = (): void => undefined;
  const first = new Promise<void>((resolve) => (release = resolve));
  const execute = async (events: readonly CaseEvent[]): Promise<void> => {
    runs.push(events.map(({ id }) => id));
    if (runs.length === 1) await first;
    if (poison !== undefined && events.includes(poison)) throw new TypeError('cannot be read');
  };
  return { runs, projections: new GatheredProjections({ execute }), release: () => release() };
}

describe('projections that come together', () => {
  test('batches that come meanwhile share the next transaction, each event in it once', async () => {
    const { runs, projections, release } = held();
    const [one, two, three] = [event(), event(), event()];
    const done = [projections.project([one]), projections.project([two, three]), projections.project([three, one])];
    release();
    await Promise.all(done);
    expect(runs).toEqual([[one.id], [two.id, three.id, one.id]]);
  });

  test('the other copy of an event that was projected just now costs nothing, one after a while is looked at again', async () => {
    let now = 0;
    const runs: string[][] = [];
    const execute = async (events: readonly CaseEvent[]): Promise<void> => void runs.push(events.map(({ id }) => id));
    const projections = new GatheredProjections({ execute }, () => now);
    const [one, two] = [event(), event()];
    await projections.project([one]);
    await projections.project([one]);
    now = 4_999;
    await projections.project([one, two]);
    now = 5_001;
    await projections.project([one]);
    expect(runs).toEqual([[one.id], [two.id], [one.id]]);
  });

  test('what failed is not taken for projected', async () => {
    const runs: string[] = [];
    const execute = async ([first]: readonly CaseEvent[]): Promise<void> => {
      runs.push(first!.id);
      if (runs.length === 1) throw new TypeError('the database is away');
    };
    const projections = new GatheredProjections({ execute });
    const one = event();
    await expect(projections.project([one])).rejects.toThrow('away');
    await projections.project([one]);
    expect(runs).toEqual([one.id, one.id]);
  });

  test('a batch that cannot be projected fails alone', async () => {
    const poison = event();
    const { projections, release } = held(poison);
    const done = [projections.project([event()]), projections.project([event()]), projections.project([poison])];
    release();
    const outcomes = await Promise.allSettled(done);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });
});
