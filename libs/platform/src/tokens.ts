/** Injection token of the {@link Clock}. */
export const CLOCK = Symbol('Clock');

/** Injection token of the {@link IdGenerator}. */
export const IDS = Symbol('IdGenerator');

/** Injection token of the service's {@link StructuredLogger}. */
export const LOGGER = Symbol('StructuredLogger');

/** Injection token of the service's parsed environment. */
export const ENVIRONMENT = Symbol('Environment');

/** Injection token of the DataSource of the worker role (operational tables, across sites). */
export const WORKER_SOURCE = Symbol('WorkerDataSource');

/** Injection token of what ends tracing: see {@link startTracing}. */
export const END_TRACING = Symbol('EndTracing');

/** Injection token of messaging's callbacks for metrics and logs. */
export const MESSAGING_OBSERVER = Symbol('MessagingObserver');
