import type { Identity } from '@octroi/kernel';
import type { Way } from '../../domain/data-source.js';

/** Whom the State can be asked about for one request. */
export interface HouseholdIdentities {
  readonly applicant: Identity;
  /** Partners who were told too, in the order of the filing. */
  readonly otherAdults: readonly Identity[];
  /** Age of the youngest child today; null without one. */
  readonly youngestChildAge: number | null;
}

/** Whose identities are asked for, to be sent on which way: the owner's access log tells it. */
export interface HouseholdsQuestion {
  readonly requestIds: readonly string[];
  readonly correlationId: string;
  readonly way: Way;
}

/** The owner of identities. */
export interface Identities {
  /**
   * Identities behind a site's requests, by request; unknown ones are left out.
   * @throws TransientError when the owner does not answer
   */
  ofHouseholds(siteId: string, question: HouseholdsQuestion): Promise<ReadonlyMap<string, HouseholdIdentities>>;
}
