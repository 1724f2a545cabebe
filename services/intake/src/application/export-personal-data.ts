import {
  RuleViolation,
  hasRole,
  type Actor,
  type CommandCause,
  type HeldSection,
  type UnitOfWork,
} from '@octroi/kernel';
import { heldByIntake, nameOf } from '../domain/held-data.js';
import type { IntakeStores } from './ports/stores.js';

/** What intake holds about somebody. */
export interface PersonalData {
  readonly personId: string;
  readonly name: string;
  readonly requestIds: readonly string[];
  readonly sections: readonly HeldSection[];
}

/** Tells the data protection officer everything that is held about the applicant of a request, for who asks for their data (RGPD, article 15). Leaves a row for each. */
export class ExportPersonalData {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<PersonalData> {
    if (!hasRole(actor, 'dpo')) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const person = await stores.retention.personOf(cause.siteId, requestId);
      if (person === null) throw new RuleViolation('not-found');
      const requestIds = person.requests.map(({ id }) => id);
      await stores.logAccess(requestIds);
      const held = await stores.protections.of(requestIds.map((id) => ({ siteId: cause.siteId, id })));
      const protections = held.map(({ id, protection }) => ({ requestId: id, protection }));
      const sections = heldByIntake({ ...person, protections });
      return { personId: person.personId, name: nameOf(person.requests), requestIds, sections };
    });
    return result;
  }
}
