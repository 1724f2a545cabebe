import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BaseRpcExceptionFilter } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import { JetStreamContext } from './jetstream.context.js';

/**
 * Lets the error of an event handler reach {@link JetStreamStrategy} as it was thrown; without it Nest replaces every error by
 * `Internal server error` and nothing can tell a broken rule from a lost connection. Install it with
 * `app.useGlobalFilters(new EventErrorFilter(yourFilter))` before `connectMicroservice(…, { inheritAppConfig: true })`, or with
 * `@UseFilters(EventErrorFilter)` on the controllers of events.
 */
@Catch()
export class EventErrorFilter implements ExceptionFilter {
  /**
   * The filter of everything else.
   * @param otherwise handles what does not come from an event handler. @default Nest's own filter for messages; HTTP errors pass through
   */
  constructor(private readonly otherwise?: ExceptionFilter) {}

  catch(exception: unknown, host: ArgumentsHost): unknown {
    if (isEventHost(host)) return throwError(() => exception);
    if (this.otherwise !== undefined) return this.otherwise.catch(exception, host) as unknown;
    if (host.getType() !== 'rpc') throw exception;
    return new BaseRpcExceptionFilter().catch(exception, host) as Observable<never>;
  }
}

function isEventHost(host: ArgumentsHost): boolean {
  return host.getType() === 'rpc' && host.switchToRpc().getContext<unknown>() instanceof JetStreamContext;
}
