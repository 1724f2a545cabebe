import { registerLabel } from '@octroi/register';
import type { SqlTransaction } from '@octroi/platform';
import type { RetentionStore } from '../../application/ports/retention.js';
import type { HeldDecision, HeldLoan, HeldPapers, HeldPayment, HeldRight } from '../../domain/retention/held-data.js';
import { SqlRegisterStore } from './sql-register-store.js';
import { SqlUndoingStore } from './sql-undoing-store.js';

const UNDONE_WORDS = {
  withdrawal: 'Décision retirée',
  abrogation: 'Décision abrogée',
  annulment: 'Décision annulée par le juge',
} as const;

/** Requests whole, to tell what is held. */
export class SqlRetentionStore implements RetentionStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async held(siteId: string, requestIds: readonly string[]): ReturnType<RetentionStore['held']> {
    const decisions: HeldDecision[] = [];
    for (const requestId of requestIds) decisions.push(...(await this.decisionsOf(siteId, requestId)));
    const parameters = [siteId, requestIds];
    const payments = await this.transaction.query<HeldPayment>(
      `SELECT aid_label AS "aidLabel", amount_cents::float8 AS "amountCents", mode, creditor ->> 'name' AS payee, state,
         settled_on::text AS "settledOn"
       FROM payment WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) AND NOT replaced ORDER BY id`,
      parameters,
    );
    const loans = await this.transaction.query<HeldLoan>(
      `SELECT amount_cents::float8 AS "amountCents", first_on::text AS "firstOn",
         (SELECT coalesce(sum(back.amount_cents), 0)::float8 FROM loan_repayment back
          WHERE back.site_id = loan.site_id AND back.loan_id = loan.id) AS "repaidCents"
       FROM loan WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) ORDER BY id`,
      parameters,
    );
    const papers = await this.transaction.query<HeldPapers>(
      `SELECT asked_on::text AS "askedOn", given_on::text AS "givenOn", papers
       FROM papers_request WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) ORDER BY asked_on, id`,
      parameters,
    );
    const rights = await this.transaction.query<HeldRight>(
      `SELECT code AS "right", label, applied_on::text AS "appliedOn", transmitted_on::text AS "transmittedOn", answer,
         answered_on::text AS "answeredOn"
       FROM other_right WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) ORDER BY id`,
      parameters,
    );
    return { decisions, payments, loans, papers, rights };
  }

  private async decisionsOf(siteId: string, requestId: string): Promise<HeldDecision[]> {
    const register = new SqlRegisterStore(this.transaction);
    const corrections = await register.correctionsOf(siteId, requestId);
    const undone = await new SqlUndoingStore(this.transaction).of(siteId, requestId);
    return (await register.decisionsOf(siteId, requestId)).map(({ entry, decision, statement }) => ({
      ...{
        label: registerLabel(entry),
        on: decision.decidedOn,
        reference: decision.reference,
        aidLabel: decision.aidLabel,
      },
      ...{ outcome: decision.outcome, amountCents: decision.amountCents, comment: statement.comment },
      reasons: decision.reasons.map(({ text }) => text),
      derogationReason: statement.derogationReason,
      signatory: `${decision.signatoryName}, ${decision.signatoryQuality}`,
      later: [
        ...corrections
          .filter(({ correction }) => correction.decisionId === decision.decisionId)
          .map(({ correction, statement: said }) => `Rectifiée le ${correction.correctedOn} : ${said.replacement}`),
        ...undone
          .filter(({ undoing }) => undoing.decisionId === decision.decisionId)
          .map(({ undoing }) => `${UNDONE_WORDS[undoing.kind]} le ${undoing.withdrawnOn}`),
      ],
    }));
  }
}
