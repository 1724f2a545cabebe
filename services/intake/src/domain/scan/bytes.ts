/** Reads a byte; past the end there is none. */
export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? -1;
}

export function uint16At(bytes: Uint8Array, at: number): number {
  return byteAt(bytes, at) * 256 + byteAt(bytes, at + 1);
}

export function uint32At(bytes: Uint8Array, at: number): number {
  return uint16At(bytes, at) * 65_536 + uint16At(bytes, at + 2);
}

/** One character a byte. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return new TextDecoder('latin1').decode(bytes.subarray(from, to));
}

export function beginsWith(bytes: Uint8Array, mark: readonly number[], at = 0): boolean {
  return mark.every((value, index) => bytes[at + index] === value);
}

const ACTIVE = /<(script|html|svg|iframe|!doctype|\?php)/i;

/** True for text that a browser or a server might run. */
export function looksActive(text: string): boolean {
  return ACTIVE.test(text);
}

const ZIP_END = [0x50, 0x4b, 0x05, 0x06];
const ZIP_END_LENGTH = 22;
const ZIP_COMMENT_AT_MOST = 65_535;

/** True when the file is an archive too: the end record of one, whose comment runs to the last byte. */
export function endsAsArchive(bytes: Uint8Array): boolean {
  const first = Math.max(0, bytes.length - ZIP_END_LENGTH - ZIP_COMMENT_AT_MOST);
  for (let at = bytes.length - ZIP_END_LENGTH; at >= first; at -= 1) {
    if (!beginsWith(bytes, ZIP_END, at)) continue;
    const comment = byteAt(bytes, at + 20) + byteAt(bytes, at + 21) * 256;
    if (at + ZIP_END_LENGTH + comment === bytes.length) return true;
  }
  return false;
}
