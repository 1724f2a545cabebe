import type { RetrievalTask } from './retrieval-task.js';

/** True when the claim is still the one that holds the task: a holder that slept through its lease changes nothing. */
export function isHeldBy(task: RetrievalTask, claim: { readonly holder: string; readonly token: number }): boolean {
  return task.state === 'running' && task.lease?.holder === claim.holder && task.lease.token === claim.token;
}
