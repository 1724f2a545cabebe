import { fileExtentsV1 } from '@octroi/contracts';
import type { CivilDate } from '@octroi/kernel';
import type { ActorTokens, RequestClient } from '@octroi/platform';
import type { LastContacts } from '../../application/close-archive.js';
import type { CaseKey } from '../../application/ports/stores.js';

const TIMEOUT_MS = 2_000;

/** Intake tells when people were last seen: dates alone, to the gateway in its own name. */
export class NatsLastContacts implements LastContacts {
  constructor(
    private readonly client: Pick<RequestClient, 'send'>,
    private readonly tokens: Pick<ActorTokens, 'signForService'>,
  ) {}

  async lastContactOn({ siteId, requestId }: CaseKey, correlationId: string): Promise<CivilDate | null> {
    const actor = await this.tokens.signForService(siteId, 'close-archive');
    const asked = { siteId, actor, correlationId, payload: { requestIds: [requestId] }, timeoutMs: TIMEOUT_MS };
    const { items } = (await this.client.send(fileExtentsV1, asked)).result;
    return (items[0]?.lastContactOn ?? null) as CivilDate | null;
  }
}
