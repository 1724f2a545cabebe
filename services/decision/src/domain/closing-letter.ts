import { frenchDate } from '@octroi/kernel';
import type { Closing, ClosingReason } from './aid-request.js';
import { remedies, type Letter } from './decision-letter.js';
import { filingFrame, section, type FilingFacts } from './filing-letters.js';

const WHY: Readonly<Record<Exclude<ClosingReason, 'death'>, string>> = {
  'no-follow-up':
    'Nous l’avons close, sans réponse de votre part à nos demandes : sans ces éléments, nous ne pouvons pas l’instruire.',
  departure: 'Nous l’avons close parce que vous n’habitez plus dans la commune.',
  reorientation: 'Nous l’avons close parce qu’un autre service peut mieux y répondre et que nous vous y avons orienté.',
};

/** The letter about a request that ended without decision. After a death it goes to the family, in few words, or to nobody. */
export function closingLetter(facts: FilingFacts, closing: Closing): Letter {
  return closing.reason === 'death' ? toTheFamily(facts, closing) : toThePerson(facts, closing.reason, closing);
}

function toThePerson(facts: FilingFacts, reason: Exclude<ClosingReason, 'death'>, { on }: Closing): Letter {
  const { submission, aidLabel, letterhead } = facts;
  return {
    ...filingFrame(facts, on, {
      title: `Clôture de la demande ${submission.reference}`,
      subject: `clôture de votre demande d’aide « ${aidLabel} »`,
    }),
    sections: [
      section(null, [
        `Vous avez demandé le ${frenchDate(submission.requestedOn)} une aide « ${aidLabel} ». ${WHY[reason]}`,
      ]),
      section('Et maintenant', [
        'Cette clôture n’est pas un refus. Si votre situation change, ou si vous pouvez apporter ce qui manquait, vous pouvez déposer une nouvelle demande à tout moment.',
      ]),
      remedies(letterhead),
    ],
  };
}

function toTheFamily(facts: FilingFacts, { on }: Closing): Letter {
  const { submission, aidLabel, recipient } = facts;
  const family = { ...recipient, name: `La famille de ${recipient.name}`, sex: null };
  return {
    ...filingFrame({ ...facts, recipient: family }, on, {
      title: `Clôture de la demande ${submission.reference}`,
      subject: `clôture d’une demande d’aide « ${aidLabel} »`,
    }),
    sections: [
      section(null, [
        `Nous avons appris le décès de ${recipient.name}. Nous vous présentons nos condoléances.`,
        `La demande d’aide déposée le ${frenchDate(submission.requestedOn)} est close. Vous n’avez aucune démarche à faire.`,
      ]),
      section('Si vous avez besoin d’aide', [
        'Le centre reste à votre disposition : vous pouvez nous écrire, ou venir nous voir.',
      ]),
    ],
  };
}
