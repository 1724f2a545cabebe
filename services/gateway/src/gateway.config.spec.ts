import { expect, test } from '@jest/globals';
import { EnvironmentError, readEnvironment } from '@octroi/platform';
import { GatewayEnvironment } from './gateway.config.js';

test('every variable that is missing is named', () => {
  const read = (): GatewayEnvironment => readEnvironment(GatewayEnvironment, {});
  expect(read).toThrow(EnvironmentError);
  expect(read).toThrow(/OCTROI_DEVELOPMENT_ISSUER is missing[\s\S]*DECISION_URL is missing/);
});

test('an issuer in clear is on the loopback or on the own network alone', () => {
  const read = (issuer: string) => (): GatewayEnvironment =>
    readEnvironment(GatewayEnvironment, { OIDC_ISSUER: issuer });
  expect(read('https://connexion.example.fr')).not.toThrow(/ISSUER/);
  expect(read('http://127.0.0.1:8091')).not.toThrow(/ISSUER/);
  expect(read('http://sandbox:8081')).not.toThrow(/ISSUER/);
  expect(read('http://sandbox.localhost:8081')).not.toThrow(/ISSUER/);
  expect(read('http://sandbox.localhost.example.fr')).toThrow(/OIDC_ISSUER is malformed/);
  expect(read('http://localhost@elsewhere.example')).toThrow(/OIDC_ISSUER is malformed/);
  expect(read('http://connexion.example.fr')).toThrow(/OIDC_ISSUER is malformed/);
});
