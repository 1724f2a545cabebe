import { frenchDate, type CivilDate } from '@octroi/kernel';
import type { Appeal } from './appeal.js';
import { letterOf, type Letter, type LetterSection, type Recipient } from './decision-letter.js';
import type { Handler } from './filing-letters.js';
import type { Letterhead } from './site-authority.js';

/** What the acknowledgement of an appeal is written from. */
export interface AppealReceiptFacts {
  readonly appeal: Pick<Appeal, 'receivedOn' | 'contested' | 'silenceOn' | 'late' | 'until'>;
  readonly reference: string;
  readonly aidLabel: string;
  /** The day on which silence rejects the appeal, what suspends it counted. */
  readonly silenceOn: CivilDate;
  readonly letterhead: Letterhead;
  readonly recipient: Recipient;
  /** Null when the site records no name for who prints. */
  readonly handler: Handler | null;
  readonly madeOn: CivilDate;
}

/** The acknowledgement of a gracious appeal: when it came, who looks again, what silence means and from when, what remains possible. */
export function appealReceiptLetter(facts: AppealReceiptFacts): Letter {
  const { appeal, reference, aidLabel, letterhead, recipient, handler, madeOn } = facts;
  const { which, about, meanwhile } = contestedWords(appeal);
  return {
    ...letterOf({
      title: `Accusé de réception du recours contre ${which}`,
      subject: `accusé de réception de votre recours sur votre demande d’aide « ${aidLabel} »`,
      references: [`demande ${reference}`, ...(about === null ? [] : [about])].join(', '),
      on: madeOn,
      ...{ letterhead, recipient, label: reference },
    }),
    sections: [
      section(null, [
        `Nous avons reçu le ${frenchDate(appeal.receivedOn)} votre recours gracieux contre ${which}.`,
        `Une personne va examiner de nouveau votre demande, et l’autorité compétente prendra une nouvelle décision, qui vous sera notifiée.${meanwhile}`,
        `Votre recours est examiné par : ${[letterhead.name, ...letterhead.addressLines].join(', ')}.`,
      ]),
      ...lateness(appeal),
      section('Ce que vaut notre silence', [
        `Si aucune réponse ne vous est notifiée d’ici au ${frenchDate(facts.silenceOn)}, votre recours sera réputé rejeté à cette date (articles L231-4 et L411-7 du code des relations entre le public et l’administration). Une réponse peut encore vous être notifiée ensuite.`,
      ]),
      afterSilence(letterhead, facts),
    ],
    signature:
      handler === null
        ? { lead: 'Le service chargé de votre recours,', name: letterhead.name, quality: 'service de l’action sociale' }
        : { lead: 'La personne chargée de votre recours,', ...handler },
  };
}

function contestedWords({ contested, silenceOn }: AppealReceiptFacts['appeal']) {
  if (contested === null) {
    const born = silenceOn === null ? '' : `, né le ${frenchDate(silenceOn)}`;
    return { which: `le rejet implicite de votre demande${born}`, about: null, meanwhile: '' };
  }
  const { register, decidedOn } = contested;
  const meanwhile = ' D’ici là, la décision que vous contestez s’applique.';
  const which = `la décision ${register.label} du ${frenchDate(decidedOn)}`;
  return { which, about: `décision ${register.label}`, meanwhile };
}

function lateness({ late, until }: AppealReceiptFacts['appeal']): readonly LetterSection[] {
  if (!late || until === null) return [];
  return [
    section('Délai', [
      `Le délai pour contester cette décision s’achevait le ${frenchDate(until)}. Votre recours, parvenu ensuite, sera examiné, mais il ne prolonge pas le délai pour saisir le tribunal.`,
    ]),
  ];
}

function afterSilence({ court }: Letterhead, { silenceOn, appeal }: AppealReceiptFacts): LetterSection {
  const from = appeal.late
    ? 'Si le délai pour saisir le tribunal court encore pour vous, vous pouvez dès maintenant :'
    : `Vous pourrez, dans un délai de deux mois à compter de la notification de notre réponse ou, sans réponse, à compter du ${frenchDate(silenceOn)} (articles R421-1, R421-2 et R421-5 du code de justice administrative) :`;
  const points = [
    `saisir le ${court} d’un recours contentieux, par courrier, à l’accueil du tribunal ou sur www.telerecours.fr.`,
  ];
  return { heading: 'Voies et délais de recours', paragraphs: [from], points, mention: true };
}

function section(heading: string | null, paragraphs: readonly string[]): LetterSection {
  return { heading, paragraphs, points: [], mention: false };
}
