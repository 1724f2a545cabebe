import type { TaskKey } from './stores.js';

/** What operators paused: a site, a source or everything, for as long as they want. */
export interface Pauses {
  /** Tasks that would be called now and are paused, of which nobody was told so; not those of which people were told to bring the proof. */
  findUntold(limit: number): Promise<TaskKey[]>;
  /** Tasks of which people were told that they are paused, and are not any more. */
  findResumed(limit: number): Promise<TaskKey[]>;
}
