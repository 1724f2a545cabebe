import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  RetentionPolicy,
  StorageType,
  JetStreamApiCodes,
  JetStreamApiError,
  type ConsumerConfig,
  type ConsumerInfo,
  type JetStreamManager,
  type StreamConfig,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { CONSUMERS_OF, SERVICES, eventSubjectsOf, streamOf, type ServiceName } from '@octroi/contracts';
import { STREAM_AGE_DAYS } from './receipts.js';

/** What may differ from one installation to another. */
export interface TopologyOptions {
  /** Copies of each stream in a cluster. @default 1 */
  readonly replicas?: number;
  /** Time after which an unsettled message is delivered again, in ms. @default 30000 */
  readonly ackWaitMs?: number;
  /** Messages delivered and not yet settled, for one durable. @default 1000 */
  readonly maxAckPending?: number;
  /** Time in which a repeated `Nats-Msg-Id` is refused, in ms: an economy, never a guarantee. @default 60000 */
  readonly duplicateWindowMs?: number;
  /** Whose streams are kept.
   * @default all the services that own data */
  readonly producers?: readonly ServiceName[];
  /** Whose durables stand on a stream.
   * @default the topology of `@octroi/contracts` */
  readonly consumersOf?: (producer: ServiceName) => readonly ServiceName[];
  /** Streams known to have been rolled back since the last look: their durables are recreated wherever they stand. */
  readonly rolledBack?: ReadonlySet<string>;
}

const DAY_MS = 86_400_000;

/** The stream of a producer, in what nats-server 2.9 knows. */
export function streamConfigOf(
  producer: ServiceName,
  options: TopologyOptions = {},
): Partial<StreamConfig> & { name: string } {
  return {
    name: streamOf(producer),
    subjects: [eventSubjectsOf(producer)],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.New,
    max_age: nanos(STREAM_AGE_DAYS * DAY_MS),
    duplicate_window: nanos(options.duplicateWindowMs ?? 60_000),
    num_replicas: options.replicas ?? 1,
    deny_delete: true,
    deny_purge: true,
  };
}

/** The durable of a consumer on the stream of a producer. */
export function consumerConfigOf(
  producer: ServiceName,
  consumer: ServiceName,
  options: TopologyOptions = {},
): Partial<ConsumerConfig> {
  return {
    durable_name: consumer,
    filter_subject: eventSubjectsOf(producer),
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: nanos(options.ackWaitMs ?? 30_000),
    max_ack_pending: options.maxAckPending ?? 1_000,
    max_deliver: -1,
  };
}

/** What {@link ensureTopology} had to do to one stream or durable. */
export interface TopologyChange {
  readonly action: 'created' | 'updated' | 'recreated';
  readonly stream: string;
  /** Absent for the stream itself. */
  readonly durable?: string;
}

/**
 * Creates what is missing, updates what differs, and recreates (DeliverAll) each durable that stands beyond the end of its stream, or on a
 * stream known to be rolled back: it would never give what was stored again below the place where it stands.
 * @returns what was changed; nothing when all was right
 */
export async function ensureTopology(
  manager: JetStreamManager,
  options: TopologyOptions = {},
): Promise<TopologyChange[]> {
  const changes: TopologyChange[] = [];
  for (const producer of options.producers ?? SERVICES) {
    changes.push(...(await ensureStream(manager, streamConfigOf(producer, options))));
    for (const consumer of (options.consumersOf ?? ((of) => CONSUMERS_OF[of]))(producer)) {
      const stream = streamOf(producer);
      const distrusted = options.rolledBack?.has(stream) ?? false;
      changes.push(
        ...(await ensureDurable(manager, stream, {
          config: consumerConfigOf(producer, consumer, options),
          distrusted,
        })),
      );
    }
  }
  return changes;
}

async function ensureStream(
  manager: JetStreamManager,
  config: Partial<StreamConfig> & { name: string },
): Promise<TopologyChange[]> {
  const stream = config.name;
  const info = await orNull(manager.streams.info(stream), JetStreamApiCodes.StreamNotFound);
  if (info === null) {
    await manager.streams.add(config);
    return [{ action: 'created', stream }];
  }
  const editable: Partial<StreamConfig> = {
    subjects: config.subjects,
    max_age: config.max_age,
    duplicate_window: config.duplicate_window,
    num_replicas: config.num_replicas,
  };
  if (!differs(info.config, editable)) return [];
  await manager.streams.update(stream, editable);
  return [{ action: 'updated', stream }];
}

async function ensureDurable(
  manager: JetStreamManager,
  stream: string,
  { config, distrusted }: { readonly config: Partial<ConsumerConfig>; readonly distrusted: boolean },
): Promise<TopologyChange[]> {
  const durable = config.durable_name ?? '';
  const info = await orNull(manager.consumers.info(stream, durable), JetStreamApiCodes.ConsumerNotFound);
  if (info === null) {
    await manager.consumers.add(stream, config);
    return [{ action: 'created', stream, durable }];
  }
  const { state } = await manager.streams.info(stream);
  if (standsBeyond(info, state.last_seq) || (distrusted && info.delivered.stream_seq > 0)) {
    await manager.consumers.delete(stream, durable);
    await manager.consumers.add(stream, config);
    return [{ action: 'recreated', stream, durable }];
  }
  const editable: Partial<ConsumerConfig> = {
    filter_subject: config.filter_subject,
    ack_wait: config.ack_wait,
    max_ack_pending: config.max_ack_pending,
    max_deliver: config.max_deliver,
  };
  if (!differs(info.config, editable)) return [];
  await manager.consumers.update(stream, durable, editable);
  return [{ action: 'updated', stream, durable }];
}

/** True when a durable, read before its stream, has delivered or settled more than the stream ever held. */
export function standsBeyond(consumer: Pick<ConsumerInfo, 'delivered' | 'ack_floor'>, lastSeq: number): boolean {
  return consumer.delivered.stream_seq > lastSeq || consumer.ack_floor.stream_seq > lastSeq;
}

function differs(actual: object, wanted: object): boolean {
  const record = actual as Readonly<Record<string, unknown>>;
  return Object.entries(wanted).some(([key, value]) => JSON.stringify(record[key]) !== JSON.stringify(value));
}

/** What was asked for, or null when the server says with this code that there is none. */
export async function orNull<T>(answer: Promise<T>, notFound: number): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === notFound) return null;
    throw error;
  }
}
