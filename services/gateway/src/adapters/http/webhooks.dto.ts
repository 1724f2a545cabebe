import { EVENT_CONTRACTS, IsInstant, IsNullable } from '@octroi/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUrl,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { isFactKind } from '../../domain/case-fact.js';
import { DELIVERY_STATES, type DeliveryState, type DisabledReason } from '../../domain/webhook.js';

/** Events about a request: what a webhook may be told of. */
export const WEBHOOK_EVENTS: readonly string[] = EVENT_CONTRACTS.map(({ subject }) => subject).filter((subject) =>
  isFactKind(subject.split('.')[2] ?? ''),
);

/** A webhook to open. */
export class WebhookInput {
  /** https. */
  @IsString()
  @MaxLength(500)
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false, disallow_auth: true })
  url: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENTS, { each: true })
  eventTypes: string[];
}

/** Where events of the site are sent. */
export class WebhookView {
  @IsUUID() webhookId: string;
  @IsString() url: string;
  @IsArray() @IsString({ each: true }) eventTypes: string[];
  @IsInstant() createdAt: string;
  /** Since when nothing arrives; null when the last call arrived. */
  @IsNullable() @IsInstant() failingSince: string | null;
  /** When it was disabled; nothing is sent any more. */
  @IsNullable() @IsInstant() disabledAt: string | null;
  /** `gone`: the receiver answered 410; `failing`: nothing arrived for five days. */
  @IsNullable() @IsIn(['gone', 'failing']) disabledReason: DisabledReason | null;
}

/** A webhook just opened. */
export class OpenedWebhook extends WebhookView {
  /** Signs every delivery (HMAC-SHA256); told here and never again. */
  @IsString() secret: string;
}

/** The webhooks of a site. */
export class WebhookList {
  @IsArray() @ValidateNested({ each: true }) @Type(() => WebhookView) items: WebhookView[];
  /** What a webhook may be told of. */
  @IsArray() @IsString({ each: true }) eventTypes: string[];
}

/** A webhook that is closed. */
export class ClosedWebhook {
  @IsUUID() webhookId: string;
}

/** An event on its way to a webhook. */
export class WebhookDelivery {
  @IsUUID() eventId: string;
  @IsString() eventType: string;
  @IsUUID() requestId: string;
  @IsInstant() at: string;
  @IsIn(DELIVERY_STATES) state: DeliveryState;
  @IsInt() @Min(0) attempts: number;
  /** Null once it is over. */
  @IsNullable() @IsInstant() nextAttemptAt: string | null;
  /** HTTP status of the last answer; null when none came. */
  @IsNullable() @IsInt() lastStatus: number | null;
  /** Code of what went wrong at the last call. */
  @IsNullable() @IsString() lastError: string | null;
  @IsNullable() @IsInstant() deliveredAt: string | null;
}

/** The last hundred of a webhook, the latest first. */
export class WebhookDeliveries {
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => WebhookDelivery)
  items: WebhookDelivery[];
}
