import type { CivilDate } from '@octroi/kernel';
import type { Appeal, AppealAnswer } from '../../domain/appeal.js';
import type { Judgment, JudgmentAppeal } from '../../domain/judgment.js';

/** How an appeal is answered. */
export interface AnsweredAppeal {
  readonly answer: AppealAnswer;
  /** The decision that answers. */
  readonly decisionId: string;
  readonly answeredOn: CivilDate;
  readonly courtUntil: CivilDate | null;
}

export interface AppealStore {
  /** Of one request, oldest first. */
  of(siteId: string, requestId: string): Promise<readonly Appeal[]>;
  /** @param recordedBy opaque id of the person */
  add(siteId: string, appeal: Appeal, recordedBy: string): Promise<void>;
  answer(siteId: string, appealId: string, answered: AnsweredAppeal): Promise<void>;
  /** Notes what the court said, and what of before a higher court annulled. @param by opaque id of the person */
  judge(siteId: string, judged: Appeal & { readonly judgment: Judgment }, by: string): Promise<void>;
  /** Notes the appeal against the judgment. @param by opaque id of the person */
  appealJudgment(
    siteId: string,
    appealed: Appeal & { readonly judgmentAppeal: JudgmentAppeal },
    by: string,
  ): Promise<void>;
}
