import { RuleViolation } from '@octroi/kernel';
import { beginsWith } from './bytes.js';
import { JPEG_MARK, readJpeg } from './jpeg.js';
import { PNG_MARK, readPng } from './png.js';
import type { ReadLogo } from './shape.js';

/** Largest file, in bytes. */
export const LOGO_BYTES_AT_MOST = 200 * 1_024;
const SHORTEST_SIDE = 16;
const LONGEST_SIDE = 2_000;

/**
 * What a logo is, by its content alone.
 * @throws RuleViolation logo-too-large, logo-type-not-accepted, logo-unsound, logo-dimensions
 */
export function readLogo(bytes: Uint8Array): ReadLogo {
  if (bytes.length > LOGO_BYTES_AT_MOST) throw new RuleViolation('logo-too-large');
  const isPng = beginsWith(bytes, PNG_MARK);
  if (!isPng && !beginsWith(bytes, JPEG_MARK)) throw new RuleViolation('logo-type-not-accepted');
  const logo = isPng ? readPng(bytes) : readJpeg(bytes);
  if (logo === null) throw new RuleViolation('logo-unsound');
  const sides = [logo.width, logo.height];
  if (sides.some((side) => side < SHORTEST_SIDE || side > LONGEST_SIDE)) throw new RuleViolation('logo-dimensions');
  return logo;
}
