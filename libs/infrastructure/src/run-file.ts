import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { InfrastructureError } from './infrastructure-error.js';

/** Name of the file in a home that says where its installation runs. */
export const RUN_FILE = 'run.json';

/** Where a running installation is found; no password is in it. */
export interface RunningInstallation {
  readonly pid: number;
  readonly natsUrl: string;
  readonly databaseUrl: string;
  /** HTTP port of each service. */
  readonly ports: Readonly<Record<string, number>>;
  /** Issuer of the development tokens; none when `OIDC_ISSUER` names another. */
  readonly openIdUrl?: string;
}

/**
 * Where the installation of a home runs, for the commands.
 * @param remedy what to do when none does
 * @throws InfrastructureError when no installation runs from this home
 */
export async function readRunFile(home: string, remedy = 'Démarrez-le : npm start'): Promise<RunningInstallation> {
  const text = await readFile(join(home, RUN_FILE), 'utf8').catch(() => null);
  if (text === null) throw new InfrastructureError(`Octroi ne tourne pas ici (${home}). ${remedy}`);
  return JSON.parse(text) as RunningInstallation;
}

/** Says where an installation runs, to whoever may read its home. Passwords are left out of the addresses. */
export async function writeRunFile(home: string, run: RunningInstallation): Promise<void> {
  const [natsUrl, databaseUrl] = [withoutPassword(run.natsUrl), withoutPassword(run.databaseUrl)];
  await writeFile(join(home, RUN_FILE), JSON.stringify({ ...run, natsUrl, databaseUrl }), { mode: 0o600 });
}

/** Once an installation has stopped. */
export async function removeRunFile(home: string): Promise<void> {
  await rm(join(home, RUN_FILE), { force: true });
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  [url.username, url.password] = ['', ''];
  return url.toString();
}
