import { expect, test } from '@jest/globals';
import { readDecisionEnvironment } from './decision.config.js';

const REQUIRED = {
  ...{ PORT: '0', NATS_URL: 'nats://127.0.0.1:4222', OCTROI_SIGNING_KEY: '{}', OCTROI_TRUSTED_KEYS: '{}' },
  ...{ DATABASE_RUNTIME_URL: 'postgres://a', DATABASE_WORKER_URL: 'postgres://b' },
};

const read = (url: string): string | undefined =>
  readDecisionEnvironment({ ...REQUIRED, OCTROI_TSA_URL: url }).OCTROI_TSA_URL;

test('no time-stamp authority is asked unless one is named', () => {
  expect(read('')).toBeUndefined();
});

test.each([
  'https://tsa.example.org',
  'https://tsa.example.org:8443/tsr?x=1',
  'http://127.0.0.1:8318/',
  'http://[::1]:80/tsr',
])('%s may be asked', (url) => expect(read(url)).toBe(url));

test.each([
  'http://tsa.example.org/tsr',
  'http://127.0.0.1@tsa.example.org/',
  'http://localhost.example.org/',
  'https://me:secret@tsa.example.org/',
  'file:///etc/passwd',
])('%s may not', (url) => expect(() => read(url)).toThrow('OCTROI_TSA_URL is malformed'));
