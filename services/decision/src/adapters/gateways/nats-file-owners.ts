import { randomUUID } from 'node:crypto';
import { eraseRequestsV1, fileExtentsV1 } from '@octroi/contracts';
import { civilDate } from '@octroi/kernel';
import type { ActorTokens, RequestClient } from '@octroi/platform';
import type { FileOwners } from '../../application/ports/eliminations.js';

/** Asks the other owners, in the service's own name. */
export class NatsFileOwners implements FileOwners {
  constructor(
    private readonly requests: Pick<RequestClient, 'send'>,
    private readonly tokens: Pick<ActorTokens, 'signForService'>,
  ) {}

  async extentsOf({
    siteId,
    requestIds,
    correlationId,
  }: Parameters<FileOwners['extentsOf']>[0]): ReturnType<FileOwners['extentsOf']> {
    if (requestIds.length === 0) return new Map();
    const actor = await this.tokens.signForService(siteId, 'propose-elimination');
    const payload = { requestIds: [...requestIds] };
    const { result } = await this.requests.send(fileExtentsV1, { siteId, correlationId, actor, payload });
    return new Map(
      result.items.map(({ requestId, lastContactOn, documents, bytes }) => [
        requestId,
        { lastContactOn: civilDate(lastContactOn), documents, bytes },
      ]),
    );
  }

  async erase({ siteId, owner, requestIds }: Parameters<FileOwners['erase']>[0]): Promise<void> {
    const actor = await this.tokens.signForService(siteId, 'eliminate');
    const payload = { requestIds: [...requestIds] };
    await this.requests.send(eraseRequestsV1[owner], { siteId, correlationId: randomUUID(), actor, payload });
  }
}
