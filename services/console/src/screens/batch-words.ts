import type { Shape } from '../api/client.js';
import { calledName, OUTCOME } from '../words.js';
import { euros } from '../format.js';

/** Which request one ticks: whose, its reference, and what would be decided. */
export function choiceWords(
  { applicant, reference }: Pick<Shape<'CaseItem'>, 'applicant' | 'reference'>,
  what: string,
): string {
  return [applicant ? calledName(applicant) : null, reference, what].filter((part) => part !== null).join(' — ');
}

/** What a proposal would decide: « accordée en partie, 80 € ». */
export function proposalWords({
  outcome,
  amountCents,
}: Pick<Shape<'CaseProposal'>, 'outcome' | 'amountCents'>): string {
  const decided = OUTCOME[outcome].toLowerCase();
  return amountCents ? `${decided}, ${euros(amountCents)}` : decided;
}

/** The press that grants what is ticked. */
export function grantWords(count: number): string {
  if (count === 0) return 'Accorder les demandes choisies, comme demandé';
  return count === 1
    ? 'Accorder la demande choisie, comme demandé'
    : `Accorder les ${String(count)} demandes choisies, comme demandé`;
}

/** The press that signs what is ticked. */
export function signWords(count: number): string {
  if (count === 0) return 'Signer les propositions choisies';
  return count === 1 ? 'Signer la proposition choisie' : `Signer les ${String(count)} propositions choisies`;
}

/** What went into the register; null when nothing did. */
export function recordedWords(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? '1 décision inscrite au registre.' : `${String(count)} décisions inscrites au registre.`;
}
