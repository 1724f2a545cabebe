import { missingFromInbox } from '../inbox.js';
import { Reconciler, type ReconcilerOptions } from '../reconciler.js';
import { OutboxRelay } from '../relay.js';
import { CONSUMER, PRODUCER, type Lab } from './lab.js';

/** The outgoing half of a producing service: relay and reconciler, quick for tests; receipts are asked for after a minute unless told. */
export function startProducer(lab: Lab, options: Partial<ReconcilerOptions> = {}): void {
  const sql = lab.pool('producer', 'worker');
  const nats = lab.link(PRODUCER);
  const asked = lab.pool('consumer', 'worker');
  const relay: OutboxRelay = new OutboxRelay({
    service: PRODUCER,
    sql,
    nats,
    publishTimeoutMs: 500,
    onLoss: () => reconciler.wake(),
  });
  const reconciler = new Reconciler({
    service: PRODUCER,
    sql,
    nats,
    consumers: [CONSUMER],
    ask: async (_consumer, eventIds) => missingFromInbox(asked, CONSUMER, eventIds),
    onReemitted: () => relay.wake(),
    observer: { note: lab.note },
    checkEveryMs: 200,
    askEveryMs: 200,
    receiptAfterMs: 60_000,
    ...options,
  });
  relay.start();
  reconciler.start();
  lab.atEnd(async () => Promise.all([relay.stop(), reconciler.stop()]));
}
