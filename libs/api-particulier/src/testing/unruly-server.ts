import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test server does with one request. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A local HTTP server whose behaviour a test changes from call to call. */
export class UnrulyServer {
  /** Paths with their query, as they were asked. */
  readonly asked: string[] = [];
  readonly headers: IncomingMessage['headers'][] = [];
  behaviour: Behaviour = (_request, response) => response.end();
  private readonly sockets = new Set<object>();

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => this.sockets.add(socket));
    server.on('request', (request, response) => {
      this.asked.push(request.url ?? '');
      this.headers.push(request.headers);
      response.on('error', () => undefined);
      this.behaviour(request, response);
    });
  }

  static async start(): Promise<UnrulyServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new UnrulyServer(server);
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** How many connections were made. */
  get connections(): number {
    return this.sockets.size;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
