import { describe, expect, test } from '@jest/globals';
import { EnvironmentError, ServiceEnvironment, readEnvironment } from './environment.js';

const SOUND = {
  PORT: '8081',
  NATS_URL: 'nats://127.0.0.1:4222',
  DATABASE_RUNTIME_URL: 'postgres://a:b@127.0.0.1/octroi',
  DATABASE_WORKER_URL: 'postgres://a:b@127.0.0.1/octroi',
  OCTROI_SIGNING_KEY: '{}',
  OCTROI_TRUSTED_KEYS: '{}',
};

describe('the environment of a service', () => {
  test('numbers are read and defaults filled in', () => {
    expect(readEnvironment(ServiceEnvironment, SOUND)).toMatchObject({
      PORT: 8081,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      DATABASE_POOL: 10,
    });
  });

  test('an empty environment names every missing variable at once', () => {
    expect(() => readEnvironment(ServiceEnvironment, {})).toThrow(EnvironmentError);
    try {
      readEnvironment(ServiceEnvironment, {});
    } catch (error) {
      expect([...(error as EnvironmentError).problems].sort()).toEqual(
        Object.keys(SOUND)
          .map((name) => `${name} is missing`)
          .sort(),
      );
    }
  });

  test('a malformed value is named, never shown', () => {
    expect(() => readEnvironment(ServiceEnvironment, { ...SOUND, NATS_URL: 'secret-value' })).toThrow(
      /NATS_URL is malformed/,
    );
    expect(() => readEnvironment(ServiceEnvironment, { ...SOUND, NATS_URL: 'secret-value' })).not.toThrow(
      /secret-value/,
    );
  });
});
