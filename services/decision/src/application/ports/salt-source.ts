/** Source of salts: 32 unpredictable bytes in lower-case hexadecimal, never the same twice. */
export interface SaltSource {
  next(): string;
}
