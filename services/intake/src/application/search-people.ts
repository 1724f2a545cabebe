import {
  RuleViolation,
  civilDateAt,
  hasRole,
  type Actor,
  type CommandCause,
  type Identity,
  type UnitOfWork,
} from '@octroi/kernel';
import { peopleOf, readSearch } from '../domain/search.js';
import type { Alarm } from './ports/alarm.js';
import type { Hit, IntakeStores, StoredAidRequest } from './ports/stores.js';

/** What is searched. */
export interface PeopleSearch {
  readonly text: string;
  readonly limit: number;
}

/** A request that was found, with whom of it. */
export interface FoundPerson {
  readonly requestId: string;
  readonly matched: 'reference' | 'applicant' | 'household';
  readonly applicant: Partial<Identity>;
  readonly person: Partial<Identity>;
}

/** Finds requests by the people of their household or by reference; each one shown is logged. */
export class SearchPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork<IntakeStores>,
    private readonly alarm: Alarm,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { text, limit }: PeopleSearch,
  ): Promise<{ readonly items: readonly FoundPerson[]; readonly more: boolean }> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'dpo'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const search = readSearch(text, civilDateAt(stores.now));
      if (search === null) return { items: [], more: false, isUnusual: false };
      const hits = await stores.search.find(cause.siteId, search, limit + 1);
      const shown = hits.slice(0, limit);
      const requests = await stores.requests.findAll(
        cause.siteId,
        shown.map(({ requestId }) => requestId),
      );
      await stores.logAccess(requests.map(({ id }) => id));
      const isUnusual = await stores.search.noteUnusual(cause.siteId, actor.subject);
      return { items: describe(shown, requests), more: hits.length > limit, isUnusual };
    });
    if (result.isUnusual) this.alarm.unusualLookups();
    return { items: result.items, more: result.more };
  }
}

function describe(hits: readonly Hit[], requests: readonly StoredAidRequest[]): FoundPerson[] {
  const byId = new Map(requests.map((request) => [request.id, request.submission]));
  return hits.flatMap(({ requestId, place }) => {
    const submission = byId.get(requestId);
    if (submission === undefined) return [];
    const { applicant } = submission;
    const person = peopleOf(submission).find((one) => one.place === (place ?? 0))?.identity ?? applicant;
    const matched = place === null ? 'reference' : place === 0 ? 'applicant' : 'household';
    return [{ requestId, matched, applicant, person }];
  });
}
