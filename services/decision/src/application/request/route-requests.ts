import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { Routing } from '../../domain/aid-request.js';
import type { DecisionStores } from '../ports/stores.js';

/** It is known who may decide a request. */
export interface RequestRouted extends EventCause {
  readonly data: Routing;
}

/** Keeps the latest routing of each request, also of one that has not been heard of yet. */
export class RouteRequests {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(events: readonly RequestRouted[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      await stores.requests.route(
        fresh.map(({ siteId, subject, sequence, data }) => ({ siteId, id: subject, sequence, routing: data })),
      );
    });
  }
}
