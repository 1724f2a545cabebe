import type { SqlTransaction } from '@octroi/platform';
import type { AnsweredAppeal, AppealStore } from '../../application/ports/appeals.js';
import type { Appeal } from '../../domain/appeal.js';
import type { Judgment, JudgmentAppeal } from '../../domain/judgment.js';

/** Appeals, with the decision that each contests as it stood. */
export class SqlAppealStore implements AppealStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async of(siteId: string, requestId: string): Promise<Appeal[]> {
    return this.transaction.query<Appeal>(
      `SELECT id, request_id AS "requestId", kind, received_on::text AS "receivedOn", sent_on::text AS "sentOn",
         notified_on::text AS "notifiedOn", appellant, appellant_name AS "appellantName", grounds, contested, silence_on::text AS "silenceOn", until::text, late,
         answer_by::text AS "answerBy", court_until::text AS "courtUntil",
         CASE WHEN judged_on IS NOT NULL THEN jsonb_build_object('outcome', judgment, 'judgedOn', judged_on,
           'notifiedOn', judgment_notified_on, 'court', court, 'number', judgment_number, 'injunctionBy', injunction_by) END AS judgment,
         judgment_appeal AS "judgmentAppeal", earlier_judgments AS "earlierJudgments",
         CASE WHEN answered_on IS NOT NULL THEN jsonb_build_object('answer', answer, 'decisionId', answer_decision_id,
           'answeredOn', answered_on) END AS answer
       FROM appeal WHERE site_id = $1 AND request_id = $2 ORDER BY appeal.received_on, id`,
      [siteId, requestId],
    );
  }

  async add(siteId: string, appeal: Appeal, recordedBy: string): Promise<void> {
    const { id, requestId, contested, kind, receivedOn, sentOn, notifiedOn, appellant, appellantName, grounds } =
      appeal;
    const { silenceOn, until, late, answerBy, courtUntil } = appeal;
    this.transaction.send(
      `INSERT INTO appeal (site_id, id, request_id, decision_id, contested, kind, received_on, sent_on, notified_on, appellant,
         appellant_name, grounds, until, late, answer_by, court_until, recorded_by, silence_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        ...[
          siteId,
          id,
          requestId,
          contested?.decisionId ?? null,
          contested === null ? null : JSON.stringify(contested),
          kind,
          receivedOn,
          sentOn,
          notifiedOn,
        ],
        ...[appellant, appellantName, grounds, until, late, answerBy, courtUntil, recordedBy, silenceOn],
      ],
    );
  }

  async judge(
    siteId: string,
    { id, judgment, earlierJudgments }: Appeal & { readonly judgment: Judgment },
    by: string,
  ): Promise<void> {
    const { outcome, judgedOn, notifiedOn, court, number, injunctionBy } = judgment;
    this.transaction.send(
      `UPDATE appeal SET judgment = $3, judged_on = $4, judgment_notified_on = $5, court = $6, judgment_number = $7, injunction_by = $8,
         judgment_recorded_by = $9, judgment_appeal = NULL, earlier_judgments = $10
       WHERE site_id = $1 AND id = $2`,
      [
        ...[siteId, id, outcome, judgedOn, notifiedOn, court, number, injunctionBy, by],
        JSON.stringify(earlierJudgments),
      ],
    );
  }

  async appealJudgment(
    siteId: string,
    { id, judgmentAppeal }: Appeal & { readonly judgmentAppeal: JudgmentAppeal },
    by: string,
  ): Promise<void> {
    this.transaction.send(
      `UPDATE appeal SET judgment_appeal = $3, judgment_appeal_noted_by = $4 WHERE site_id = $1 AND id = $2`,
      [siteId, id, JSON.stringify(judgmentAppeal), by],
    );
  }

  async answer(
    siteId: string,
    appealId: string,
    { answer, decisionId, answeredOn, courtUntil }: AnsweredAppeal,
  ): Promise<void> {
    this.transaction.send(
      `UPDATE appeal SET answer = $3, answer_decision_id = $4, answered_on = $5, court_until = $6 WHERE site_id = $1 AND id = $2`,
      [siteId, appealId, answer, decisionId, answeredOn, courtUntil],
    );
  }
}
