import { inflateSync } from 'node:zlib';
import type { UnpacksPixels } from '../../application/ports/papers.js';

/** Filters of a row of a PNG are 0 to 4. */
const LAST_FILTER = 4;

/** Unpacked no further than a picture of that size goes: a small file may hold gigabytes. */
export const unpacksPixels: UnpacksPixels = ({ rows, rowBytes }, height) => {
  const expected = rowBytes * height;
  try {
    const pixels = inflateSync(rows, { maxOutputLength: expected });
    if (pixels.length !== expected) return false;
    for (let at = 0; at < expected; at += rowBytes) if ((pixels[at] ?? 0) > LAST_FILTER) return false;
    return true;
  } catch {
    return false;
  }
};
