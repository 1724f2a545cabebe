import { frenchDate, frenchEuros, type CivilDate } from '@octroi/kernel';
import type { Submission } from './aid-request.js';
import { letterOf, type Letter, type LetterSection, type Recipient } from './decision-letter.js';
import type { PapersRequest } from './papers.js';
import type { Letterhead } from './site-authority.js';

/** Who answers for the file, as the person is told (CRPA L111-2). */
export interface Handler {
  readonly name: string;
  readonly quality: string;
}

/** What the letters about a file that is being looked at are written from. */
export interface FilingFacts {
  readonly submission: Submission;
  readonly aidLabel: string;
  readonly letterhead: Letterhead;
  readonly recipient: Recipient;
  /** Null when the site records no name for who prints. */
  readonly handler: Handler | null;
  /** The day on which silence is a rejection. */
  readonly silenceOn: CivilDate;
  /** Requests for papers that are not answered yet. */
  readonly awaited: readonly PapersRequest[];
  /** True once the request was decided in urgency: papers prove it afterwards. @default false */
  readonly proofOwed?: boolean;
}

/** The acknowledgement of receipt, with what CRPA R112-5 asks of it: dates, service, what silence means, remedies, missing papers. */
export function acknowledgementLetter(facts: FilingFacts, madeOn: CivilDate): Letter {
  const { submission, letterhead, silenceOn } = facts;
  return {
    ...filingFrame(facts, madeOn, {
      title: `Accusé de réception de la demande ${submission.reference}`,
      subject: `accusé de réception de votre demande d’aide « ${facts.aidLabel} »`,
    }),
    sections: [
      section(null, [
        `Nous avons reçu le ${frenchDate(submission.requestedOn)} votre demande d’aide « ${facts.aidLabel} »${amountOf(submission)}. Elle est enregistrée sous le numéro ${submission.reference}.`,
        `Elle est instruite par : ${[letterhead.name, ...letterhead.addressLines].join(', ')}.`,
      ]),
      ...missing(facts.awaited),
      section('Ce que vaut notre silence', [
        `Si aucune décision ne vous est notifiée d’ici au ${frenchDate(silenceOn)}, votre demande sera réputée rejetée à cette date : elle est susceptible de donner lieu à une décision implicite de rejet (article L231-4 du code des relations entre le public et l’administration). Une décision peut encore vous être notifiée ensuite.`,
      ]),
      silentRemedies(letterhead, silenceOn),
      dataMention(letterhead),
    ],
  };
}

/** The letter that asks for what a file lacks, by a date, and says that the clock stands meanwhile (CRPA L114-5); after an urgent decision, for its proof. */
export function incompleteFileLetter(facts: FilingFacts): Letter {
  const { submission, letterhead, awaited, silenceOn, proofOwed = false } = facts;
  const askedOn =
    awaited
      .map((one) => one.askedOn)
      .toSorted()
      .at(-1) ?? submission.requestedOn;
  return {
    ...filingFrame(facts, askedOn, {
      title: `Pièces manquantes à la demande ${submission.reference}`,
      subject: `pièces à fournir pour votre demande d’aide « ${facts.aidLabel} »`,
    }),
    sections: [
      section(null, [
        `Nous avons reçu le ${frenchDate(submission.requestedOn)} votre demande d’aide « ${facts.aidLabel} »${amountOf(submission)}. ${proofOwed ? 'Elle a été décidée en urgence, sur votre déclaration : il nous reste à recevoir ce qui la justifie.' : 'Il nous manque de quoi l’instruire.'}`,
      ]),
      ...missing(awaited),
      section('Ce qui se passe d’ici là', [
        ...(proofOwed ? ['La décision est prise et ne dépend pas de cette lettre.'] : [silenceStands(silenceOn)]),
        'Si vous ne pouvez pas fournir l’une de ces pièces, dites-le-nous : une personne examinera votre situation avec vous.',
      ]),
      dataMention(letterhead),
    ],
  };
}

/** What letters about a file have around their sections, signed by who answers for it. */
export function filingFrame(
  { submission, letterhead, recipient, handler }: FilingFacts,
  on: CivilDate,
  { title, subject }: { readonly title: string; readonly subject: string },
): Omit<Letter, 'sections'> {
  const signature =
    handler === null
      ? { lead: 'Le service chargé de votre demande,', name: letterhead.name, quality: 'service de l’action sociale' }
      : { lead: 'La personne chargée de votre demande,', ...handler };
  const references = `demande ${submission.reference}`;
  return {
    ...letterOf({ title, subject, references, on, letterhead, recipient, label: submission.reference }),
    signature,
  };
}

function silenceStands(silenceOn: CivilDate): string {
  return `Le délai au terme duquel notre silence vaut rejet est suspendu pendant le temps qui vous est donné ; il reprend dès que vous avez tout fourni. Si vous ne répondez pas, il s’achèvera le ${frenchDate(silenceOn)} (articles L114-5 et L231-4 du code des relations entre le public et l’administration).`;
}

function amountOf({ requestedAmountCents }: Submission): string {
  return requestedAmountCents === null ? '' : `, d’un montant de ${frenchEuros(requestedAmountCents)}`;
}

function missing(awaited: readonly PapersRequest[]): readonly LetterSection[] {
  return awaited.map(({ papers, by }) => ({
    heading: 'Pièces et informations à fournir',
    paragraphs: [`Merci de nous remettre, au plus tard le ${frenchDate(by)} :`],
    points: papers,
    mention: false,
  }));
}

function silentRemedies({ appealTo, court }: Letterhead, silenceOn: CivilDate): LetterSection {
  return {
    heading: 'Voies et délais de recours contre un rejet implicite',
    paragraphs: [
      `Vous pourrez, dans un délai de deux mois à compter du ${frenchDate(silenceOn)} (articles R421-2 et R421-5 du code de justice administrative) :`,
    ],
    points: [
      `former un recours gracieux auprès de : ${appealTo}. Formé dans ce délai, il interrompt le délai pour saisir le tribunal ;`,
      `saisir le ${court} d’un recours contentieux, par courrier, à l’accueil du tribunal ou sur www.telerecours.fr ;`,
      'demander les motifs de ce rejet : s’il devait être motivé, ils vous sont donnés dans le mois (article L232-4 du code des relations entre le public et l’administration).',
    ],
    mention: true,
  };
}

function dataMention({ name }: Letterhead): LetterSection {
  return {
    heading: 'Vos données',
    paragraphs: [
      `Pour cette demande, le centre peut obtenir directement de la caisse d’allocations familiales ou de la Mutualité sociale agricole votre quotient familial, si vous en avez été informé (article L114-8 du code des relations entre le public et l’administration). Vous pouvez demander à accéder aux données qui vous concernent et à les faire rectifier : ${name}.`,
    ],
    points: [],
    mention: true,
  };
}

/** A section of plain paragraphs. */
export function section(heading: string | null, paragraphs: readonly string[]): LetterSection {
  return { heading, paragraphs, points: [], mention: false };
}
