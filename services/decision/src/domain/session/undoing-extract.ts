import { frenchDate, frenchEuros } from '@octroi/kernel';
import { paragraph, type Paper, type PaperBlock } from '../paper.js';
import type { UndoingPart, UndoingStatement } from '../undoing.js';
import type { SessionPart } from './session-part.js';
import { extractOf, whose, type ExtractFrame } from './session-papers.js';

/** An act by which a body undid what it had voted, as the register holds it. */
export interface UndoneByVote {
  readonly undoing: UndoingPart;
  readonly statement: UndoingStatement;
  readonly session: SessionPart;
  /** Number within series and year. */
  readonly number: number;
  readonly label: string;
  readonly hash: string;
}

type UndoingExtractFacts = UndoneByVote & ExtractFrame & { readonly person: string | null };

/** The extract of the register for an act by which a body undid what it had voted. */
export function undoingExtract(facts: UndoingExtractFacts): Paper {
  const { undoing, statement, volume, person } = facts;
  const about = `aide facultative « ${undoing.aidLabel} », ${whose(person, volume)} ${undoing.reference}`;
  return extractOf(facts, {
    object: `${undoingTitle(undoing)} – ${about}`,
    statement: volume === 'communicable' ? [paragraph(COMMUNICABLE)] : reasonsOf(undoing, statement),
    operative: undoingOperative(facts),
  });
}

const COMMUNICABLE = 'Les motifs et les observations de la personne sont exposés au volume nominatif.';

const UNDOING_WORDS = { withdrawal: 'Retrait', abrogation: 'Abrogation', annulment: 'Annulation par le juge' } as const;

/** « Retrait de la décision DEL-2026-000012 » */
export function undoingTitle({ kind, undoneLabel }: Pick<UndoingPart, 'kind' | 'undoneLabel'>): string {
  return `${UNDOING_WORDS[kind]} de la décision ${undoneLabel}`;
}

/** What is decided, article by article. */
export function undoingOperative({ undoing }: Pick<UndoneByVote, 'undoing'>): readonly string[] {
  const { kind, undoneLabel, undoneOn, legalBasis, afterwards, keptCents } = undoing;
  const verb = kind === 'withdrawal' ? 'de retirer' : 'd’abroger';
  const kept = keptCents === 0 ? [] : [`de constater que ${frenchEuros(keptCents)} ont déjà été versés ou ordonnés ;`];
  return [
    `${verb} la décision ${undoneLabel} du ${frenchDate(undoneOn)}, en application de : ${legalBasis} ;`,
    ...kept,
    afterwards === 'decide-again' ? 'de statuer de nouveau sur la demande.' : 'de clore la demande.',
  ];
}

function reasonsOf(
  { invitedOn, heardOn }: UndoingPart,
  { reason, observations }: UndoingStatement,
): readonly PaperBlock[] {
  const said = observations === null ? '' : ` : ${observations}`;
  const heard = heardOn === null ? 'qui n’en a pas présenté.' : `qui les a présentées le ${frenchDate(heardOn)}${said}`;
  const asked =
    invitedOn === null ? [] : [`Observations demandées à la personne le ${frenchDate(invitedOn)}, ${heard}`];
  return [...reason.split(/\r?\n/), ...asked].filter((line) => line.trim() !== '').map((line) => paragraph(line));
}
