import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { PermanentError } from '@octroi/kernel';

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const LEAST_KEY_LENGTH = 32;

/**
 * A token as it may be kept: AES-256-GCM, bound to its site, so that it opens for no other. The key is a secret of the installation, 32 characters or
 * more.
 * @throws PermanentError `sealing-key-too-short`
 */
export function sealToken(token: string, { siteId, key }: { readonly siteId: string; readonly key: string }): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', cipherKey(key), iv).setAAD(Buffer.from(siteId));
  const sealed = Buffer.concat([cipher.update(token, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, iv.toString('base64url'), sealed.toString('base64url')].join('.');
}

/**
 * The token that was sealed for a site.
 * @returns null when it was sealed for another site or with another key, or altered since
 * @throws PermanentError `sealing-key-too-short`
 */
export function openToken(
  sealed: string,
  { siteId, key }: { readonly siteId: string; readonly key: string },
): string | null {
  const secret = cipherKey(key);
  const [version, iv = '', text = ''] = sealed.split('.');
  const bytes = Buffer.from(text, 'base64url');
  if (version !== VERSION || bytes.length < TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(iv, 'base64url'))
      .setAAD(Buffer.from(siteId))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function cipherKey(key: string): Buffer {
  if (key.length < LEAST_KEY_LENGTH) throw new PermanentError('sealing-key-too-short');
  return Buffer.from(hkdfSync('sha256', key, '', 'octroi:api-particulier-token', 32));
}

/**
 * When a token says that it ends (`exp` of the JWT); null when it says nothing. Only to warn: a prolonged token keeps its text, and the State alone
 * says that one has expired.
 */
export function claimedExpiry(token: string): Date | null {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      exp?: unknown;
    };
    const { exp } = claims;
    return typeof exp === 'number' && Number.isSafeInteger(exp) && exp > 0 && exp < 1e11 ? new Date(exp * 1_000) : null;
  } catch {
    return null;
  }
}

/** How near the end of a token is: the State itself writes to the applicant at 90, 30 and 7 days. */
export type ExpiryLevel = 'past' | 'within-7-days' | 'within-30-days' | 'within-90-days';

const DAY_MS = 86_400_000;

/** The level to warn at; null while there is time. */
export function expiryLevel(expiresAt: Date, now: Date): ExpiryLevel | null {
  const left = expiresAt.getTime() - now.getTime();
  if (left <= 0) return 'past';
  if (left <= 7 * DAY_MS) return 'within-7-days';
  if (left <= 30 * DAY_MS) return 'within-30-days';
  return left <= 90 * DAY_MS ? 'within-90-days' : null;
}
