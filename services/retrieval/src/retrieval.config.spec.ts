import { describe, expect, test } from '@jest/globals';
import { readRetrievalEnvironment } from './retrieval.config.js';

const SOUND = {
  PORT: '8082',
  NATS_URL: 'nats://127.0.0.1:4222',
  DATABASE_RUNTIME_URL: 'postgres://a:b@127.0.0.1/octroi',
  DATABASE_WORKER_URL: 'postgres://a:b@127.0.0.1/octroi',
  OCTROI_SIGNING_KEY: '{}',
  OCTROI_TRUSTED_KEYS: '{}',
  API_PARTICULIER_URL: 'http://127.0.0.1:8090',
};

describe('the environment of retrieval', () => {
  test('has the delays of the decision page, unless given', () => {
    expect(readRetrievalEnvironment(SOUND).backoffSeconds).toEqual([10, 60, 300, 900, 3_600, 14_400]);
    expect(readRetrievalEnvironment({ ...SOUND, RETRIEVAL_BACKOFF_SECONDS: '0.1,2' }).backoffSeconds).toEqual([0.1, 2]);
  });

  test('keeps the variables of tokens, and no other', () => {
    const given = { ...SOUND, API_PARTICULIER_TOKEN_CHAVILLE: 'secret', API_PARTICULIER_TOKEN_DEMO_FILE: '/run/demo' };
    expect(readRetrievalEnvironment(given).tokenVariables).toEqual({
      API_PARTICULIER_TOKEN_CHAVILLE: 'secret',
      API_PARTICULIER_TOKEN_DEMO_FILE: '/run/demo',
    });
  });

  test.each([
    [{ API_PARTICULIER_URL: undefined }, /API_PARTICULIER_URL is missing/],
    [{ API_PARTICULIER_URL: 'particulier' }, /API_PARTICULIER_URL is malformed/],
    [{ RETRIEVAL_BACKOFF_SECONDS: '10;60' }, /RETRIEVAL_BACKOFF_SECONDS is malformed/],
    [{ RETRIEVAL_CONCURRENCY: '0' }, /RETRIEVAL_CONCURRENCY is malformed/],
  ])('names what is wrong: %j', (overrides, message) => {
    expect(() => readRetrievalEnvironment({ ...SOUND, ...overrides })).toThrow(message);
  });
});
