/** What the register needs of cryptography. */
export interface RegisterCryptography {
  /** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. */
  sha256(text: string): string;
  /** HMAC-SHA-256 of the UTF-8 bytes of a text under a key in lower-case hexadecimal; the result likewise. */
  hmacSha256(keyHex: string, text: string): string;
  /** True when it is the Ed25519 signature of the UTF-8 bytes of a text; key and signature in lower-case hexadecimal. */
  verifyEd25519(publicKeyHex: string, text: string, signatureHex: string): boolean;
}
