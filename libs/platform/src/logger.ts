import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { currentSpan } from './current-span.js';

/** Structured logger; fields are ids and codes, never names, tokens, SQL parameters or URLs with a query string. */
export type StructuredLogger = Logger;

/** JSON lines on standard output: time (ISO), level, service, the span that is going on (see `withinSpan`), then the fields. */
export function createLogger(service: string, level: string, destination?: DestinationStream): StructuredLogger {
  const options: LoggerOptions = {
    level,
    base: { service },
    mixin: () => ({ span_id: currentSpan()?.spanId }),
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: ['authorization', '*.authorization', 'token', '*.token', 'actor', 'password', '*.password'],
      censor: '[removed]',
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** What an unknown error may say in a log: its class, its code, and where it was thrown. Its message may hold data, so it is left out. */
export function describeError(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' < ');
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}), ...(at === '' ? {} : { at }) };
}

/** Nest's own messages through the structured logger. */
export function nestLogger(logger: StructuredLogger): LoggerService {
  const text = (message: unknown): string => (message instanceof Error ? message.name : String(message));
  return {
    log: (message: unknown) => logger.debug(text(message)),
    error: (message: unknown) => logger.error(text(message)),
    warn: (message: unknown) => logger.warn(text(message)),
    debug: (message: unknown) => logger.trace(text(message)),
    verbose: (message: unknown) => logger.trace(text(message)),
    fatal: (message: unknown) => logger.fatal(text(message)),
  };
}
