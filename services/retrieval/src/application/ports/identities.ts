import type { Identity } from '@octroi/kernel';

/** Whom the State can be asked about for one request. */
export interface HouseholdIdentities {
  readonly applicant: Identity;
  /** Partners who were told too, in the order of the filing. */
  readonly otherAdults: readonly Identity[];
  /** Age of the youngest child today; null without one. */
  readonly youngestChildAge: number | null;
}

/** The owner of identities. */
export interface Identities {
  /**
   * Identities behind a site's requests, by request; unknown ones are left out.
   * @throws TransientError when the owner does not answer
   */
  ofHouseholds(
    siteId: string,
    question: { readonly requestIds: readonly string[]; readonly correlationId: string },
  ): Promise<ReadonlyMap<string, HouseholdIdentities>>;
}
