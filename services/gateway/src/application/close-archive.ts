import { RuleViolation, civilDateAt, type CivilDate, type Clock, type UnitOfWork } from '@octroi/kernel';
import { isArchived, isOldEnough, lastArchivedDay, opensArchive } from '../domain/archive.js';
import type { Asker } from './ports/owners.js';
import type { CaseKey, GatewayStores } from './ports/stores.js';

/** When the centre last had to do with the people of a request, in it or in another. */
export interface LastContacts {
  /** Null for a request that its owner does not know. */
  lastContactOn(key: CaseKey, correlationId: string): Promise<CivilDate | null>;
}

/** Closes files in intermediate archive to those who work on requests; a new contact with their people opens them again. */
export class CloseArchive {
  constructor(
    private readonly unitOfWork: UnitOfWork<GatewayStores>,
    private readonly contacts: LastContacts,
    private readonly clock: Clock,
  ) {}

  /** @throws RuleViolation `archived` */
  async execute(key: CaseKey, { roles, correlationId }: Omit<Asker, 'subject'>): Promise<void> {
    const today = civilDateAt(this.clock.now());
    if (opensArchive(roles) || !isOldEnough(key.requestId, today)) return;
    const isQuiet = await this.unitOfWork.runForTask({ siteIds: [key.siteId] }, ({ cases }) =>
      cases.endedBefore(key, lastArchivedDay(today)),
    );
    if (!isQuiet) return;
    const contact = await this.contacts.lastContactOn(key, correlationId);
    if (contact === null || isArchived(contact, today)) throw new RuleViolation('archived');
  }
}
