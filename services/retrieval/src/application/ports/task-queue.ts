import type { TaskSource } from '../../domain/data-source.js';
import type { TaskKey } from './stores.js';

/** A claim on a task: only its holder with this token may bring the outcome. */
export interface Claim extends TaskKey {
  readonly holder: string;
  readonly token: number;
}

/** The queue of due tasks over all sites. */
export interface TaskQueue {
  /** Claims due tasks, one of each site in turn, urgent ones first within a site; none of the sources left out. */
  claim(limit: number, without?: readonly TaskSource[]): Promise<Claim[]>;
  /** Keeps claims for another lease. @returns those still held */
  renew(claims: readonly Claim[]): Promise<Claim[]>;
  /** Gives back what holders that died had claimed. @returns how many */
  recover(): Promise<number>;
  /** Tasks of which people should be told that they are late. */
  findLate(limit: number): Promise<TaskKey[]>;
  /** Tasks about these that are due, and of whose wait nobody was told. */
  findUntold(sources: readonly TaskSource[], limit: number): Promise<TaskKey[]>;
  /** Sites with tasks parked for want of a token, or since API Particulier refused it. */
  sitesWithoutToken(): Promise<string[]>;
  /** Sites with tasks that waited for the first day of a habilitation that is in force by now. */
  sitesNowHabilitated(): Promise<string[]>;
  /** Sites whose tasks an operator wants to be tried again now; those that wait are due at once. Each is told once. */
  takeRetries(): Promise<string[]>;
  /** Deletes traces of more than 36 months and questions of some days ago. @returns how many traces */
  purge(): Promise<number>;
}
