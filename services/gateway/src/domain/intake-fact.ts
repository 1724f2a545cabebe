/** A request was filed: the part of its facts that the case view shows. */
export interface SubmittedData {
  readonly reference: string;
  readonly aid: string;
  readonly requestedAmountCents: number | null;
  readonly requestedOn: string;
  readonly urgent: boolean;
  readonly noticeGivenOn: string | null;
  /** The household beside the applicant. */
  readonly members: readonly object[];
}

/** The facts as they are after a correction. */
export interface CorrectedData extends SubmittedData {
  /** Names of the fields of the request. */
  readonly changed: readonly string[];
}

/** Something was promised to the person; what it says is with its owner. */
export interface PromiseData {
  readonly promiseId: string;
}
