import { expect, test } from '@jest/globals';
import { EnvironmentError, readEnvironment } from '@octroi/platform';
import { GatewayEnvironment } from './gateway.config.js';

test('every variable that is missing is named', () => {
  const read = (): GatewayEnvironment => readEnvironment(GatewayEnvironment, {});
  expect(read).toThrow(EnvironmentError);
  expect(read).toThrow(/OCTROI_DEVELOPMENT_ISSUER_KEYS is missing[\s\S]*DECISION_URL is missing/);
});

test('an issuer stands for the keys; in clear it is on the loopback alone', () => {
  const read = (issuer: string) => (): GatewayEnvironment =>
    readEnvironment(GatewayEnvironment, { OIDC_ISSUER: issuer });
  expect(read('https://connexion.example.fr')).not.toThrow(/ISSUER/);
  expect(read('http://127.0.0.1:8091')).not.toThrow(/ISSUER/);
  expect(read('http://connexion.example.fr')).toThrow(/OIDC_ISSUER is malformed/);
});
