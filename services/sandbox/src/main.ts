import type { AddressInfo } from 'node:net';
import { createSandbox } from './adapters/http/sandbox-server.js';
import { sandboxSettings } from './sandbox.config.js';

const settings = sandboxSettings();
const server = createSandbox(settings);

function stop(): void {
  server.close();
  server.closeAllConnections();
}

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
server.listen(settings.port, settings.host, () => {
  const { port } = server.address() as AddressInfo;
  console.log(
    JSON.stringify({
      service: 'sandbox',
      msg: 'sandbox of API Particulier started',
      url: `http://${settings.host}:${String(port)}`,
    }),
  );
});
