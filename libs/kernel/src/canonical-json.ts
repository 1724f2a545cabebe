import canonicalizeModule from 'canonicalize';
import { PermanentError } from './errors.js';

// The package is CommonJS: its types describe a default property that Node's loader has already taken.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** The one JSON text of a value (RFC 8785, JCS): keys sorted, no white space, numbers as ECMAScript writes them. @throws PermanentError `not-json` */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new PermanentError('not-json');
  return text;
}
