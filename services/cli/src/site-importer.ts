import 'reflect-metadata';
import { setTimeout as delay } from 'node:timers/promises';
import { TransientError, systemClock, uuidGenerator } from '@octroi/kernel';
import { ActorTokens, RequestClient, quietNest } from '@octroi/platform';
import { explained } from './import-problem.js';
import type { OperatorEnvironment } from './operator.config.js';
import type { ImportStep, SiteFolder } from './site-folder.js';

/** Time for the owner of a section to be there, for one try, and between two, in ms: a regulation runs its cases before it is adopted. */
const PATIENCE_MS = 60_000;
const TRY_MS = 10_000;
const PAUSE_MS = 250;

/** Sends the sections of sites to their owners, as the operator. */
export class SiteImporter {
  private readonly requests: RequestClient;
  private readonly tokens: ActorTokens;

  constructor({ NATS_URL: url, NATS_USER: user, NATS_PASSWORD: password, ...keys }: OperatorEnvironment) {
    quietNest();
    this.requests = new RequestClient({ url, name: 'operator', user, password });
    this.tokens = new ActorTokens(keys.OCTROI_SIGNING_KEY, keys.OCTROI_TRUSTED_KEYS, systemClock);
  }

  async importSite({ siteId, steps }: SiteFolder): Promise<void> {
    for (const step of steps) {
      const changed = await this.send(siteId, step);
      console.log(`${siteId} : ${step.label} ${changed ? 'importé' : 'inchangé'}`);
    }
  }

  async close(): Promise<void> {
    await this.requests.close();
  }

  /** Tries again while the owner is not there yet. */
  private async send(siteId: string, step: ImportStep): Promise<boolean> {
    const correlationId = uuidGenerator.next();
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        const actor = await this.tokens.sign({
          subject: 'operator',
          siteId: null,
          roles: ['operator'],
          purpose: 'import-site',
        });
        const { result } = await this.requests.send(step.contract, {
          siteId,
          actor,
          correlationId,
          payload: step.payload,
          timeoutMs: TRY_MS,
        });
        return result.changed;
      } catch (error) {
        if (!(error instanceof TransientError) || performance.now() > deadline) throw explained(siteId, step, error);
        await delay(PAUSE_MS);
      }
    }
  }
}
