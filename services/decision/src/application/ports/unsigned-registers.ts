import type { CivilDate } from '@octroi/kernel';

/** Registers across sites. */
export interface UnsignedRegisters {
  /** Sites whose chain has grown since the last checkpoint, which is of an earlier day than this one. */
  before(today: CivilDate): Promise<readonly string[]>;
}
