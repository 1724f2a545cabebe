import { crc32, deflateSync } from 'node:zlib';

const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG that is whole unless told otherwise: a disc on a ground, see-through where the type of colour allows it. */
export function aLogoPng({
  width = 120,
  height = 40,
  colourType = 6,
  depth = 8,
  interlace = 0,
  filter = 0,
  rows = undefined as number | undefined,
  extra = [] as readonly Uint8Array[],
  palette = [0, 0, 0, 122, 31, 61],
} = {}): Uint8Array {
  const samples = SAMPLES[colourType] ?? 1;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, interlace], 8);
  const rowBytes = 1 + width * samples * Math.ceil(depth / 8);
  const pixels = Buffer.alloc(rowBytes * (rows ?? height));
  for (let y = 0; y < (rows ?? height); y += 1) {
    pixels[y * rowBytes] = filter;
    for (let x = 0; x < width; x += 1) {
      const inside = Math.hypot(x - width / 2, y - height / 2) < height / 2;
      const values = { 0: [122], 2: [122, 31, 61], 3: [inside ? 1 : 0], 4: [90, inside ? 255 : 0] }[colourType];
      pixels.set(values ?? [122, 31, 61, inside ? 255 : 0], y * rowBytes + 1 + x * samples);
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(colourType === 3 ? [chunk('PLTE', Buffer.from(palette)), chunk('tRNS', Buffer.from([0]))] : []),
    ...extra,
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const segment = (marker: number, content: readonly number[] | string): Uint8Array => {
  const body = Buffer.from(content as string, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);
};

/** A JPEG that is whole in its segments; `beside` stands where an application writes, `rest` after the picture. */
export function aLogoJpeg({ width = 120, height = 40, inks = 3, beside = '', rest = '' } = {}): Uint8Array {
  const components = Array.from({ length: inks }, (_none, index) => [index + 1, 0x11, 0]).flat();
  const scan = Array.from({ length: inks }, (_none, index) => [index + 1, 0]).flat();
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    ...(beside === '' ? [] : [segment(0xe1, beside), segment(0xfe, beside)]),
    segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, inks, ...components]),
    segment(0xda, [inks, ...scan, 0, 63, 0]),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
    Buffer.from(rest, 'latin1'),
  ]);
}
