import { Logger } from '@nestjs/common';

/** Silences what Nest logs of its own: for a command whose output people read, and whose errors are thrown. */
export function quietNest(): void {
  Logger.overrideLogger(false);
}
