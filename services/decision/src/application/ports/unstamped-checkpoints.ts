/** Where a checkpoint stands. */
export interface CheckpointPlace {
  readonly siteId: string;
  readonly position: number;
}

/** Checkpoints across sites. */
export interface UnstampedCheckpoints {
  /** The last one signed since an instant that has no time-stamp. */
  lastSince(instant: Date): Promise<CheckpointPlace | null>;
}
