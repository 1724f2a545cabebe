import { beginsWith, latin1, looksActive, uint32At } from './bytes.js';
import { isPlausibleSize } from './picture-size.js';

export const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Length, type and check sum of a chunk. */
const FRAME = 12;

/** True for a whole PNG: chunk after chunk with the right check sum, and nothing after the last. */
export function isSoundPng(bytes: Uint8Array): boolean {
  if (!beginsWith(bytes, PNG_MARK)) return false;
  let hasPixels = false;
  for (let at = PNG_MARK.length; at + FRAME <= bytes.length;) {
    const length = uint32At(bytes, at);
    const end = at + FRAME + length;
    if (end > bytes.length) return false;
    const type = latin1(bytes, at + 4, at + 8);
    if (crc32(bytes, at + 4, end - 4) !== uint32At(bytes, end - 4)) return false;
    const isFirst = at === PNG_MARK.length;
    if (isFirst !== (type === 'IHDR')) return false;
    if (isFirst && (length !== 13 || !isPlausibleSize(uint32At(bytes, at + 8), uint32At(bytes, at + 12)))) return false;
    if (type === 'IDAT') hasPixels = true;
    else if (looksActive(latin1(bytes, at + 8, end - 4))) return false;
    if (type === 'IEND') return hasPixels && length === 0 && end === bytes.length;
    at = end;
  }
  return false;
}

const TABLE = Uint32Array.from({ length: 256 }, (_none, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0xffffffff;
  for (let at = from; at < to; at += 1) sum = (TABLE[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
