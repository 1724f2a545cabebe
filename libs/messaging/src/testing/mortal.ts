import { requestSubmittedV1 } from '@octroi/contracts';
import { armCrashPoints, type CrashPoint } from '@octroi/kernel';
import pg from 'pg';

import type { EventBatch } from '../batches.js';
import { NatsLink } from '../connection.js';
import { missingFromInbox } from '../inbox.js';
import { JetStreamStrategy } from '../jetstream.strategy.js';
import { Reconciler } from '../reconciler.js';
import { OutboxRelay } from '../relay.js';
import { DEFAULT_RETRY_POLICY } from '../settlement.js';
import { pgRunner } from '../sql.js';
import { takeEffect } from './transactions.js';

/** What a process of its own is to be, and where it dies or freezes: the one argument of this program, in JSON. */
export interface MortalSetting {
  readonly role: 'producer' | 'consumer';
  readonly producer: 'intake';
  readonly consumer: 'eligibility';
  readonly natsUrl: string;
  readonly producerWorkerUrl: string;
  readonly consumerWorkerUrl: string;
  readonly consumerRuntimeUrl: string;
  /** At this passage of the point the process gets the signal; from itself, so between two statements. */
  readonly end?: { readonly at: CrashPoint; readonly passage: number; readonly signal: 'SIGKILL' | 'SIGSTOP' };
  readonly ackWaitMs: number;
  readonly leaseTtlMs: number;
  readonly batchSize: number;
  /** Every event is poison. */
  readonly fails?: boolean;
}

const setting = JSON.parse(process.argv[2] ?? '{}') as MortalSetting;
const { end } = setting;
if (end !== undefined) {
  let left = end.passage;
  armCrashPoints((point) => {
    if (point === end.at && (left -= 1) === 0) process.kill(process.pid, end.signal);
  });
}
const nats = new NatsLink({ service: setting[setting.role], servers: setting.natsUrl }).start();
if (setting.role === 'producer') startProducer();
else startConsumer();

function startProducer(): void {
  const sql = runner(setting.producerWorkerUrl);
  const asked = runner(setting.consumerWorkerUrl);
  const { producer: service, leaseTtlMs, batchSize } = setting;
  const relay: OutboxRelay = new OutboxRelay({
    ...{ service, sql, nats, leaseTtlMs, batchSize, publishTimeoutMs: 500 },
    observer: { published: ({ size }) => process.stdout.write(`published ${size}\n`) },
    onLoss: () => reconciler.wake(),
  });
  const reconciler = new Reconciler({
    ...{ service, sql, nats, leaseTtlMs, consumers: [setting.consumer] },
    ask: async (consumer, eventIds) => missingFromInbox(asked, consumer, eventIds),
    onReemitted: () => relay.wake(),
    ...{ checkEveryMs: 100, askEveryMs: 100, receiptAfterMs: 1_000 },
  });
  relay.start();
  reconciler.start();
}

function startConsumer(): void {
  const { producer, consumer: service, ackWaitMs, batchSize } = setting;
  const policy = { ...DEFAULT_RETRY_POLICY, countedDelaysMs: [20] };
  const strategy = new JetStreamStrategy({
    ...{ service, producers: [producer], nats, ackWaitMs, batchSize, policy },
    sql: runner(setting.consumerWorkerUrl),
  });
  const handle = async (batch: EventBatch): Promise<void> => {
    if (setting.fails === true) throw new TypeError('poison');
    await takeEffect(setting.consumerRuntimeUrl, service, batch);
  };
  strategy.addHandler(requestSubmittedV1.subject, handle, true);
  strategy.listen(() => undefined);
}

function runner(connectionString: string): ReturnType<typeof pgRunner> {
  const pool = new pg.Pool({ connectionString, max: 4 });
  pool.on('error', () => undefined);
  return pgRunner(pool);
}
