import { output, spawnGuarded, type GuardedProcess } from '../processes.js';

/** Server version of a Docker engine that answers within 5 s; undefined when there is none. */
export async function dockerVersion(): Promise<string | undefined> {
  const text = await output('docker', ['version', '--format', '{{.Server.Version}}'], { timeoutMs: 5_000 }).catch(
    () => '',
  );
  return /^\d+\./.test(text.trim()) ? text.trim() : undefined;
}

/** A container that lives as long as the client we started for it. */
export interface Container {
  readonly process: GuardedProcess;
  /** Kills the container's processes at once. */
  kill(): Promise<void>;
}

/** What to run. */
export interface ContainerCommand {
  readonly name: string;
  readonly image: string;
  readonly options: readonly string[];
  readonly args: readonly string[];
  readonly endSignal: 'SIGTERM' | 'SIGINT';
}

/** Runs a container in the foreground: signals to the client reach it, and it is removed at its end. */
export async function runContainer(command: ContainerCommand): Promise<Container> {
  const process = await spawnGuarded({
    program: 'docker',
    args: ['run', '--rm', '--name', command.name, ...command.options, command.image, ...command.args],
    endSignal: command.endSignal,
  });
  return {
    process,
    kill: async () => {
      await output('docker', ['kill', '--signal', 'KILL', command.name]).catch(() => undefined);
      await process.exited;
    },
  };
}
