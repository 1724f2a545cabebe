import { setTimeout as delay } from 'node:timers/promises';
import type { Patience } from '../../application/ports/patience.js';

/** Waits on the process's timers. */
export class TimerPatience implements Patience {
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (ms > 0) await delay(ms, undefined, { signal }).catch(() => undefined);
  }
}
