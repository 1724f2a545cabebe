import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it is sent. */
export interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

/** What an OTLP exporter sends over HTTP as JSON, as far as specs read it. */
interface Export {
  readonly resourceSpans: readonly {
    readonly resource: {
      readonly attributes: readonly { readonly key: string; readonly value: { stringValue?: string } }[];
    };
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

/** A collector of traces (OTLP over HTTP) that keeps what it is sent. */
export class TraceCollector {
  /** Each message, as it came. */
  readonly received: string[] = [];
  private readonly spans: SentSpan[] = [];
  private readonly servicesOf = new Map<string, Set<string>>();

  private constructor(private readonly server: Server) {}

  /** Starts one on a free port of the loopback. */
  static async start(): Promise<TraceCollector> {
    const server = createServer();
    const collector = new TraceCollector(server);
    server.on('request', (request, response) => {
      void collector.take(request).then(() => response.setHeader('content-type', 'application/json').end('{}'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The services that have spans in the trace of a correlation id. */
  services(traceId: string): ReadonlySet<string> {
    return this.servicesOf.get(traceId) ?? new Set();
  }

  /** The spans of a trace. */
  of(traceId: string): SentSpan[] {
    return this.spans.filter((span) => span.traceId === traceId);
  }

  /** Ends it. */
  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async take(request: IncomingMessage): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    this.received.push(text);
    for (const { resource, scopeSpans } of (JSON.parse(text) as Export).resourceSpans) {
      const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
      for (const span of scopeSpans.flatMap(({ spans }) => spans)) {
        this.spans.push(span);
        this.servicesOf.set(span.traceId, new Set([...this.services(span.traceId), service]));
      }
    }
  }
}
