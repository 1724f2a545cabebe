import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox } from './adapters/http/sandbox-server.js';
import { openIdSettings } from './openid.config.js';
import { sandboxSettings } from './sandbox.config.js';

const settings = sandboxSettings();
const openId = openIdSettings();
const servers: Server[] = [];

function stop(): void {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
}

async function listen(server: Server, port: number, msg: string): Promise<void> {
  servers.push(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, settings.host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  console.log(JSON.stringify({ service: 'sandbox', msg, url: `http://${settings.host}:${String(taken)}` }));
}

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
// The provider first: the sandbox says that it is ready on the other port.
if (openId !== null) {
  // Loaded when it is asked for: a sandbox beside another issuer needs none of it.
  const { createOpenIdServer } = await import('./adapters/openid/openid-server.js');
  await listen(await createOpenIdServer(openId), Number(new URL(openId.issuer).port), 'OpenID provider started');
}
await listen(createSandbox(settings), settings.port, 'sandbox of API Particulier started');
