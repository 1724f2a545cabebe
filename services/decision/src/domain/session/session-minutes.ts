import { frenchDate } from '@octroi/kernel';
import { heading, listOf, paragraph, type Paper, type PaperBlock } from '../paper.js';
import type { DecisionPart } from '../decision-content.js';
import type { Letterhead } from '../site-authority.js';
import { deliberationNumber } from './session-part.js';
import { decisionLine } from './delegated-account.js';
import { nameOf, operative, sitting, voteSentence, type DecidedInSession } from './session-papers.js';
import type { Session, SettledItem } from './session.js';
import { undoingOperative, undoingTitle, type UndoneByVote } from './undoing-extract.js';

/** What was adopted in a session: decisions, and acts that undo some of before. */
export interface AdoptedActs {
  readonly decided: readonly DecidedInSession[];
  readonly undone: readonly UndoneByVote[];
  /** Urgent decisions of which the session was told, as the register still holds them. */
  readonly reported?: readonly Reported[];
}

interface Reported {
  readonly decision: DecisionPart;
  readonly label: string;
}

/** The minutes of a session: who was there, and each item with its vote. No person is named but the members. */
export function sessionMinutes(
  session: Session,
  { decided, undone, reported = [] }: AdoptedActs,
  letterhead: Letterhead,
): Paper {
  const date = frenchDate(session.heldOn);
  const [first] = [...decided, ...undone].filter((one) => one.session.sessionId === session.id);
  return {
    title: `Procès-verbal de la séance du ${date}`,
    sender: { name: letterhead.name, lines: letterhead.addressLines },
    blocks: [
      heading(`Procès-verbal – ${session.bodyName}`, 1),
      paragraph(`Séance n° ${session.number} du ${date}`, 'bold'),
      ...(first === undefined ? [] : sitting(first.session)),
      ...reports(session, reported),
      ...session.items.flatMap((item, index) => itemBlocks(item, `Point ${index + 1}`, { decided, undone })),
      {
        kind: 'signature',
        lines: [
          ...(first === undefined ? [] : [nameOf(first.session.chair), 'présidence de séance']),
          ...(session.secretary === null ? [] : [`Secrétaire de séance : ${session.secretary}`]),
        ],
      },
    ],
    footer: `${letterhead.name} – procès-verbal du ${date}`,
  };
}

/** What was decided at once by delegation is told before anything is voted (CASF R123-22). */
function reports({ reports: told = [] }: Session, reported: readonly Reported[]): readonly PaperBlock[] {
  if (told.length === 0) return [];
  const lines = told.map(({ decisionId, label, decidedOn }) => {
    const known = reported.find(({ decision }) => decision.decisionId === decisionId);
    return known === undefined ? `${label} – ${frenchDate(decidedOn)}` : decisionLine(known);
  });
  return [
    heading('Compte rendu des décisions prises en urgence'),
    paragraph('Il est rendu compte au conseil des décisions prises en urgence par délégation :'),
    ...listOf(lines),
  ];
}

function itemBlocks(item: SettledItem, point: string, { decided, undone }: AdoptedActs): readonly PaperBlock[] {
  const decision = decided.find((one) => one.decision.decisionId === item.decisionId);
  const undoing = undone.find((one) => one.undoing.withdrawalId === item.withdrawalId);
  const adopted = decision ?? undoing;
  if (adopted === undefined)
    return [
      heading(`${point} – ${item.withdrawalId === undefined ? 'proposition' : 'retrait ou abrogation'} non adoptée`),
      paragraph(voteSentence(item.tally)),
    ];
  const [title, acts] =
    undoing === undefined || decision !== undefined
      ? [`demande ${decision?.decision.reference ?? ''}`, decision === undefined ? [] : operative(decision.decision)]
      : [undoingTitle(undoing.undoing), undoingOperative(undoing)];
  return [
    heading(`${point} – ${title}`),
    paragraph(deliberationNumber(adopted.session, adopted.number), 'bold'),
    paragraph(voteSentence(item.tally)),
    paragraph('Décide :'),
    ...listOf(acts),
  ];
}
