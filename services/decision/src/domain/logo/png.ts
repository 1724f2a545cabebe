import { joined, uint32At } from './bytes.js';
import type { ReadLogo } from './shape.js';

export const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Length, type and check sum of a chunk. */
const FRAME = 12;
/** Values of a pixel, by type of colour. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const INDEXED = 3;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
}

interface Head {
  readonly width: number;
  readonly height: number;
  readonly rowBytes: number;
  readonly colourType: number;
}

/** A whole PNG as it is printed, down to what draws it; null for one that is cut, damaged, interlaced or of 16 bits. */
export function readPng(bytes: Uint8Array): ReadLogo | null {
  const chunks = chunksOf(bytes);
  const first = chunks?.[0];
  if (!chunks || first?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND') return null;
  const head = headOf(first.data);
  if (head === null || !hasPalette(chunks, head.colourType)) return null;
  const drawn = head.colourType === INDEXED ? ['PLTE', 'tRNS', 'IDAT'] : ['IDAT'];
  const kept = chunks.filter(({ type }) => ['IHDR', ...drawn, 'IEND'].includes(type));
  const rows = joined(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])));
  const content = joined([Uint8Array.from(PNG_MARK), ...kept.map(({ whole }) => whole)]);
  const { width, height, rowBytes } = head;
  return rows.length === 0 ? null : { type: 'image/png', width, height, content, packed: { rows, rowBytes } };
}

/** Up to the end of the picture: what follows it is none of it. Null when one is damaged or missing. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = PNG_MARK.length; at + FRAME <= bytes.length;) {
    const end = at + FRAME + uint32At(bytes, at);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== uint32At(bytes, end - 4)) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === 'IEND') return end === at + FRAME ? chunks : null;
    at = end;
  }
  return null;
}

function headOf(data: Uint8Array): Head | null {
  const [depth = 0, colourType = 0, packing, filter, interlace] = data.subarray(8);
  const samples = SAMPLES[colourType];
  const known = samples !== undefined && (depth === 8 || ([1, 2, 4].includes(depth) && samples === 1));
  if (data.length !== 13 || !known || packing !== 0 || filter !== 0 || interlace !== 0) return null;
  const [width, height] = [uint32At(data, 0), uint32At(data, 4)];
  return { width, height, colourType, rowBytes: 1 + Math.ceil((width * samples * depth) / 8) };
}

/** Of an indexed picture: one palette, and no more degrees of transparency than colours. */
function hasPalette(chunks: readonly Chunk[], colourType: number): boolean {
  if (chunks.filter(({ type }) => type === 'IHDR').length !== 1) return false;
  if (colourType !== INDEXED) return true;
  const lengths = (wanted: string) => chunks.flatMap(({ type, data }) => (type === wanted ? [data.length] : []));
  const [palette = 0, ...palettes] = lengths('PLTE');
  const [degrees = 1, ...more] = lengths('tRNS');
  const sound = palette > 0 && palette % 3 === 0 && palette <= 768 && degrees > 0 && degrees <= palette / 3;
  return sound && palettes.length === 0 && more.length === 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_none, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
