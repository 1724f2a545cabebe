/** The time that a call has, as a signal. */
export interface Deadline {
  /** Aborts when the time is up, or when the caller gives up. */
  readonly signal: AbortSignal;
  /** Whether the time was up. */
  isOver(): boolean;
  /** Ends the watch: nothing is left on the timer, nor on a caller's signal that outlives the call. */
  clear(): void;
}

/** Starts the time of a call. @param caller aborts it earlier */
export function startDeadline(milliseconds: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let isOver = false;
  const giveUp = (): void => controller.abort();
  const timer = setTimeout(() => {
    isOver = true;
    giveUp();
  }, milliseconds);
  caller?.addEventListener('abort', giveUp, { once: true });
  if (caller?.aborted === true) giveUp();
  return {
    signal: controller.signal,
    isOver: () => isOver,
    clear: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', giveUp);
    },
  };
}
