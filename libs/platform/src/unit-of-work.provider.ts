import type { ServiceName } from '@octroi/contracts';
import type { Clock, IdGenerator } from '@octroi/kernel';
import { DataSource } from 'typeorm';
import { MessagingRuntime } from './messaging-runtime.js';
import { CLOCK, IDS } from './tokens.js';
import { SqlUnitOfWork, type SqlTransaction } from './unit-of-work.js';

/** Injection token of the service's unit of work. */
export const UNIT_OF_WORK = Symbol('UnitOfWork');

/** Nest provider of a service's unit of work under {@link UNIT_OF_WORK}; `stores` builds its repositories on a transaction. */
export function unitOfWork<Stores>(
  service: ServiceName,
  stores: (transaction: SqlTransaction) => Stores,
): {
  provide: symbol;
  inject: (symbol | typeof DataSource | typeof MessagingRuntime)[];
  useFactory: (
    dataSource: DataSource,
    clock: Clock,
    ids: IdGenerator,
    messaging: MessagingRuntime,
  ) => SqlUnitOfWork<Stores>;
} {
  return {
    provide: UNIT_OF_WORK,
    inject: [DataSource, CLOCK, IDS, MessagingRuntime],
    useFactory: (dataSource, clock, ids, messaging) =>
      new SqlUnitOfWork({ service, dataSource, clock, ids, stores, onCommitted: () => messaging.wakeRelay() }),
  };
}
