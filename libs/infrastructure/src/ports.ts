import { createServer } from 'node:net';

import { InfrastructureError } from './infrastructure-error.js';

const LAST_PORT = 65_535;

interface Listening {
  readonly port?: number;
  readonly problem?: string;
}

function listenOnce(port: number, host: string): Promise<Listening> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ problem: error.code ?? error.message }));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? { port: address.port } : {}));
    });
  });
}

/** A TCP port of the loopback that was free a moment ago, chosen by the system. */
export async function freePort(): Promise<number> {
  const { port } = await listenOnce(0, '127.0.0.1');
  if (port === undefined) throw new InfrastructureError('No free TCP port on 127.0.0.1.');
  return port;
}

/** As many different free ports as asked. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}

/** Whether one may listen on a port: `forbidden` to this user, as the ports below 1024 are to most. */
export type PortState = 'free' | 'taken' | 'forbidden';

/** What stands on the port, be it on the IPv4 or the IPv6 loopback: `localhost` may mean either. */
export async function portState(port: number): Promise<PortState> {
  const [v4, v6] = await Promise.all([listenOnce(port, '127.0.0.1'), listenOnce(port, '::1')]);
  if (v4.problem === 'EACCES' || v4.problem === 'EPERM') return 'forbidden';
  return v4.problem === undefined && v6.problem !== 'EADDRINUSE' ? 'free' : 'taken';
}

/** How {@link choosePort} asks what stands on a port. */
export type PortProbe = (port: number) => Promise<PortState>;

/** The wish for a port: `explicit` when a person set it, so that another one would surprise them. */
export interface PortWish {
  readonly port: number;
  readonly explicit: boolean;
}

/**
 * The port to listen on: the one wished when it is free, else the next free one (99 are tried).
 * Throws {@link InfrastructureError} when an explicit port is taken, or forbidden to this user.
 */
export async function choosePort(wish: PortWish, stateOf: PortProbe = portState): Promise<number> {
  const state = await stateOf(wish.port);
  if (state === 'free') return wish.port;
  if (wish.explicit && state === 'forbidden') {
    throw new InfrastructureError(
      `This user may not listen on port ${wish.port} (PORT=${wish.port}).\nChoose one from 1024 on: PORT=8080 npm start`,
    );
  }
  if (wish.explicit) {
    throw new InfrastructureError(
      `Port ${wish.port} is already in use (PORT=${wish.port}).\nStop the program that listens there, or choose another port: PORT=${wish.port + 1} npm start`,
    );
  }
  for (let port = wish.port + 1; port < wish.port + 100 && port <= LAST_PORT; port += 1) {
    if ((await stateOf(port)) === 'free') return port;
  }
  throw new InfrastructureError(
    `No free port between ${wish.port} and ${wish.port + 99}. Choose one: PORT=9000 npm start`,
  );
}
