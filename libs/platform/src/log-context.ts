import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line says of the work that it belongs to: ids and codes only. */
export interface LogContext {
  readonly correlationId: string;
  /** Command, question or event type; the route pattern of an HTTP request is on its own line. */
  readonly message?: string;
  /** The span that is going on, 16 hex digits; not on the lines. */
  readonly spanId?: string;
}

const contexts = new AsyncLocalStorage<LogContext>();

/** Runs work whose log lines all carry the context, whatever it awaits. */
export function withLogContext<Result>(context: LogContext, work: () => Result): Result {
  return contexts.run(context, work);
}

/** The context of the work that is going on, or nothing. */
export function currentLogContext(): LogContext | undefined {
  return contexts.getStore();
}
