import type { CivilDate } from '@octroi/kernel';
import type { Routing } from './aid-request.js';
import { answerOf, type AppealPart, type PendingAppeal } from './appeal.js';
import type { Outcome } from './decision-input.js';
import type { Decision } from './decide.js';
import type { Authority } from './delegation.js';
import type { Reason } from './site-authority.js';

/** Series of the numbers of decisions. */
export const DECISION_SERIES = 'DEC';

/** Kind of the register's entries that hold a decision. */
export const DECISION_KIND = 'decision';

/** The part `decision` of an entry: all that a paper or a question needs of a decision, as it was that day. */
export interface DecisionPart {
  readonly decisionId: string;
  readonly requestId: string;
  readonly reference: string;
  readonly aid: string;
  readonly aidLabel: string;
  readonly requestedOn: CivilDate;
  readonly requestedAmountCents: number | null;
  readonly decidedOn: CivilDate;
  readonly outcome: Outcome;
  readonly amountCents: number | null;
  readonly returnsOn: CivilDate | null;
  readonly reasons: readonly Reason[];
  readonly urgent: boolean;
  readonly derogation: boolean;
  readonly authority: Authority;
  readonly delegation: string;
  readonly legalBasis: string;
  readonly signatoryName: string;
  readonly signatoryQuality: string;
  readonly signatoryId: string;
  readonly routing: Routing | null;
  /** Conditions of the regulation that were not met, each a French sentence; entries of before they were kept have none. */
  readonly unmetConditions?: readonly string[];
  /** Version of the site's authority: its letterhead. */
  readonly authorityVersion: number;
  /** Only where it answers an appeal. */
  readonly appeal?: AppealPart;
}

/** The part `statement`: what a person wrote in their own words. */
export interface StatementPart {
  readonly comment: string | null;
  readonly derogationReason: string | null;
  /** Why a budget envelope was overrun; only where one was. */
  readonly overrunReason?: string;
}

interface Circumstances {
  readonly decisionId: string;
  readonly aidLabel: string;
  readonly signatoryId: string;
  readonly authorityVersion: number;
}

export function decisionPart(decision: Decision, circumstances: Circumstances): DecisionPart {
  const { request, submission, delegation } = decision;
  return {
    decisionId: circumstances.decisionId,
    requestId: request.id,
    reference: submission.reference,
    aid: submission.aid,
    aidLabel: circumstances.aidLabel,
    requestedOn: submission.requestedOn,
    requestedAmountCents: submission.requestedAmountCents,
    decidedOn: decision.decidedOn,
    outcome: decision.outcome,
    amountCents: decision.amountCents,
    returnsOn: decision.returnsOn,
    reasons: decision.reasons,
    urgent: decision.urgent,
    derogation: decision.derogationReason !== null,
    authority: decision.authority,
    delegation: delegation.reference,
    legalBasis: decision.legalBasis,
    signatoryName: delegation.holderName,
    signatoryQuality: delegation.holderQuality,
    signatoryId: circumstances.signatoryId,
    routing: request.routing,
    unmetConditions: request.unmetConditions,
    authorityVersion: circumstances.authorityVersion,
    ...appealPart(request.appeal ?? null, decision.outcome),
  };
}

function appealPart(pending: PendingAppeal | null, outcome: Outcome): Pick<DecisionPart, 'appeal'> {
  const answer = answerOf(outcome);
  if (pending === null || answer === null) return {};
  const { id: appealId, kind, receivedOn, late, contested, silenceOn } = pending;
  const said = { appealId, kind, receivedOn, late, answer };
  if (contested === null) return { appeal: { ...said, ...(silenceOn === null ? {} : { silenceOn }) } };
  const { position: contestedPosition, hash: contestedHash } = contested.register;
  return {
    appeal: {
      ...said,
      ...{ contestedId: contested.decisionId, contestedPosition, contestedHash },
      ...{ contestedLabel: contested.register.label, contestedOn: contested.decidedOn },
    },
  };
}

/** True when the decision leaves another in force: it rejects an appeal against it. */
export function confirms({ appeal }: DecisionPart): boolean {
  return appeal?.answer === 'rejected' && appeal.contestedId !== undefined;
}

export function statementPart({ comment, derogationReason, overrunReason }: Decision): StatementPart {
  const overrun = wellFormed(overrunReason);
  return {
    comment: wellFormed(comment),
    derogationReason: wellFormed(derogationReason),
    ...(overrun === null ? {} : { overrunReason: overrun }),
  };
}

/** RFC 8785 knows no lone surrogate. */
export function wellFormed<Text extends string | null>(text: Text): Text {
  return text === null ? text : (text.replace(/\p{Surrogate}/gu, '\ufffd') as Text);
}
