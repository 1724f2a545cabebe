import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { InfrastructureError, octroiOptions, type OctroiOptions } from '@octroi/infrastructure';

/** Options of `start`, from the environment. Throws an InfrastructureError naming every variable that is wrong. */
export function startOptions(): Omit<OctroiOptions, 'print' | 'fresh' | 'onLog' | 'signal'> {
  return octroiOptions(fileURLToPath(new URL('../../..', import.meta.url)), process.env);
}

/** Folder of the data and secrets of the embedded set-up (`OCTROI_HOME`, else `.octroi`). */
export function homeFolder(): string {
  return startOptions().home;
}

/** A bearer token given by whoever calls the command (`OCTROI_TOKEN`); null to make one of the embedded set-up. */
export function givenToken(): string | null {
  return process.env['OCTROI_TOKEN'] ?? null;
}

/**
 * Address of the issuer of development tokens (`OCTROI_DEVELOPMENT_ISSUER`), where it is known beforehand.
 * Throws an InfrastructureError when `OIDC_ISSUER` names another.
 */
export function developmentIssuer(): string | undefined {
  const { OIDC_ISSUER = '', OCTROI_DEVELOPMENT_ISSUER = '' } = process.env;
  if (OIDC_ISSUER !== '') throw new InfrastructureError('Avec OIDC_ISSUER, les jetons viennent de cet émetteur.');
  return OCTROI_DEVELOPMENT_ISSUER === '' ? undefined : OCTROI_DEVELOPMENT_ISSUER;
}

/** Key of the sealed tokens, where the installation was given one (`OCTROI_SEALING_KEY`, `…_FILE`); null for that of the home. */
export function givenSealingKey(): string | null {
  const file = process.env['OCTROI_SEALING_KEY_FILE'] ?? '';
  if (file !== '') return readFileSync(file, 'utf8').trim();
  return process.env['OCTROI_SEALING_KEY'] ?? null;
}
