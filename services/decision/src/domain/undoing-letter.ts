import { frenchDate, frenchEuros } from '@octroi/kernel';
import { leadOf, letterOf, remedies, type Letter, type LetterSection, type Recipient } from './decision-letter.js';
import type { Letterhead } from './site-authority.js';
import type { Undoing, UndoingPart, UndoingStatement } from './undoing.js';

/** What the letter about an act that undoes is written from. */
export interface UndoingFacts {
  /** By an act of the centre: what the court annuls, the court notifies. */
  readonly undoing: UndoingPart & { readonly kind: Undoing };
  readonly statement: UndoingStatement;
  readonly label: string;
  readonly letterhead: Letterhead;
  readonly recipient: Recipient;
}

/** The letter that notifies a withdrawal or an abrogation: reasons in law and fact (CRPA L211-2, L211-5), what the person said, remedies. */
export function undoingLetter({ undoing, statement, label, letterhead, recipient }: UndoingFacts): Letter {
  const what = undoing.kind === 'withdrawal' ? 'retrait' : 'abrogation';
  return {
    ...letterOf({
      title: `Décision ${label} : ${what} de la décision ${undoing.undoneLabel}`,
      subject: `${what} de la décision ${undoing.undoneLabel} sur votre demande d’aide « ${undoing.aidLabel} »`,
      references: `demande ${undoing.reference}, décision ${label}`,
      on: undoing.withdrawnOn,
      ...{ letterhead, recipient, label },
    }),
    sections: [
      plain(null, [operative(undoing), ...whatFollows(undoing)]),
      plain('Motifs de la décision', [`En droit : ${undoing.legalBasis}.`, `En fait : ${statement.reason}`]),
      ...heard(undoing, statement),
      remedies(letterhead),
    ],
    signature: {
      lead: leadOf({ authority: undoing.authority ?? 'delegated-agent', delegation: undoing.delegation }),
      name: undoing.signatoryName,
      quality: undoing.signatoryQuality,
    },
  };
}

function operative({ kind, undoneOn, undoneLabel }: UndoingPart): string {
  const decision = `La décision ${undoneLabel} du ${frenchDate(undoneOn)}`;
  return kind === 'withdrawal'
    ? `${decision} est retirée : elle est réputée n’avoir jamais existé.`
    : `${decision} est abrogée : elle cesse de produire effet à compter de ce jour.`;
}

function whatFollows({ afterwards, keptCents }: UndoingPart): readonly string[] {
  const next =
    afterwards === 'decide-again'
      ? 'Votre demande sera examinée de nouveau : une nouvelle décision vous sera notifiée.'
      : 'Votre demande est close.';
  if (keptCents === 0) return [next];
  return [next, `Sur l’aide accordée, ${frenchEuros(keptCents)} ont déjà été versés ou ordonnés.`];
}

function heard({ invitedOn, heardOn }: UndoingPart, { observations }: UndoingStatement): readonly LetterSection[] {
  if (invitedOn === null) return [];
  const invited = `Nous vous avons demandé vos observations le ${frenchDate(invitedOn)}.`;
  if (heardOn === null) return [plain('Vos observations', [`${invited} Nous n’en avons pas reçu.`])];
  const said = `Vous les avez présentées le ${frenchDate(heardOn)}${observations === null ? '.' : ` : ${observations}`}`;
  return [plain('Vos observations', [`${invited} ${said}`])];
}

function plain(heading: string | null, paragraphs: readonly string[]): LetterSection {
  return {
    heading,
    paragraphs: paragraphs.flatMap((text) => text.split(/\r?\n/)).filter((line) => line.trim() !== ''),
    points: [],
    mention: false,
  };
}
