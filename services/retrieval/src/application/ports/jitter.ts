/** Source of chance for delays. */
export interface Jitter {
  /** From 0 to 1. */
  next(): number;
}
