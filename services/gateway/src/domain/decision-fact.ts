export interface RegisterPlace {
  readonly series: string;
  readonly year: number;
  readonly number: number;
  readonly position: number;
  readonly hash: string;
  readonly label: string;
}

export interface DecidedData {
  readonly decisionId: string;
  readonly outcome: 'granted' | 'partially-granted' | 'refused' | 'adjourned';
  readonly amountCents: number | null;
  readonly reasonCodes: readonly string[];
  readonly authority: string;
  readonly delegation: string | null;
  readonly decidedOn: string;
  readonly returnsOn: string | null;
  readonly urgent: boolean;
  readonly derogation: boolean;
  readonly register: RegisterPlace;
}

/** Somebody appeals; who, and why, is with its owner. */
export interface AppealData {
  readonly appealId: string;
  readonly kind: 'gracious' | 'contentious';
  /** Null where silence is contested. */
  readonly decisionId: string | null;
  readonly receivedOn: string;
  readonly late: boolean;
  readonly reopened: boolean;
  readonly sentTo: string | null;
}

/** What became of an appeal, and the decision that stands after it. */
export interface AnsweredData {
  readonly appealId: string;
  readonly answer: 'rejected' | 'upheld';
  /** The decision that answers. */
  readonly decisionId: string;
  readonly answeredOn: string;
  readonly standing: Pick<DecidedData, 'decisionId' | 'outcome' | 'amountCents' | 'decidedOn'>;
  readonly register: RegisterPlace;
}

/** What the court said of an appeal. */
export interface JudgedData {
  readonly appealId: string;
  readonly outcome: 'rejected' | 'annulled' | 'annulled-with-injunction';
  readonly judgedOn: string;
  readonly injunctionBy: string | null;
}

/** What became of an appeal against a judgment. */
export interface JudgmentAppealedData {
  readonly appealId: string;
  readonly by: 'person' | 'centre';
  readonly lodgedOn: string;
  readonly outcome: 'confirmed' | 'judgment-annulled' | null;
  readonly ruledOn: string | null;
}
