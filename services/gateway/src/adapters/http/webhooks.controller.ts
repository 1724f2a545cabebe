import { createHash } from 'node:crypto';
import { RuleViolation, canonicalJson, type CommandCause } from '@octroi/kernel';
import { ENVIRONMENT } from '@octroi/platform';
import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { ListDeliveries } from '../../application/list-deliveries.js';
import { ListWebhooks } from '../../application/list-webhooks.js';
import { RemoveWebhook } from '../../application/remove-webhook.js';
import { SubscribeWebhook } from '../../application/subscribe-webhook.js';
import type { Webhook } from '../../domain/webhook.js';
import { GatewayEnvironment } from '../../gateway.config.js';
import { WebhookSecrets } from '../gateways/webhook-signature.js';
import { targetFault } from '../gateways/webhook-target.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented } from './documented.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';
import {
  ClosedWebhook,
  OpenedWebhook,
  WEBHOOK_EVENTS,
  WebhookDeliveries,
  WebhookInput,
  WebhookList,
  WebhookView,
} from './webhooks.dto.js';

const TAG = 'Webhooks';
const WEBHOOK = { name: 'webhook', description: 'Identifiant du webhook.', schema: { type: 'string', format: 'uuid' } };

/** Other software that is told of what happens to the requests of a site. */
@Controller('v1/sites/:site/webhooks')
export class WebhooksController {
  constructor(
    private readonly subscribe: SubscribeWebhook,
    private readonly webhooks: ListWebhooks,
    private readonly closing: RemoveWebhook,
    private readonly sent: ListDeliveries,
    private readonly secrets: WebhookSecrets,
    @Inject(ENVIRONMENT) private readonly environment: GatewayEnvironment,
  ) {}

  @Get()
  @Access(ACCESS_RULES.keepWebhooks)
  @Documented({
    tag: TAG,
    summary: 'Lister les webhooks du centre, et les événements qui peuvent leur être annoncés.',
    answers: { 200: WebhookList },
  })
  async list(@CurrentCaller() { siteId }: Caller): Promise<WebhookList> {
    const items = await this.webhooks.execute(siteId);
    return { items: items.map(viewOf), eventTypes: [...WEBHOOK_EVENTS] };
  }

  @Post()
  @Access(ACCESS_RULES.keepWebhooks)
  @Documented({
    tag: TAG,
    summary: 'Ouvrir un webhook : les événements à venir sont envoyés à cette adresse.',
    description:
      'Envois signés selon Standard Webhooks (en-têtes webhook-id, webhook-timestamp, webhook-signature), au moins une fois chacun, dans n’importe quel ordre ; le corps n’a que des identifiants. Le secret n’est donné que dans cette réponse.',
    body: WebhookInput,
    answers: { 201: OpenedWebhook },
    problems: [422],
    idempotencyKey: 'required',
  })
  async open(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<OpenedWebhook> {
    const idempotencyKey = requireKey(key);
    const wanted = readBody(WebhookInput, body);
    const fault = targetFault(new URL(wanted.url), this.environment.WEBHOOKS_TO_OWN_NETWORK);
    if (fault !== null) throw new RuleViolation(fault);
    const opened = await this.subscribe.execute(causeOf(caller, idempotencyKey, wanted), wanted);
    return { ...viewOf(opened), secret: this.secrets.of({ ...opened, siteId: caller.siteId }) };
  }

  @Delete(':webhook')
  @Access(ACCESS_RULES.keepWebhooks)
  @Documented({
    tag: TAG,
    summary: 'Fermer un webhook : ce qui n’est pas encore envoyé ne le sera pas.',
    answers: { 200: ClosedWebhook },
  })
  @ApiParam(WEBHOOK)
  async close(
    @CurrentCaller() { siteId }: Caller,
    @Param('webhook', RequestIdPipe) webhookId: string,
  ): Promise<ClosedWebhook> {
    await this.closing.execute(siteId, webhookId);
    return { webhookId };
  }

  @Get(':webhook/deliveries')
  @Access(ACCESS_RULES.keepWebhooks)
  @Documented({
    tag: TAG,
    summary: 'Lire les derniers envois d’un webhook : état, essais, prochain essai.',
    answers: { 200: WebhookDeliveries },
  })
  @ApiParam(WEBHOOK)
  async deliveries(
    @CurrentCaller() { siteId }: Caller,
    @Param('webhook', RequestIdPipe) webhookId: string,
  ): Promise<WebhookDeliveries> {
    return { items: await this.sent.execute(siteId, webhookId) };
  }
}

function viewOf({ eventTypes, ...webhook }: Webhook): WebhookView {
  return { ...webhook, eventTypes: [...eventTypes] };
}

function causeOf({ siteId, subject, roles, purpose, correlationId }: Caller, key: string, asked: object): CommandCause {
  return {
    ...{ siteId, correlationId, command: 'open-webhook', idempotencyKey: key },
    actor: { ...{ subject, siteId, roles, purpose }, issuer: 'gateway' },
    fingerprint: createHash('sha256').update(canonicalJson(asked)).digest('hex'),
  };
}
