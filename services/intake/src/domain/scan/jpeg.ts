import { beginsWith, byteAt, latin1, looksActive, uint16At } from './bytes.js';
import { isPlausibleSize } from './picture-size.js';

export const JPEG_MARK = [0xff, 0xd8, 0xff];

const END = 0xd9;
const SCAN = 0xda;
/** Markers without length: of a restart, and one of old. */
const isBare = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;
/** Frame headers, which say the size; three of that range say something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * Where a whole JPEG ends; null for what is none. Segments are followed to the end of the picture, so that a truncated one is none.
 */
export function endOfJpeg(bytes: Uint8Array): number | null {
  if (!beginsWith(bytes, JPEG_MARK)) return null;
  let at = 2;
  let hasSize = false;
  let hasScan = false;
  for (;;) {
    if (byteAt(bytes, at) !== 0xff) return null;
    while (byteAt(bytes, at + 1) === 0xff) at += 1;
    const marker = byteAt(bytes, at + 1);
    if (marker === END) return hasSize && hasScan ? at + 2 : null;
    if (isBare(marker)) {
      at += 2;
      continue;
    }
    const length = uint16At(bytes, at + 2);
    const end = at + 2 + length;
    if (marker < 0xc0 || length < 2 || end > bytes.length) return null;
    if (looksActive(latin1(bytes, at + 4, end))) return null;
    if (isFrame(marker)) {
      if (!isPlausibleSize(uint16At(bytes, at + 7), uint16At(bytes, at + 5))) return null;
      hasSize = true;
    }
    if (marker === SCAN) hasScan = true;
    at = marker === SCAN ? endOfScan(bytes, end) : end;
  }
}

/** The next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = byteAt(bytes, at + 1);
    if (byteAt(bytes, at) === 0xff && next !== 0 && next !== 0xff && !isBare(next)) return at;
    at += 1;
  }
  return bytes.length;
}

/** What telephones write after a picture: padding, a second picture, or a trailer of their own that ends with its name. */
export function isHarmlessTrailer(bytes: Uint8Array, from: number): boolean {
  const rest = bytes.subarray(from);
  if (rest.every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d || byte === 0x20)) return true;
  return beginsWith(rest, JPEG_MARK) || latin1(rest, Math.max(0, rest.length - 4)) === 'SEFT';
}
