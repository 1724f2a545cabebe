import { createHmac, hkdfSync } from 'node:crypto';

const PREFIX = 'whsec_';

/** What a delivery is signed over. */
export interface SignedParts {
  readonly messageId: string;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  readonly body: string;
}

/** Secrets of webhooks, as Standard Webhooks writes and uses them: derived from a key of the installation, so that none is kept. */
export class WebhookSecrets {
  constructor(private readonly key: string) {}

  /** Another for each webhook and site. */
  of({ siteId, webhookId }: { readonly siteId: string; readonly webhookId: string }): string {
    const bytes = hkdfSync('sha256', this.key, webhookId, `octroi:webhook:${siteId}`, 32);
    return PREFIX + Buffer.from(bytes).toString('base64');
  }
}

/** The header `webhook-signature`. */
export function signatureOf(secret: string, { messageId, timestamp, body }: SignedParts): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${messageId}.${timestamp}.${body}`).digest('base64')}`;
}
