import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';

/** Answers as an issuer of the standard does: its description, and its keys. */
export function issuerFetch(issuer: string, keys: readonly JWK[]): typeof fetch {
  return async (address) => {
    const { pathname } = new URL(address instanceof Request ? address.url : address);
    const places = { jwks_uri: `${issuer}/jwks`, authorization_endpoint: `${issuer}/authorize` };
    return Response.json(pathname === '/jwks' ? { keys } : { issuer, ...places });
  };
}

/** An issuer of bearer tokens on a port of its own, that publishes one key. */
export class FakeIssuer {
  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async start(key: JWK): Promise<FakeIssuer> {
    const server = createServer((request, response) => {
      void issuerFetch(url, [key])(new URL(request.url ?? '/', url)).then(async (answer) =>
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text()),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    return new FakeIssuer(url, server);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
