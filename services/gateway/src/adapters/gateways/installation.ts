import { backlogV1, replayDeadLettersV1, upstreamV1, type Backlog, type ServiceName } from '@octroi/contracts';
import { SERVICES, type RequestContract, type UpstreamState } from '@octroi/contracts';
import { NO_SITE, describeError, type ActorTokens, type RequestClient, type StructuredLogger } from '@octroi/platform';

const TIMEOUT_MS = 2_000;

/** What the services tell of their own machinery. The gateway asks in its own name: no site, no person, nothing personal. */
export class Installation {
  constructor(
    private readonly client: Pick<RequestClient, 'send'>,
    private readonly tokens: Pick<ActorTokens, 'signForService'>,
    private readonly logger: StructuredLogger,
  ) {}

  /** What waits in each service; null for one that does not answer. */
  async backlogs(correlationId: string): Promise<{ service: ServiceName; backlog: Backlog | null }[]> {
    return Promise.all(
      SERVICES.map(async (service) => ({
        service,
        backlog: await this.orNull(service, this.ask(backlogV1[service], correlationId, {})),
      })),
    );
  }

  /** State of the calls to API Particulier; null when retrieval does not answer. */
  async upstream(correlationId: string): Promise<UpstreamState | null> {
    return this.orNull('retrieval', this.ask(upstreamV1, correlationId, {}));
  }

  /** @param eventId null for all. @returns how many are handed to their handlers again. @throws what `RequestClient.send` throws */
  async replay(service: ServiceName, eventId: string | null, correlationId: string): Promise<number> {
    return (await this.ask(replayDeadLettersV1[service], correlationId, { eventId })).asked;
  }

  private async ask<Payload extends object, Reply extends object>(
    contract: RequestContract<Payload, Reply>,
    correlationId: string,
    payload: Payload,
  ): Promise<Reply> {
    const actor = await this.tokens.signForService(null, 'operate');
    const request = { siteId: NO_SITE, actor, correlationId, payload, timeoutMs: TIMEOUT_MS };
    return (await this.client.send(contract, request)).result;
  }

  private async orNull<T>(service: string, answer: Promise<T>): Promise<T | null> {
    try {
      return await answer;
    } catch (error) {
      this.logger.warn({ service, ...describeError(error) }, 'service without an answer');
      return null;
    }
  }
}
