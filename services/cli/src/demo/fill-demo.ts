import { civilDateAt, type CivilDate } from '@octroi/kernel';
import type { Octroi } from '@octroi/infrastructure';

import { demoRequest, type DemoRequest } from './demo-requests.js';

/** The demo centres: who decides there, and how many requests each gets. */
const CENTRES = [
  { site: 'chaville', communeCode: '92022', decider: 'agent' },
  { site: 'demo', communeCode: '69009', decider: 'president' },
] as const;
const REQUESTS = 150;
const TOGETHER = 4;

type Send = (path: string, body?: object) => Promise<Record<string, unknown>>;

/**
 * Files invented requests in centres that have none, through the same door as everybody, and decides most of them. The State is
 * asked about the few who bring no proof. Stops at once when `signal` says so; beginning again goes on where it was.
 * @returns how many were filed
 */
export async function fillDemo(octroi: Pick<Octroi, 'url' | 'token'>, signal: AbortSignal): Promise<number> {
  const today = civilDateAt(new Date());
  let filed = 0;
  for (const centre of CENTRES) filed += await fillCentre(octroi, centre, { today, signal });
  return filed;
}

async function fillCentre(
  octroi: Pick<Octroi, 'url' | 'token'>,
  { site, communeCode, decider }: (typeof CENTRES)[number],
  { today, signal }: { readonly today: CivilDate; readonly signal: AbortSignal },
): Promise<number> {
  const door = async (role: string): Promise<Send> =>
    sender(`${octroi.url}/v1/sites/${site}`, await octroi.token({ site, role }), signal);
  const [agent, signatory] = [await door('agent'), await door(decider)];
  const { items } = (await agent('aid-requests?limit=1')) as { items: unknown[] };
  if (items.length > 0) return 0;
  const requests = Array.from({ length: REQUESTS }, (_none, index) => demoRequest(index, communeCode, today));
  const ids = new Map<string, string>();
  await inLanes(requests, async (request) => {
    ids.set(request.reference, await file(agent, request, today));
  });
  await decide(signatory, requests, ids);
  return requests.length;
}

/** Files a request and brings its proof. @returns its id */
async function file(agent: Send, { submission, proof, end }: DemoRequest, today: CivilDate): Promise<string> {
  const { id } = (await agent('aid-requests', submission)) as { id: string };
  if (proof !== null) {
    const quotientFamilial = { ...proof, provider: 'CNAF' };
    await agent(`aid-requests/${id}/household-data`, {
      quotientFamilial,
      proof: { kind: 'attestation-caf', seenOn: today },
    });
  }
  if (end === 'withdrawn') await agent(`aid-requests/${id}/withdrawal`, { reason: 'withdrawn-by-the-person' });
  return id;
}

/** Decides what is to be decided, in acts of fifty. What whoever signs may not decide waits for whoever may. */
async function decide(
  signatory: Send,
  requests: readonly DemoRequest[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const items = requests.flatMap((request) => {
    const decision = decisionOf(request);
    return decision === null ? [] : [{ requestId: ids.get(request.reference), decision }];
  });
  for (let start = 0; start < items.length; start += 50)
    await signatory('decisions', { items: items.slice(start, start + 50) });
}

function decisionOf({ end, amountCents }: DemoRequest): object | null {
  if (end === 'granted') return { outcome: end, amountCents };
  if (end === 'partially-granted')
    return { outcome: end, amountCents: amountCents - 2_000, reasonCodes: ['montant-ajuste'] };
  return null;
}

function sender(base: string, token: string, signal: AbortSignal): Send {
  return async (path, body) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    };
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await fetch(`${base}/${path}`, { ...init, signal });
    const answer = (await response.json()) as Record<string, unknown> & { readonly detail?: string };
    if (!response.ok) throw new Error(answer.detail ?? String(response.status));
    return answer;
  };
}

/** Runs work over a list, a few at a time. */
async function inLanes<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: TOGETHER }, lane));
}
