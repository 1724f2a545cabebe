/** SHA-256 in lower-case hexadecimal. */
export type Digest = (bytes: Uint8Array) => string;
