import { Command } from 'commander';

import { homeFolder } from '../cli.config.js';

/** `octroi site import <folder…>`: sends each section of a site to its owner; a second import changes nothing. */
export function siteCommand(): Command {
  const importing = new Command('import')
    .description(
      'importe des centres : site.yaml et regulations/<date>.yaml de chaque dossier ; peut être répété sans risque',
    )
    .argument('<dossiers...>', 'les dossiers des centres, par exemple deploy/sites/chaville')
    .helpOption('-h, --help', 'affiche cette aide')
    .action(async (folders: string[]) => {
      // Loaded when it is asked for: `start` lives long and needs none of it.
      const { SiteImporter } = await import('../site-importer.js');
      const { operatorEnvironment } = await import('../operator.config.js');
      const { readSiteFolder } = await import('../site-folder.js');
      const sites = await Promise.all(folders.map(readSiteFolder));
      const importer = new SiteImporter(await operatorEnvironment(homeFolder()));
      try {
        for (const site of sites) await importer.importSite(site);
      } finally {
        await importer.close();
      }
    });
  return new Command('site').description('les centres de l’installation').addCommand(importing);
}
