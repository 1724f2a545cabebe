import { hasRole, type Actor } from './actor.js';
import { RuleViolation } from './errors.js';
import type { CommandCause, UnitOfWork } from './unit-of-work.js';

/** A thing that is held, in French words. */
export interface HeldFact {
  readonly label: string;
  readonly value: string;
}

/** What is held about one matter. */
export interface HeldRecord {
  readonly title: string;
  readonly facts: readonly HeldFact[];
}

/** What is held of one kind, as a person who asks for their data reads it (RGPD, article 15). */
export interface HeldSection {
  readonly title: string;
  readonly records: readonly HeldRecord[];
}

/** Stores of an owner that can tell all that it holds of requests. */
export interface HoldingStores<Held> {
  readonly retention: { held(siteId: string, requestIds: readonly string[]): Promise<Held> };
  /** Leaves a row for each request that is read. */
  logAccess(requestIds: readonly string[]): Promise<void>;
}

/**
 * Tells the data protection officer everything that an owner holds about the requests of somebody who asks for it (RGPD, article 15), and
 * leaves a row for each. The same in every service that keeps something of a request; what differs are the words.
 */
export class TellHeldData<Held> {
  /** @param inWords what is held, as the person reads it */
  constructor(
    private readonly unitOfWork: UnitOfWork<HoldingStores<Held>>,
    private readonly inWords: (held: Held) => readonly HeldSection[],
  ) {}

  /** @throws RuleViolation `role-not-allowed` for whoever is not the data protection officer */
  async execute(
    actor: Actor,
    cause: CommandCause,
    requestIds: readonly string[],
  ): Promise<{ readonly sections: readonly HeldSection[] }> {
    if (!hasRole(actor, 'dpo')) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const held = await stores.retention.held(cause.siteId, requestIds);
      await stores.logAccess(requestIds);
      return { sections: this.inWords(held) };
    });
    return result;
  }
}
