import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { nodeCryptography } from '@octroi/register';
import { TestTimeStampAuthority, type TimeStampBehaviour } from '@octroi/testing';
import { HttpTimeStampAuthority } from './http-time-stamp-authority.js';

const IMPRINT = 'c0'.repeat(32);
let tsa: TestTimeStampAuthority;

beforeAll(async () => (tsa = await TestTimeStampAuthority.start()));
beforeEach(() => void tsa.asked.splice(0));
afterAll(() => tsa.close());

test('what is granted is a token of the imprint, signed by the authority; each call has a nonce of its own', async () => {
  tsa.behaviour = 'granted';
  const authority = new HttpTimeStampAuthority(tsa.url);
  const answer = await authority.stamp(IMPRINT);
  await authority.stamp(IMPRINT);
  if ('fault' in answer) throw new Error(answer.fault);
  const { token, at } = answer;
  expect(nodeCryptography.readTimeStamp(token)).toMatchObject({ imprint: IMPRINT, at });
  expect(nodeCryptography.verifyTimeStamp(token, tsa.holder.certificate)).toBe(true);
  const nonces = tsa.asked.map(({ request }) => Buffer.from(request.nonce!).toString('hex'));
  expect(nonces.every((nonce) => nonce.length === 32)).toBe(true);
  expect(new Set(nonces).size).toBe(2);
  expect(tsa.asked[0]).toMatchObject({ type: 'application/timestamp-query', request: { certReq: true } });
});

test.each<[TimeStampBehaviour, string]>([
  ['wrong-imprint', 'time-stamp-of-something-else'],
  ['wrong-nonce', 'time-stamp-of-another-call'],
  ['no-nonce', 'time-stamp-of-another-call'],
  ['refused', 'time-stamp-refused'],
  ['garbage', 'time-stamp-unreadable'],
  ['too-large', 'time-stamp-answer-too-large'],
  ['redirect', 'time-stamp-no-answer'],
  ['error', 'time-stamp-no-answer'],
  ['silent', 'time-stamp-no-answer'],
])('an answer that is %s is not kept: %s', async (behaviour, fault) => {
  tsa.behaviour = behaviour;
  const patience = behaviour === 'silent' ? 200 : 10_000;
  expect(await new HttpTimeStampAuthority(tsa.url, patience).stamp(IMPRINT)).toEqual({ fault });
  expect(tsa.asked).toHaveLength(1);
});

test('an authority that is not there is no answer', async () => {
  expect(await new HttpTimeStampAuthority('http://127.0.0.1:9/').stamp(IMPRINT)).toEqual({
    fault: 'time-stamp-no-answer',
  });
});
