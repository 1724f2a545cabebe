import { frenchDate, frenchEuros, sumCents, type CivilDate } from '@octroi/kernel';
import type { DecisionPart } from '../decision-content.js';
import { heading, listOf, paragraph, type Paper } from '../paper.js';
import type { Letterhead } from '../site-authority.js';
import type { UndoingPart } from '../undoing.js';
import { undoingTitle } from './undoing-extract.js';

/** What one act is called in the register. */
interface Labelled {
  readonly label: string;
}

/** What was done by delegation over a period: decisions, urgent ones among them, and acts that undo some. */
export interface DelegatedActs {
  readonly decided: readonly (Labelled & { readonly decision: DecisionPart })[];
  readonly undone: readonly (Labelled & { readonly undoing: UndoingPart })[];
}

/** The account of delegated decisions that a council is given at each meeting (CASF R123-22). */
export function delegatedAccount(
  { decided, undone }: DelegatedActs,
  period: { readonly since: CivilDate; readonly until: CivilDate },
  letterhead: Letterhead,
): Paper {
  const lines = [
    ...decided.map((one) => ({ under: underOf(one.decision), line: decisionLine(one) })),
    ...undone.map((one) => ({
      under: one.undoing.kind === 'annulment' ? COURT : underOf(one.undoing),
      line: undoingLine(one),
    })),
  ];
  const holders = [...new Set(lines.map(({ under }) => under))];
  return {
    title: 'Compte rendu des décisions prises par délégation',
    sender: { name: letterhead.name, lines: letterhead.addressLines },
    blocks: [
      heading('Compte rendu des décisions prises par délégation', 1),
      paragraph(
        `Du ${frenchDate(period.since)} au ${frenchDate(period.until)} (article R123-22 du code de l’action sociale et des familles).`,
      ),
      paragraph(countOf({ decided, undone })),
      ...holders.flatMap((holder) => [
        heading(holder),
        ...listOf(lines.filter(({ under }) => under === holder).map(({ line }) => line)),
      ]),
    ],
    footer: `${letterhead.name} – décisions prises par délégation`,
  };
}

const COURT = 'Décisions de justice';

function underOf({ delegation, signatoryName }: Pick<DecisionPart, 'delegation' | 'signatoryName'>): string {
  return `Délégation ${delegation} – ${signatoryName}`;
}

function countOf({ decided, undone }: DelegatedActs): string {
  const urgent = decided.filter(({ decision }) => decision.urgent).length;
  const granted = sumCents(decided.map(({ decision }) => decision.amountCents ?? 0));
  const parts = [
    `${counted(decided.length, 'décision')}, ${frenchEuros(granted)} accordés`,
    ...(urgent === 0 ? [] : [`dont ${urgent} en urgence`]),
    ...(undone.length === 0 ? [] : [counted(undone.length, ...UNDONE_WORDS)]),
  ];
  return `${parts.join(' ; ')}.`;
}

const UNDONE_WORDS = ['retrait, abrogation ou annulation', 'retraits, abrogations ou annulations'] as const;

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count > 1 ? several : one}`;
}

/** One decision in one line: its number, day, aid, request and outcome. */
export function decisionLine({ decision, label }: DelegatedActs['decided'][number]): string {
  const { reference, aidLabel, decidedOn, outcome, amountCents, returnsOn, urgent } = decision;
  const what = {
    granted: `accordée, ${frenchEuros(amountCents ?? 0)}`,
    'partially-granted': `accordée en partie, ${frenchEuros(amountCents ?? 0)}`,
    refused: 'refusée',
    adjourned: `ajournée${returnsOn === null ? '' : ` au ${frenchDate(returnsOn)}`}`,
  }[outcome];
  return `${label} – ${frenchDate(decidedOn)} – ${aidLabel}, ${reference} : ${what}${urgent ? ', en urgence' : ''}`;
}

function undoingLine({ undoing, label }: DelegatedActs['undone'][number]): string {
  const { withdrawnOn, aidLabel, reference, undoneOn, keptCents, afterwards } = undoing;
  const kept = keptCents === 0 ? '' : `, ${frenchEuros(keptCents)} déjà versés ou ordonnés`;
  const next = afterwards === 'decide-again' ? 'à décider de nouveau' : 'demande close';
  const title = undoingTitle(undoing);
  return `${label} – ${frenchDate(withdrawnOn)} – ${aidLabel}, ${reference} : ${title.charAt(0).toLowerCase()}${title.slice(1)} du ${frenchDate(undoneOn)}${kept}, ${next}`;
}
