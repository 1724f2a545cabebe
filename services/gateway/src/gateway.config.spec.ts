import { expect, test } from '@jest/globals';
import { EnvironmentError, readEnvironment } from '@octroi/platform';
import { GatewayEnvironment } from './gateway.config.js';

test('every variable that is missing is named', () => {
  const read = (): GatewayEnvironment => readEnvironment(GatewayEnvironment, {});
  expect(read).toThrow(EnvironmentError);
  expect(read).toThrow(/OCTROI_DEVELOPMENT_ISSUER_KEYS is missing[\s\S]*DECISION_URL is missing/);
});
