import { joined, uint16At } from './bytes.js';
import type { ReadLogo } from './shape.js';

export const JPEG_MARK = [0xff, 0xd8, 0xff];

const START = Uint8Array.of(0xff, 0xd8);
const END = 0xd9;
const SCAN = 0xda;
const isBare = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;
/** Sequential and progressive pictures: what browsers and readers of PDF show. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;
const isOtherFrame = (marker: number): boolean =>
  marker > 0xc2 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** What an application or a person wrote beside the picture, the place where it was taken among it; the two that say how colours are meant stay. */
const isBeside = (marker: number): boolean => marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee);

/** A whole JPEG as it is printed, down to what draws it; null for one that is cut, damaged, or of four inks. */
export function readJpeg(bytes: Uint8Array): ReadLogo | null {
  const parts: Uint8Array[] = [START];
  let size: readonly [width: number, height: number] | null = null;
  let at = 2;
  for (let hasScan = false; ;) {
    if (bytes[at] !== 0xff) return null;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) {
      parts.push(bytes.subarray(at, at + 2));
      const [width, height] = size ?? [0, 0];
      return hasScan ? { type: 'image/jpeg', width, height, content: joined(parts), packed: null } : null;
    }
    const length = uint16At(bytes, at + 2);
    let end = at + 2 + length;
    if (marker < 0xc0 || isOtherFrame(marker) || length < 2 || end > bytes.length) return null;
    if (isFrame(marker)) {
      if (size !== null || bytes[at + 4] !== 8 || ![1, 3].includes(bytes[at + 9] ?? 0)) return null;
      size = [uint16At(bytes, at + 7), uint16At(bytes, at + 5)];
    }
    if (marker === SCAN) {
      if (size === null) return null;
      hasScan = true;
      end = endOfScan(bytes, end);
    }
    if (!isBeside(marker)) parts.push(bytes.subarray(at, end));
    at = end;
  }
}

/** The next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isBare(next)) return at;
    at += 1;
  }
  return bytes.length;
}
