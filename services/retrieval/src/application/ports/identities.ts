/** Civil status of an applicant, as its owner gives it for one call. It is never stored here, logged or published. */
export interface ApplicantIdentity {
  readonly birthName: string;
  readonly usageName?: string | null;
  readonly givenNames?: readonly string[];
  readonly birthDate?: string | null;
  readonly sex?: 'F' | 'M' | null;
  readonly birthPlace?: {
    readonly countryCode: string;
    readonly communeCode?: string | null;
    readonly communeName?: string | null;
    readonly departmentCode?: string | null;
  } | null;
}

/** The owner of identities. */
export interface Identities {
  /**
   * Identities of the applicants of a site's requests, by request; unknown ones are left out.
   * @throws TransientError when the owner does not answer
   */
  ofApplicants(
    siteId: string,
    question: { readonly requestIds: readonly string[]; readonly correlationId: string },
  ): Promise<ReadonlyMap<string, ApplicantIdentity>>;
}
