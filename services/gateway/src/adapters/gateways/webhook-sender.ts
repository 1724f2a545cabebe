import type { Clock } from '@octroi/kernel';
import { Loop } from '@octroi/messaging';
import { describeError, openSpan, spanIdOf, type OpenSpan, type StructuredLogger } from '@octroi/platform';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { verdictOf, type DeliveryState } from '../../domain/webhook.js';
import type { DueDelivery, SqlWebhookQueue } from '../persistence/sql-webhook-queue.js';
import type { WebhookPost } from './webhook-post.js';
import { signatureOf, type WebhookSecrets } from './webhook-signature.js';

const IDLE_MS = 1_000;
const FAILED_MS = 5_000;
const PRUNE_MS = 3_600_000;

/** What a sender needs beside its queue. */
export interface SenderTools {
  readonly clock: Clock;
  readonly logger: StructuredLogger;
  /** Hears what became of a delivery after each call. */
  readonly called: (state: DeliveryState) => void;
}

/** Sends what is due to webhooks: at least once, always with the same id. */
export class WebhookSender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: Loop;
  private prunedAt = 0;

  constructor(
    private readonly queue: SqlWebhookQueue,
    private readonly post: Pick<WebhookPost, 'send'>,
    private readonly secrets: WebhookSecrets,
    private readonly tools: SenderTools,
  ) {
    this.loop = new Loop(
      () => this.step(),
      (error) => {
        tools.logger.warn(describeError(error), 'webhooks not sent');
        return FAILED_MS;
      },
    );
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  private async step(): Promise<number> {
    const now = this.tools.clock.now().getTime();
    if (now - this.prunedAt > PRUNE_MS) {
      await this.queue.prune();
      this.prunedAt = now;
    }
    const due = await this.queue.take();
    await Promise.all(due.map((delivery) => this.deliver(delivery)));
    return due.length > 0 ? 0 : IDLE_MS;
  }

  private async deliver(delivery: DueDelivery): Promise<void> {
    const { siteId, eventId, eventType, requestId, at, attempts } = delivery;
    const body = JSON.stringify({ type: eventType, timestamp: at.toISOString(), data: { siteId, requestId } });
    const timestamp = Math.floor(this.tools.clock.now().getTime() / 1_000);
    const span = callSpan(delivery);
    const outcome = await this.post.send({
      url: delivery.url,
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Octroi',
        'webhook-id': eventId,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatureOf(this.secrets.of(delivery), { messageId: eventId, timestamp, body }),
      },
    });
    const verdict = verdictOf(outcome, attempts, Math.random());
    span?.end({
      failed: verdict.state !== 'delivered',
      facts: { 'octroi.outcome': verdict.state, 'http.response.status_code': outcome.status ?? undefined },
    });
    this.tools.called(verdict.state);
    await this.queue.note(delivery, outcome, verdict);
  }
}

/** In the trace of what the event was a part of, below its handling here. The receiver is not told of it. */
function callSpan({ correlationId, eventId, siteId }: DueDelivery): OpenSpan | null {
  return openSpan({
    name: 'POST webhook',
    kind: 'client',
    correlationId: correlationId ?? undefined,
    parentId: spanIdOf(`gateway ${eventId}`),
    facts: { 'http.request.method': 'POST', 'octroi.site': siteId },
  });
}
