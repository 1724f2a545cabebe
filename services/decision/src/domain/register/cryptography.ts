/** What the register needs of cryptography. */
export interface RegisterCryptography {
  /** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. */
  sha256(text: string): string;
  /** HMAC-SHA-256 of the UTF-8 bytes of a text under a key in lower-case hexadecimal; the result likewise. */
  hmacSha256(keyHex: string, text: string): string;
}
