import { beforeEach, expect, test } from '@jest/globals';
import { FakeClock } from '@octroi/testing';
import { SealedSignIns } from './sealed-sign-ins.js';

const SECRET = '{"kty":"OKP","d":"of-the-gateway-alone"}';
const pending = { state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43), page: '/ccas/chaville' };

let clock: FakeClock;
let seals: SealedSignIns;
beforeEach(() => {
  clock = new FakeClock();
  seals = new SealedSignIns(SECRET, clock);
});

test('what was sealed comes back, from every process of the gateway, for ten minutes', async () => {
  const sealed = await seals.seal(pending);
  expect(await new SealedSignIns(SECRET, clock).open(sealed)).toEqual(pending);
  clock.advance(9 * 60_000);
  expect(await seals.open(sealed)).toEqual(pending);
  clock.advance(2 * 60_000);
  expect(await seals.open(sealed)).toBeNull();
});

test('a browser can neither read it nor make another of it', async () => {
  const sealed = await seals.seal(pending);
  expect(sealed).toMatch(/^[\w.-]+$/);
  const shown = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
  for (const secret of Object.values(pending)) expect(shown.join()).not.toContain(secret);
  const [head, ...rest] = sealed.split('.');
  for (const forged of ['', 'x', `${sealed}x`, sealed.slice(2), [head, ...rest.toReversed()].join('.')])
    expect(await seals.open(forged)).toBeNull();
});

test('a seal of another installation opens nothing', async () => {
  expect(await seals.open(await new SealedSignIns(`${SECRET} `, clock).seal(pending))).toBeNull();
});
