import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  FAULT_TEXTS,
  adoptRegulationV1,
  configureAuthorityV1,
  recordHabilitationV1,
  registerSiteV1,
  validateShape,
  type RequestContract,
} from '@octroi/contracts';
import { InfrastructureError } from '@octroi/infrastructure';
import { parse } from 'yaml';

/** One command of an import, with what is printed about it. */
export interface ImportStep {
  readonly label: string;
  readonly contract: RequestContract<object, { changed: boolean }>;
  readonly payload: object;
}

/** A site ready to be imported: each section goes to its owner. */
export interface SiteFolder {
  readonly siteId: string;
  readonly steps: readonly ImportStep[];
}

const SECTIONS = [
  { key: 'site', label: 'fiche et agents', contract: registerSiteV1 },
  { key: 'habilitation', label: 'habilitation', contract: recordHabilitationV1 },
  { key: 'authority', label: 'délégations', contract: configureAuthorityV1 },
] as const;

/** Reads `site.yaml` and `regulations/<date>.yaml` of a folder. Throws an InfrastructureError that lists every fault by its place. */
export async function readSiteFolder(folder: string): Promise<SiteFolder> {
  const file = join(folder, 'site.yaml');
  const content = await readYaml(file);
  const siteId = content['id'];
  if (typeof siteId !== 'string' || !/^[a-z][a-z0-9-]{1,39}$/.test(siteId))
    throw new InfrastructureError(`${file} : « id » est l’identifiant du centre, en minuscules, par exemple chaville.`);
  const sections = SECTIONS.map(({ key, label, contract }) => ({
    label,
    contract,
    payload: check(file, key, contract, content[key]),
  }));
  return { siteId, steps: [...sections, ...(await readRegulations(join(folder, 'regulations')))] as ImportStep[] };
}

async function readRegulations(
  folder: string,
): Promise<{ label: string; contract: typeof adoptRegulationV1; payload: object }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort();
  if (names.length === 0)
    throw new InfrastructureError(`${folder} : il faut au moins un règlement, un fichier <date>.yaml.`);
  return Promise.all(
    names.map(async (name) => {
      const version = basename(name).replace(/\.ya?ml$/, '');
      const source = await readFile(join(folder, name), 'utf8');
      const written = /^version: *['"]?([\d-]+)/m.exec(source)?.[1];
      if (written !== undefined && written !== version)
        throw new InfrastructureError(
          `${join(folder, name)} : ce fichier est la version ${written} : nommez-le ${written}.yaml.`,
        );
      return { label: `règlement ${version}`, contract: adoptRegulationV1, payload: { version, source } };
    }),
  );
}

async function readYaml(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InfrastructureError(`${file} : fichier absent ou illisible.`);
  });
  try {
    const content: unknown = parse(text, { maxAliasCount: 0 });
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
      return content as Record<string, unknown>;
  } catch (error) {
    throw new InfrastructureError(`${file} : YAML illisible (${error instanceof Error ? error.message : 'erreur'}).`);
  }
  throw new InfrastructureError(`${file} : le fichier ne contient pas de champs.`);
}

function check(file: string, key: string, ...[contract, section]: [RequestContract<object, object>, unknown]): object {
  const outcome = validateShape(contract.payload, section, 'refuse');
  if ('value' in outcome) return section as object;
  const lines = outcome.faults.map(({ pointer, code }) => `  /${key}${pointer} ${FAULT_TEXTS[code] ?? code}`);
  throw new InfrastructureError(`${file} :\n${lines.join('\n')}`);
}
