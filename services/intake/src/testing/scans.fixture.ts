import { crc32, deflateSync } from 'node:zlib';

const bytesOf = (...parts: readonly (readonly number[] | string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

/** A small PDF that is whole; `inside` goes into its catalogue. */
export function aPdf(inside = ''): Uint8Array {
  return bytesOf(
    `%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\n`,
    `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n60\n%%EOF\n`,
  );
}

const segment = (marker: number, content: string | readonly number[]): Uint8Array => {
  const body = Buffer.from(content as string, 'latin1');
  return bytesOf([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff], body);
};

/** A small JPEG that is whole; `comment` goes into a segment of its own, `rest` after the picture. */
export function aJpeg({ comment = '', rest = '', width = 2, height = 1 } = {}): Uint8Array {
  return bytesOf(
    [0xff, 0xd8],
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    ...(comment === '' ? [] : [segment(0xfe, comment)]),
    segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9],
    rest,
  );
}

const chunk = (type: string, content: Uint8Array): Uint8Array => {
  const body = bytesOf(type, content);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return bytesOf(length, body, sum);
};

/** A small PNG that is whole; `text` goes into a chunk of its own, `rest` after the picture. */
export function aPng({ text = '', rest = '', width = 1, height = 1 } = {}): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', header),
    ...(text === '' ? [] : [chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'))]),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
    rest,
  );
}

/** The end record of an archive, with which a file is one too. */
export const ARCHIVE_END = `PK\x05\x06${'\0'.repeat(18)}`;
