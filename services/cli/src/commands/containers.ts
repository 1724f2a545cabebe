import { writeContainerFiles } from '@octroi/infrastructure';
import { Command } from 'commander';

/** `octroi containers <folder>`: what each container of deploy/compose.yaml must know, in a folder of its own. */
export function containersCommand(): Command {
  return new Command('containers')
    .description(
      'écrit ce que chaque conteneur de deploy/compose.yaml doit savoir (secret) ; peut être répété sans risque',
    )
    .argument('<dossier>', 'le dossier qui contient celui de chaque conteneur')
    .action(async (folder: string) => {
      for (const path of await writeContainerFiles(folder)) console.log(path);
    });
}
