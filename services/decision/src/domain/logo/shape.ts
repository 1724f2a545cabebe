/** A logo as it is kept: pixels, and nothing else that a file may carry. */
export interface Logo {
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
  readonly content: Uint8Array;
}

/** A logo whose pixels may still have to be unpacked. */
export interface ReadLogo extends Logo {
  /** Of a PNG: what its rows are packed in, and what they must be once unpacked. */
  readonly packed: { readonly rows: Uint8Array; readonly rowBytes: number } | null;
}
