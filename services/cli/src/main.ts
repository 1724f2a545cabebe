import { InfrastructureError } from '@octroi/infrastructure';
import { Command, CommanderError } from 'commander';

import { containersCommand } from './commands/containers.js';
import { databaseCommand } from './commands/database.js';
import { doctorCommand } from './commands/doctor.js';
import { keysCommand } from './commands/keys.js';
import { natsConfigCommand } from './commands/nats-config.js';
import { regulationCommand } from './commands/regulation.js';
import { registerCommand } from './commands/register.js';
import { retrievalCommand } from './commands/retrieval.js';
import { siteCommand } from './commands/site.js';
import { startCommand } from './commands/start.js';
import { tokenCommand } from './commands/token.js';
import { speakFrench } from './french.js';

const program = new Command('octroi')
  .description('Octroi : instruction et décision des aides facultatives des CCAS')
  .addCommand(startCommand())
  .addCommand(tokenCommand())
  .addCommand(siteCommand())
  .addCommand(regulationCommand())
  .addCommand(retrievalCommand())
  .addCommand(doctorCommand())
  .addCommand(natsConfigCommand())
  .addCommand(databaseCommand())
  .addCommand(containersCommand())
  .addCommand(keysCommand())
  .addCommand(registerCommand());

speakFrench(program);

/** A pipe takes what is written little by little: what it has not taken yet is lost when the process exits. */
function taken(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.once('error', () => resolve());
    stream.write('', () => resolve());
  });
}

async function exit(status: typeof process.exitCode): Promise<never> {
  await Promise.all([taken(process.stdout), taken(process.stderr)]);
  process.exit(status);
}

try {
  await program.parseAsync();
  await exit(process.exitCode);
} catch (error) {
  const isForPeople = error instanceof InfrastructureError || error instanceof CommanderError;
  console.error(isForPeople ? error.message : error);
  await exit(1);
}
