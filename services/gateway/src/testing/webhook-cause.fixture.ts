import type { CommandCause } from '@octroi/kernel';

/** A command of Chaville's administrator about a webhook. */
export function aWebhookCause(): CommandCause {
  const actor = { subject: 'admin', issuer: 'gateway', siteId: 'chaville', roles: ['admin'], purpose: 'test' } as const;
  return { siteId: 'chaville', actor, correlationId: 'c', command: 'w', idempotencyKey: 'k', fingerprint: 'f' };
}
