import type {
  BodyInput,
  ConfigureAuthority,
  DecisionCorrection,
  DecisionDetail,
  DecisionProposal,
  DecisionInput as DecisionInputPayload,
  DecisionItem as DecisionItemPayload,
  DecisionResult,
  DecisionResults as DecisionResultsReply,
  DueQuestion,
  RegieInput,
  RegisterLine,
  RequestClocks,
  VisaInput,
} from '@octroi/contracts';
import { civilDate, type CivilDate } from '@octroi/kernel';
import type { AuthorityConfiguration } from '../../application/site/configure-authority.js';
import type { DecisionItem, DecisionResults, ItemResult } from '../../application/decision/record-items.js';
import type { DueFilters, RecordedDecision } from '../../application/ports/stores.js';
import type { RecordedCorrection } from '../../domain/correction.js';
import type { DecisionInput } from '../../domain/decision-input.js';
import type { Clocks } from '../../domain/due.js';
import type { Proposal } from '../../domain/proposal.js';
import { holderOf } from '../../domain/delegation.js';
import type { RegieSettings } from '../../domain/payment/regie.js';
import type { Body } from '../../domain/session/body.js';
import type { Visa } from '../../domain/site-authority.js';
import { registerReference } from './register-reference.js';

export function itemOf({ requestId, decision }: DecisionItemPayload): DecisionItem {
  return { requestId, input: inputOf(decision) };
}

export function inputOf(decision: DecisionInputPayload): DecisionInput {
  return {
    outcome: decision.outcome,
    amountCents: decision.amountCents ?? null,
    reasonCodes: decision.reasonCodes ?? [],
    comment: decision.comment ?? null,
    returnsOn: dateOf(decision.returnsOn),
    derogationReason: decision.derogation?.reason ?? null,
    overrunReason: decision.overrun?.reason ?? null,
    paymentMode: decision.paymentMode ?? null,
  };
}

export function resultsOf({ results, signatureNotSettled }: DecisionResults): DecisionResultsReply {
  return {
    results: results.map(resultOf),
    warning: signatureNotSettled ? 'delegated-signature-not-settled' : null,
  };
}

function resultOf(result: ItemResult): DecisionResult {
  const { requestId } = result;
  if ('violation' in result) {
    const { code: problem, parameters } = result.violation;
    return { requestId, status: 'rejected', decisionId: null, register: null, problem, parameters };
  }
  const { decisionId, entry } = result;
  return {
    ...{ requestId, status: 'recorded', decisionId, register: registerReference(entry) },
    ...{ problem: null, parameters: null },
  };
}

export function configurationOf(payload: ConfigureAuthority): AuthorityConfiguration {
  const { signatureMode, delegationSettled, reasons, letterhead } = payload;
  return {
    authority: {
      ...{ signatureMode, delegationSettled },
      delegationText: payload.delegationText ?? null,
      reasons: reasons.map(({ code, text }) => ({ code, text })),
      letterhead: { ...letterhead, visas: (letterhead.visas ?? []).map(visaOf) },
    },
    bodies: (payload.bodies ?? []).map(bodyOf),
    envelopes: (payload.envelopes ?? []).map(({ aid, year, limitCents }) => ({ aid: aid ?? null, year, limitCents })),
    regie: payload.regie ? regieSettings(payload.regie) : null,
    delegations: payload.delegations.map((delegation) => ({
      ...delegation,
      ceilingCents: delegation.ceilingCents ?? null,
      validFrom: civilDate(delegation.validFrom),
      validUntil: dateOf(delegation.validUntil),
      revokedOn: dateOf(delegation.revokedOn),
    })),
  };
}

function regieSettings({ act, ceilingCents, issuer, subject, holderName }: RegieInput): RegieSettings {
  return { act, ceilingCents, holderId: holderOf({ issuer, subject }), holderName };
}

function visaOf({ text, from, until }: VisaInput): Visa {
  return { text, from: dateOf(from), until: dateOf(until) };
}

function bodyOf({ code, name, seats, notice, quorum, proxiesPerBearer, members }: BodyInput): Body {
  return {
    ...{ code, name, seats, notice: { days: notice.days, clear: notice.clear } },
    ...(typeof quorum === 'number' ? { quorum } : {}),
    ...(proxiesPerBearer === undefined ? {} : { proxiesPerBearer }),
    members: members.map((member) => ({
      ...member,
      from: civilDate(member.from),
      until: dateOf(member.until),
      subject: member.subject ?? null,
    })),
  };
}

export function decisionDetailOf({ entry, decision, statement }: RecordedDecision): DecisionDetail {
  const { decisionId, outcome, amountCents, reasons, authority, legalBasis, decidedOn, returnsOn } = decision;
  return {
    ...{ decisionId, outcome, amountCents, authority, legalBasis, decidedOn, returnsOn },
    ...{ comment: statement.comment, derogationReason: statement.derogationReason },
    ...{ signatoryName: decision.signatoryName, signatoryQuality: decision.signatoryQuality },
    reasons: reasons.map(({ code, text }) => ({ code, text })),
    recordedAt: entry.recordedAt,
    appealId: decision.appeal?.appealId ?? null,
    register: registerReference(entry),
  };
}

export function correctionOf({ entry, correction, statement }: RecordedCorrection): DecisionCorrection {
  const { decisionId, correctedOn } = correction;
  const { reason, replacement } = statement;
  return { decisionId, correctedOn, reason, replacement, register: registerReference(entry) };
}

export function proposalOf({ id: proposalId, to, input, proposedOn, returned }: Proposal): DecisionProposal {
  const { outcome, amountCents, reasonCodes, comment, derogationReason, returnsOn } = input;
  return {
    ...{ proposalId, to, outcome, amountCents, reasonCodes: [...reasonCodes], comment, derogationReason, returnsOn },
    ...{ proposedOn, returnedOn: returned?.on ?? null, returnReason: returned?.reason ?? null },
  };
}

export function registerLineOf({ entry, decision }: RecordedDecision): RegisterLine {
  const { requestId, reference, outcome, amountCents, authority, decidedOn } = decision;
  return {
    register: registerReference(entry),
    previousHash: entry.previousHash,
    ...{ requestId, reference, outcome, amountCents, authority, decidedOn },
  };
}

/** What the events do not carry: which papers are wanted. */
export function clocksView(clocks: Clocks): RequestClocks {
  const { suspension, ...dates } = clocks;
  if (suspension === null) return { ...dates, suspension };
  const { askedOn, by, givenOn, papers } = suspension;
  return { ...dates, suspension: { askedOn, by, givenOn, papers: [...papers] } };
}

export function dueFiltersOf({ kinds, until, after, limit }: DueQuestion): Omit<DueFilters, 'today'> {
  const position = after && { ...after, dueOn: civilDate(after.dueOn) };
  return { kinds, until: dateOf(until), after: position, limit };
}

function dateOf(text: string | null | undefined): CivilDate | null {
  return text === null || text === undefined ? null : civilDate(text);
}
