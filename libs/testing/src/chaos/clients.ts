import { setTimeout as pause } from 'node:timers/promises';
import { aRequest, type Answer, type Caller } from '../acceptance/client.js';

/** The fates that requests are given, each with the status it must end with. */
export const FATES = {
  granted: 'decided',
  'to-the-commission': 'awaiting-decision',
  withdrawn: 'withdrawn',
  'not-known-to-the-state': 'awaiting-documents',
} as const;

/** Name of a fate. */
export type Fate = keyof typeof FATES;

/** A request that was accepted, and what became of it as its client saw it. */
export interface Followed {
  readonly id: string;
  readonly fate: Fate;
}

/** How clients behave. */
export interface Patience {
  /** Gives up, with an error, when the door has not opened for so long. */
  readonly giveUpMs: number;
  readonly everyMs: number;
  /** Told to stop, it throws at its next step. */
  readonly signal: AbortSignal;
}

/** The fate of the n-th request: most are granted. */
export function fateOf(number: number): Fate {
  const names: readonly Fate[] = [
    'granted',
    'granted',
    'granted',
    'to-the-commission',
    'granted',
    'withdrawn',
    'granted',
    'not-known-to-the-state',
  ];
  return names[number % names.length] ?? 'granted';
}

/** Files a request and follows it to its end as a client does: the same call with the same key until the door answers. */
export async function follow(agent: Caller, number: number, patience: Patience): Promise<Followed> {
  const fate = fateOf(number);
  const filed = await insist(patience, () =>
    agent.post('chaville/aid-requests', requestFor(number, fate), `chaos-${number}`),
  );
  // 200 is the answer to a repetition: the first answer was lost with the process that gave it.
  if (filed.status !== 201 && filed.status !== 200)
    throw new Error(`request ${number}: ${filed.status} ${filed.body.code}`);
  const { id } = filed.body;
  if (fate === 'withdrawn') {
    const path = `chaville/aid-requests/${id}/withdrawal`;
    await insist(patience, () => agent.post(path, { reason: 'filed-by-mistake' }, `withdraw-${number}`));
  }
  const wanted = fate === 'granted' ? 'awaiting-decision' : FATES[fate];
  await until(patience, `request ${number} is ${wanted}`, async () => {
    const { body } = await agent.get(`chaville/aid-requests/${id}`);
    return body.status === wanted || body.status === FATES[fate];
  });
  if (fate === 'granted') await grant(agent, id, patience);
  return { id, fate };
}

async function grant(agent: Caller, id: string, patience: Patience): Promise<void> {
  await until(patience, `${id} is decided`, async () => {
    const { status, body } = await agent.post(`chaville/aid-requests/${id}/decision`, {
      outcome: 'granted',
      amountCents: 15_000,
    });
    return status === 201 || body.code === 'already-decided';
  });
}

function requestFor(number: number, fate: Fate): object {
  if (fate === 'not-known-to-the-state')
    return aRequest(number, 300, {
      applicant: {
        ...{ birthName: 'INCONNUE', givenNames: ['JEANNE'], birthDate: '1990-01-31', sex: 'F' },
        birthPlace: { countryCode: '99100', communeCode: '92022' },
      },
    });
  return aRequest(number, fate === 'to-the-commission' ? 500 : 300);
}

async function insist(patience: Patience, call: () => Promise<Answer>): Promise<Answer> {
  let last: Answer | undefined;
  await until(patience, 'the door answers', async () => {
    last = await call();
    return last.status < 500;
  });
  if (last === undefined) throw new Error('no answer');
  return last;
}

/** Asks until it is so; a call that fails is asked again. */
async function until(patience: Patience, what: string, isSo: () => Promise<boolean>): Promise<void> {
  const { giveUpMs, everyMs, signal } = patience;
  const end = performance.now() + giveUpMs;
  let last = 'false';
  while (performance.now() < end) {
    signal.throwIfAborted();
    try {
      if (await isSo()) return;
      last = 'not yet';
    } catch (error) {
      last = error instanceof Error ? error.message : 'failed';
    }
    await pause(everyMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
  throw new Error(`After ${giveUpMs} ms still not so: ${what} (${last})`);
}
