import { RuleViolation, addMonths, frenchDate, type Actor, type CivilDate } from '@octroi/kernel';
import type { SealedEntry } from '@octroi/register';
import type { AidRequest } from './aid-request.js';
import { withdrawalUntil } from './clocks.js';
import { delegationsInForce, reachOf } from './competence.js';
import { ACT_OF } from './decide.js';
import type { DecisionPart } from './decision-content.js';
import type { Authority, Delegation } from './delegation.js';
import type { SessionPart } from './session/session-part.js';
import type { DecisionPowers } from './site-authority.js';
import { ACT_WORDS, AUTHORITY_WORDS } from './wording.js';

/** Series of the numbers of acts that undo a decision, and kind of their entries. */
export const UNDOING_SERIES = 'RET';
export const UNDOING_KIND = 'withdrawal';

/** As if the decision had never been, or from the day of the act on. */
export type Undoing = 'withdrawal' | 'abrogation';
export type UndoingGround = 'illegality' | 'fraud' | 'beneficiary-request';
/** Also what the court annuls: as if it had never been. */
export type UndoneBy = Undoing | 'annulment';

/** What the person was asked to say beforehand. */
export interface Observations {
  readonly invitedOn: CivilDate;
  /** Last day to answer. */
  readonly by: CivilDate;
  readonly heardOn: CivilDate | null;
  readonly summary: string | null;
}

/** An act that undoes, as a person takes it. */
export interface UndoingInput {
  readonly kind: Undoing;
  readonly ground: UndoingGround;
  readonly reason: string;
  readonly observations: Observations | null;
  readonly afterwards: 'decide-again' | 'close';
}

/** What the court annulled, as the register is told. */
export interface AnnulmentInput extends Pick<UndoingInput, 'reason' | 'observations' | 'afterwards'> {
  readonly kind: 'annulment';
  readonly ground: 'judgment';
}

/** The part `withdrawal` of an entry: which decision is undone, on what ground, by whom. */
export interface UndoingPart {
  readonly withdrawalId: string;
  readonly decisionId: string;
  readonly requestId: string;
  readonly reference: string;
  readonly aidLabel: string;
  readonly kind: UndoneBy;
  readonly ground: UndoingGround | 'judgment';
  readonly withdrawnOn: CivilDate;
  readonly undoneLabel: string;
  readonly undonePosition: number;
  readonly undoneHash: string;
  readonly undoneOn: CivilDate;
  readonly invitedOn: CivilDate | null;
  readonly heardOn: CivilDate | null;
  readonly afterwards: UndoingInput['afterwards'];
  /** Of what was granted, what was paid or ordered before. */
  readonly keptCents: number;
  readonly legalBasis: string;
  /** The body that voted it; left out for an act taken by delegation. */
  readonly authority?: Authority;
  readonly delegation: string;
  readonly signatoryName: string;
  readonly signatoryQuality: string;
  readonly signatoryId: string;
  readonly authorityVersion: number;
}

/** The part `statement`: the words of who signs, and what the person said. */
export interface UndoingStatement {
  readonly reason: string;
  readonly observations: string | null;
}

/** An act that undoes, as the register holds it. */
export interface RecordedUndoing {
  readonly entry: SealedEntry;
  readonly undoing: UndoingPart;
  readonly statement: UndoingStatement;
  /** How a body voted it; null for an act taken by delegation. */
  readonly session: SessionPart | null;
}

/** To answer an invitation. */
const LONGEST_MONTHS = 6;

interface UndoingQuestion {
  readonly request: AidRequest;
  readonly decision: DecisionPart;
  readonly input: UndoingInput;
  readonly actor: Actor;
  readonly powers: DecisionPowers | null;
  readonly today: CivilDate;
}

/** The delegation by which a decision may be undone today. @throws RuleViolation with the code of the first rule that is broken */
export function undo(question: UndoingQuestion): Delegation {
  requireInForce(question.decision);
  const delegation = competentToUndo(question);
  requireUndoable(question);
  return delegation;
}

/** An adjournment decides nothing that could be undone. @throws RuleViolation nothing-to-withdraw */
export function requireInForce({ outcome }: DecisionPart): void {
  if (outcome === 'adjourned') throw new RuleViolation('nothing-to-withdraw');
}

/** What the law asks, whoever undoes. @throws RuleViolation withdrawal-too-late, observations-dates-out-of-order, more-favourable-required, observations-required, observations-pending */
export function requireUndoable({
  decision,
  input,
  today,
}: Pick<UndoingQuestion, 'decision' | 'input' | 'today'>): void {
  requireInTime(decision, input, today);
  if (input.observations !== null) requireOrder(decision, input.observations, today);
  if (givesRights(decision) && input.ground === 'beneficiary-request' && input.afterwards !== 'decide-again')
    throw new RuleViolation('more-favourable-required');
  if (givesRights(decision) && input.ground !== 'beneficiary-request') requireHeard(input.observations, today);
}

/** In law, why a decision may be undone. */
export function undoingBasis(decision: DecisionPart, { kind, ground }: UndoingInput): string {
  const code = 'du code des relations entre le public et l’administration';
  if (ground === 'fraud') return `articles L241-2 et L121-1 ${code}`;
  if (!givesRights(decision)) return `article ${kind === 'abrogation' ? 'L243-1' : 'L243-3'} ${code}`;
  return ground === 'beneficiary-request' ? `article L242-4 ${code}` : `articles L242-1 et L121-1 ${code}`;
}

function givesRights({ outcome }: DecisionPart): boolean {
  return outcome === 'granted' || outcome === 'partially-granted';
}

/** What one person decided is undone by whoever could decide it today; what a body decided, by that body. */
function competentToUndo({ request, decision, actor, powers, today }: UndoingQuestion): Delegation {
  const { submission } = request;
  if (submission === null) throw new RuleViolation('too-early');
  const held = delegationsInForce({ submission, actor, powers, today });
  const reaching = held.filter(({ authority }) => reachOf(decision.authority).includes(authority));
  if (reaching.length === 0)
    throw new RuleViolation('authority-mismatch', { parameters: { authority: AUTHORITY_WORDS[decision.authority] } });
  const act = ACT_OF[decision.outcome];
  const able = reaching.find(({ acts }) => acts.includes(act) || (decision.urgent && acts.includes('urgent')));
  if (able === undefined) throw new RuleViolation('act-not-delegated', { parameters: { act: ACT_WORDS[act] } });
  return able;
}

/** Four months for what gives rights, and for the withdrawal of what gives none; a refusal may be abrogated at any time. */
function requireInTime(decision: DecisionPart, { kind, ground }: UndoingInput, today: CivilDate): void {
  if (ground !== 'illegality' || (kind === 'abrogation' && !givesRights(decision))) return;
  const until = withdrawalUntil(decision.decidedOn);
  if (today > until) throw new RuleViolation('withdrawal-too-late', { parameters: { date: frenchDate(until) } });
}

/** One is asked about a decision that is taken, and answers what one was asked. */
function requireOrder({ decidedOn }: DecisionPart, { invitedOn, by, heardOn }: Observations, today: CivilDate): void {
  const isInvited = decidedOn <= invitedOn && invitedOn <= today;
  const isBound = invitedOn <= by && by <= addMonths(invitedOn, LONGEST_MONTHS);
  const isHeard = heardOn === null || (invitedOn <= heardOn && heardOn <= today);
  if (!isInvited || !isBound || !isHeard) throw new RuleViolation('observations-dates-out-of-order');
}

function requireHeard(observations: Observations | null, today: CivilDate): void {
  if (observations === null) throw new RuleViolation('observations-required');
  const { by, heardOn } = observations;
  if (heardOn === null && today <= by)
    throw new RuleViolation('observations-pending', { parameters: { date: frenchDate(by) } });
}
