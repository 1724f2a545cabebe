import { v7 as uuidV7 } from 'uuid';

/** The time of day, as a port: domain and application never read the machine's clock. */
export interface Clock {
  now(): Date;
}

/** Source of new identifiers, as a port. */
export interface IdGenerator {
  /** A new UUID version 7 (RFC 9562): its order follows the order of creation to the millisecond. */
  next(): string;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** UUID version 7 from the machine's clock and random source. */
export const uuidGenerator: IdGenerator = { next: () => uuidV7() };
