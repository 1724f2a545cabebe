import { RuleViolation, TransientError, type CommandCause } from '@octroi/kernel';
import type { SqlRunner } from '@octroi/messaging';
import type { PipelinedTransaction } from './pipelined-transaction.js';

/**
 * Claims the idempotency keys of commands, all in one statement. A command without key has none to claim.
 * @returns the first answers of commands that were carried out before
 * @throws RuleViolation `idempotency-key-reused` when one was asked with another body; TransientError `too-early` when two of these share a key
 */
export async function claimIdempotencyKeys(
  transaction: SqlRunner,
  causes: readonly CommandCause[],
): Promise<ReadonlyMap<CommandCause, object>> {
  const keyed = causes.filter(({ idempotencyKey }) => idempotencyKey !== null);
  if (keyed.length === 0) return new Map();
  const fingerprints = keyed.map(({ fingerprint }) => fingerprint);
  const claimed = await transaction.query(CLAIM, [...columnsOf(keyed), fingerprints]);
  if (claimed.length === keyed.length) return new Map();
  const rows = await transaction.query<StoredAnswer>(EARLIER, columnsOf(keyed));
  const answers = new Map(rows.map((row) => [keyOf(row.site_id, row.actor_id, row.command, row.key), row]));
  const earlier = new Map<CommandCause, object>();
  let open = 0;
  for (const cause of keyed) {
    const row = answers.get(keyOf(cause.siteId, cause.actor.subject, cause.command, cause.idempotencyKey ?? ''));
    if (row?.fingerprint !== cause.fingerprint) throw new RuleViolation('idempotency-key-reused');
    if (row.response === null) open += 1;
    else earlier.set(cause, row.response);
  }
  if (open > claimed.length) throw new TransientError('too-early');
  return earlier;
}

/** Keeps the answers of the commands that have a key, in one statement. */
export function keepAnswers(
  transaction: Pick<PipelinedTransaction, 'send'>,
  answers: readonly { readonly cause: CommandCause; readonly result: object }[],
): void {
  const keyed = answers.filter(({ cause }) => cause.idempotencyKey !== null);
  if (keyed.length === 0) return;
  transaction.send(KEEP, [
    ...columnsOf(keyed.map(({ cause }) => cause)),
    keyed.map(({ result }) => JSON.stringify(result)),
  ]);
}

interface StoredAnswer {
  readonly site_id: string;
  readonly actor_id: string;
  readonly command: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly response: object | null;
}

/** Sorted, so that two transactions with the same keys never wait for each other in a circle. */
const CLAIM = `
  INSERT INTO idempotency_key (site_id, actor_id, command, key, fingerprint)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS asked (site, actor, command, key, fingerprint)
  ORDER BY site, actor, command, key
  ON CONFLICT DO NOTHING RETURNING key`;

const EARLIER = `
  SELECT known.site_id, known.actor_id, known.command, known.key, known.fingerprint, known.response
  FROM idempotency_key known JOIN unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS asked (site, actor, command, key)
    ON known.site_id = asked.site AND known.actor_id = asked.actor AND known.command = asked.command AND known.key = asked.key`;

const KEEP = `
  UPDATE idempotency_key known SET response = answer.response
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::jsonb[]) AS answer (site, actor, command, key, response)
  WHERE known.site_id = answer.site AND known.actor_id = answer.actor AND known.command = answer.command AND known.key = answer.key`;

function columnsOf(causes: readonly CommandCause[]): string[][] {
  return [
    causes.map(({ siteId }) => siteId),
    causes.map(({ actor }) => actor.subject),
    causes.map(({ command }) => command),
    causes.map(({ idempotencyKey }) => idempotencyKey ?? ''),
  ];
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
