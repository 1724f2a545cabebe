import type { Identity } from '@octroi/kernel';

/** The owner of identities. */
export interface Identities {
  /**
   * Identities of the applicants of a site's requests, by request; unknown ones are left out.
   * @throws TransientError when the owner does not answer
   */
  ofApplicants(
    siteId: string,
    question: { readonly requestIds: readonly string[]; readonly correlationId: string },
  ): Promise<ReadonlyMap<string, Identity>>;
}
