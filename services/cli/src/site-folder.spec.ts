import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readSiteFolder } from './site-folder.js';

const SITES = fileURLToPath(new URL('../../../deploy/sites', import.meta.url));

describe('the folder of a site', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octroi-site-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  test.each(['chaville', 'demo'])('the demo site %s is sound: each section goes to its owner', async (site) => {
    const { siteId, steps } = await readSiteFolder(join(SITES, site));
    expect(siteId).toBe(site);
    expect(steps.map(({ contract }) => contract.owner)).toEqual(['gateway', 'retrieval', 'decision', 'eligibility']);
  });

  async function planted(from: string, to: string): Promise<string> {
    const copy = join(folder, 'copy');
    await rm(copy, { recursive: true, force: true });
    await cp(join(SITES, 'chaville'), copy, { recursive: true });
    const text = await readFile(join(copy, 'site.yaml'), 'utf8');
    await writeFile(join(copy, 'site.yaml'), text.replace(from, to));
    return readSiteFolder(copy).then(
      () => 'sound',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  }

  test('a wrong field is named by its place, in French', async () => {
    expect(await planted('referencePrefix: CHA', 'referencePrefix: chaville')).toMatch(
      /\/site\/referencePrefix n’a pas la forme attendue/,
    );
    expect(await planted('ceilingCents: 60000', 'ceilingCents: 60000\n      plafond: 1')).toMatch(
      /\/authority\/delegations\/0\/plafond est un champ inconnu/,
    );
    expect(await planted('id: chaville', 'id: Chaville !')).toMatch(/identifiant du centre/);
    expect(await planted('id: chaville', 'id: [')).toMatch(/YAML illisible/);
  });

  test('a regulation file is named after its version', async () => {
    const copy = join(folder, 'misnamed');
    await cp(join(SITES, 'chaville'), copy, { recursive: true });
    await rename(join(copy, 'regulations/2023-10-12.yaml'), join(copy, 'regulations/2024-01-01.yaml'));
    await expect(readSiteFolder(copy)).rejects.toThrow(/nommez-le 2023-10-12\.yaml/);
  });

  test('a folder without file or regulation is told so', async () => {
    await expect(readSiteFolder(folder)).rejects.toThrow(/site\.yaml : fichier absent/);
    const copy = join(folder, 'bare');
    await cp(join(SITES, 'chaville', 'site.yaml'), join(copy, 'site.yaml'), { recursive: true });
    await expect(readSiteFolder(copy)).rejects.toThrow(/il faut au moins un règlement/);
  });
});
