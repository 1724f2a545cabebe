import { RuleViolation, type Actor, type CommandCause } from '@octroi/kernel';
import type { ActorTokens } from '../actor-tokens.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CORRELATION = /^[\w.:-]{1,100}$/;

/** Headers of a request for a document. */
export type DocumentHeaders = Readonly<Record<string, string | undefined>>;

/** Who asks for a document and why, from the token that the gateway presents. @throws RuleViolation unauthenticated */
export async function documentCaller(
  tokens: ActorTokens,
  headers: DocumentHeaders,
  document: string,
): Promise<{ readonly actor: Actor; readonly cause: CommandCause }> {
  const actor = await tokens.verify(/^Bearer (\S+)$/i.exec(headers['authorization'] ?? '')?.[1] ?? '');
  if (actor.siteId === null) throw new RuleViolation('unauthenticated');
  const given = headers['x-correlation-id'] ?? '';
  const correlationId = CORRELATION.test(given) ? given : document;
  const command = `documents.${document}`;
  return {
    actor,
    cause: { siteId: actor.siteId, actor, correlationId, command, idempotencyKey: null, fingerprint: '' },
  };
}

/** The id in lower case. @throws RuleViolation not-found for what is no id */
export function requireUuid(text: string): string {
  if (!UUID.test(text)) throw new RuleViolation('not-found');
  return text.toLowerCase();
}
