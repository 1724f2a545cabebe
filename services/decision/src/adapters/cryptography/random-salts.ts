import { randomBytes } from 'node:crypto';
import type { SaltSource } from '../../application/ports/salt-source.js';

const SALT_BYTES = 32;
const SALTS_AT_A_TIME = 256;

/** Draws many salts at a time: one draw costs as much as the hashes of an entry. */
function saltSource(): SaltSource {
  let drawn = Buffer.alloc(0);
  return {
    next() {
      if (drawn.length === 0) drawn = randomBytes(SALT_BYTES * SALTS_AT_A_TIME);
      const salt = drawn.toString('hex', 0, SALT_BYTES);
      drawn = drawn.subarray(SALT_BYTES);
      return salt;
    },
  };
}

export const randomSalts: SaltSource = saltSource();
