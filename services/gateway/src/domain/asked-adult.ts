/** Why the State had nothing on one adult of a household. */
export interface AskedAdult {
  readonly adult: 'applicant' | 'other-adult';
  readonly reason: string;
  readonly providerCode: string | null;
}
