import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { claimedExpiry, expiryLevel, openToken, sealToken } from './sealed-token.js';

const KEY = 'k'.repeat(32);
const SITE = { siteId: 'chaville', key: KEY };

describe('a sealed token', () => {
  test('opens for its site and key alone, and shows nothing of itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (token, siteId) => {
        const sealed = sealToken(token, { siteId, key: KEY });
        expect(openToken(sealed, { siteId, key: KEY })).toBe(token);
        expect(openToken(sealed, { siteId: `${siteId}x`, key: KEY })).toBeNull();
        expect(openToken(sealed, { siteId, key: 'l'.repeat(32) })).toBeNull();
        expect(sealToken(token, { siteId, key: KEY })).not.toBe(sealed);
      }),
      { numRuns: 50 },
    );
    expect(sealToken('token-of-chaville', SITE)).not.toContain('chaville');
  });

  test('one sign changed opens no more', () => {
    const sealed = sealToken('token-of-chaville', SITE);
    fc.assert(
      fc.property(fc.nat(sealed.length - 2), (position) => {
        const sign = sealed[position] === 'A' ? 'B' : 'A';
        const altered = sealed.slice(0, position) + sign + sealed.slice(position + 1);
        expect(openToken(altered, SITE)).not.toBe('token-of-chaville');
      }),
    );
  });

  test('whatever text is no sealed token opens as none', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(openToken(text, SITE)).toBeNull()));
    fc.assert(fc.property(fc.string(), (text) => expect(openToken(`v1.AAAA.${text}`, SITE)).toBeNull()));
  });

  test('a short key seals nothing', () => {
    expect(() => sealToken('t', { siteId: 'chaville', key: 'short' })).toThrow('sealing-key-too-short');
  });
});

describe('the end of a token', () => {
  const jwt = (claims: object): string => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

  test('is read from its claims, if they say any', () => {
    expect(claimedExpiry(jwt({ exp: 1_795_428_000 }))).toEqual(new Date('2026-11-23T10:00:00Z'));
    for (const token of ['', 'a.b.c', jwt({}), jwt({ exp: 'soon' }), jwt({ exp: 1e300 })])
      expect(claimedExpiry(token)).toBeNull();
  });

  test('is warned of at 90, 30 and 7 days, and never less as it comes nearer', () => {
    const now = new Date('2026-11-23T09:00:00Z');
    const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
    expect([91, 90, 30, 7, 0].map((days) => expiryLevel(inDays(days), now))).toEqual([
      null,
      'within-90-days',
      'within-30-days',
      'within-7-days',
      'past',
    ]);
    const rank = [null, 'within-90-days', 'within-30-days', 'within-7-days', 'past'];
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 200 }), fc.nat(50), (days, sooner) => {
        const [near, far] = [expiryLevel(inDays(days - sooner), now), expiryLevel(inDays(days), now)];
        expect(rank.indexOf(near)).toBeGreaterThanOrEqual(rank.indexOf(far));
      }),
    );
  });
});
