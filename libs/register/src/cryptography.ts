/** What a time-stamp token (RFC 3161) says. */
export interface TimeStamp {
  /** SHA-256 of what was stamped, in lower-case hexadecimal. */
  readonly imprint: string;
  /** The time that the authority says, in UTC with three decimals. */
  readonly at: string;
  /** The number that the request bore, in lower-case hexadecimal; null when it bore none. */
  readonly nonce: string | null;
}

/** What the register needs of cryptography. */
export interface RegisterCryptography {
  /** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. */
  sha256(text: string): string;
  /** HMAC-SHA-256 of the UTF-8 bytes of a text under a key in lower-case hexadecimal; the result likewise. */
  hmacSha256(keyHex: string, text: string): string;
  /** True when it is the Ed25519 signature of the UTF-8 bytes of a text; key and signature in lower-case hexadecimal. */
  verifyEd25519(publicKeyHex: string, text: string, signatureHex: string): boolean;
  /** What a time-stamp token in Base64 says, whoever signed it; null for what is none. */
  readTimeStamp(token: string): TimeStamp | null;
  /** True when a token is signed by the holder of a certificate (PEM) that may stamp. */
  verifyTimeStamp(token: string, certificate: string): boolean;
}
