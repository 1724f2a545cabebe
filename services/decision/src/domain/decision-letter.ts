import { frenchDate, frenchEuros, type CivilDate } from '@octroi/kernel';
import type { AppealPart } from './appeal.js';
import { confirms, type DecisionPart, type StatementPart } from './decision-content.js';
import { AUTHORITY_WORDS } from './wording.js';
import type { Letterhead } from './site-authority.js';

/** Who the letter is for, read when it is printed. */
export interface Recipient {
  readonly name: string;
  readonly sex: 'F' | 'M' | null;
  /** Lines below the name; null when the letter is handed over. */
  readonly addressLines: readonly string[] | null;
}

export interface LetterFacts {
  readonly decision: DecisionPart;
  readonly statement: StatementPart;
  /** Written form of the register's number. */
  readonly label: string;
  readonly letterhead: Letterhead;
  readonly recipient: Recipient;
}

export interface LetterSection {
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly points: readonly string[];
  /** Set smaller: mentions that the law asks for. */
  readonly mention: boolean;
}

/** A letter in words, ready to be set on paper. */
export interface Letter {
  readonly title: string;
  readonly sender: { readonly name: string; readonly lines: readonly string[] };
  readonly recipient: { readonly name: string; readonly lines: readonly string[] };
  readonly placeAndDate: string;
  readonly subject: string;
  readonly references: string;
  readonly greeting: string;
  readonly sections: readonly LetterSection[];
  readonly signature: { readonly lead: string; readonly name: string; readonly quality: string };
  readonly footer: string;
}

/** What every letter has around its sections and its signature. */
export interface LetterFrame {
  readonly title: string;
  readonly subject: string;
  readonly references: string;
  readonly on: CivilDate;
  readonly letterhead: Letterhead;
  readonly recipient: Recipient;
  /** Number that the footer repeats. */
  readonly label: string;
}

/** A letter without its sections and its signature. */
export function letterOf(frame: LetterFrame): Omit<Letter, 'sections' | 'signature'> {
  const { title, subject, references, on, letterhead, recipient, label } = frame;
  const civility = recipient.sex === null ? null : CIVILITY[recipient.sex];
  return {
    title,
    sender: { name: letterhead.name, lines: letterhead.addressLines },
    recipient: {
      name: civility === null ? recipient.name : `${civility} ${recipient.name}`,
      lines: recipient.addressLines ?? ['Lettre remise en main propre'],
    },
    placeAndDate: `${letterhead.place}, le ${frenchDate(on)}`,
    subject,
    references,
    greeting: civility === null ? 'Madame, Monsieur,' : `${civility},`,
    footer: `${letterhead.name} – ${label}`,
  };
}

/** The letter that notifies a decision: reasons in law and fact (CRPA L211-5), signatory (L212-1), remedies (CJA R421-5), mentions. */
export function decisionLetter(facts: LetterFacts): Letter {
  const { decision, label, letterhead, recipient } = facts;
  return {
    ...letterOf({
      title: `Décision ${label} sur la demande ${decision.reference}`,
      subject: `${decision.appeal ? 'réponse à votre recours' : 'décision'} sur votre demande d’aide « ${decision.aidLabel} »`,
      references: `demande ${decision.reference}, décision ${label}`,
      on: decision.decidedOn,
      ...{ letterhead, recipient, label },
    }),
    sections: [
      opening(decision),
      grounds(decision),
      ...inTheirWords(facts.statement),
      decision.appeal?.answer === 'rejected' ? courtRemedy(letterhead, decision.appeal) : remedies(letterhead),
      ...mentions(decision, letterhead),
    ],
    signature: {
      lead: leadOf(decision),
      name: decision.signatoryName,
      quality: decision.signatoryQuality,
    },
  };
}

/** Above the name of who signs: the delegation, or the body that voted. */
export function leadOf({ authority, delegation }: Pick<DecisionPart, 'authority' | 'delegation'>): string {
  const sits = authority === 'commission-permanente' || authority === 'conseil-administration';
  return sits ? `Pour ${AUTHORITY_WORDS[authority]} (${delegation}),` : `Par délégation (${delegation}),`;
}

const CIVILITY = { F: 'Madame', M: 'Monsieur' } as const;

function opening(decision: DecisionPart): LetterSection {
  const { requestedOn, requestedAmountCents, aidLabel, urgent, appeal } = decision;
  const amount = requestedAmountCents === null ? '' : `, d’un montant de ${frenchEuros(requestedAmountCents)}`;
  const asked = `Le ${frenchDate(requestedOn)}, vous avez demandé une aide « ${aidLabel} »${amount}.`;
  const decided = `${operativePart(decision)}${urgent ? ' Cette décision est prise en urgence.' : ''}`;
  const answered = appeal === undefined ? [] : answerWords(appeal);
  const operative = confirms(decision) ? [] : [decided];
  return { heading: null, paragraphs: [asked, ...answered, ...operative], points: [], mention: false };
}

function operativePart({ outcome, amountCents, requestedAmountCents, returnsOn }: DecisionPart): string {
  const amount = frenchEuros(amountCents ?? 0);
  switch (outcome) {
    case 'granted':
      return `Votre demande est acceptée : une aide de ${amount} vous est accordée.`;
    case 'partially-granted': {
      const asked = requestedAmountCents === null ? '' : `, sur ${frenchEuros(requestedAmountCents)} demandés`;
      return `Votre demande est acceptée en partie : une aide de ${amount} vous est accordée${asked}.`;
    }
    case 'refused':
      return 'Votre demande est refusée.';
    case 'adjourned':
      return returnsOn === null
        ? 'L’examen de votre demande est ajourné.'
        : `L’examen de votre demande est ajourné : elle sera examinée de nouveau le ${frenchDate(returnsOn)}.`;
  }
}

function grounds(decision: DecisionPart): LetterSection {
  const inFact = factsOf(decision);
  return {
    heading: 'Motifs de la décision',
    paragraphs: [`En droit : ${decision.legalBasis}.`, `En fait : ${inFact}`.trimEnd()],
    points: [...decision.reasons.map(({ text }) => text), ...unmetConditions(decision)],
    mention: false,
  };
}

/** Why the request was routed explains a grant only: what goes against the person rests on the reasons that were chosen, listed below. */
function factsOf({ outcome, routing, urgent, reasons }: DecisionPart): string {
  if (outcome === 'adjourned' && reasons.length === 0) return 'l’instruction de votre demande se poursuit.';
  if (outcome !== 'granted') return '';
  if (urgent || routing === null) return 'urgence de votre situation, telle que vous l’avez déclarée.';
  return `${routing.because}${/[.!?]$/.test(routing.because) ? '' : '.'}`;
}

/** What the regulation asks and the household does not meet explains a refusal. */
function unmetConditions({ outcome, unmetConditions: unmet = [] }: DecisionPart): readonly string[] {
  return outcome === 'refused' ? unmet.map((explanation) => `Condition du règlement non remplie : ${explanation}`) : [];
}

/** What the person who decided wrote to the household, line by line. */
function inTheirWords({ comment }: StatementPart): readonly LetterSection[] {
  const paragraphs = (comment ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  return paragraphs.length === 0 ? [] : [{ heading: null, paragraphs, points: [], mention: false }];
}

/** How to contest a decision, and until when. */
export function remedies({ appealTo, court }: Letterhead): LetterSection {
  return {
    heading: 'Voies et délais de recours',
    paragraphs: [
      'Si vous contestez cette décision, vous pouvez, dans un délai de deux mois à compter de sa notification (articles R421-1 et R421-5 du code de justice administrative) :',
    ],
    points: [
      `former un recours gracieux auprès de : ${appealTo}. Formé dans ce délai, il interrompt le délai pour saisir le tribunal ; sans réponse dans les deux mois, il est rejeté et vous disposez alors de deux mois pour saisir le tribunal ;`,
      `saisir le ${court} d’un recours contentieux, par courrier, à l’accueil du tribunal ou sur www.telerecours.fr.`,
    ],
    mention: true,
  };
}

/** What a decision says of the appeal that it answers, before anything else. */
function answerWords({ kind, receivedOn, answer, ...target }: AppealPart): readonly string[] {
  const which = kind === 'gracious' ? 'recours gracieux' : 'recours';
  const { isSilence, contested } = contestedWords(target);
  const received = `Par un ${which} reçu le ${frenchDate(receivedOn)}, vous contestez ${contested}. Une personne a examiné de nouveau votre demande.`;
  return answer === 'rejected'
    ? [received, `Votre recours est rejeté${isSilence ? ' par la présente décision.' : ` : ${contested} demeure.`}`]
    : [received, `Votre recours est accueilli : la présente décision remplace ${contested}.`];
}

function contestedWords({ contestedLabel, contestedOn, silenceOn }: Partial<AppealPart>) {
  if (contestedLabel === undefined || contestedOn === undefined) {
    const born = silenceOn === undefined ? '' : `, né le ${frenchDate(silenceOn)}`;
    return { isSilence: true, contested: `le rejet implicite de votre demande${born}` };
  }
  return { isSilence: false, contested: `la décision ${contestedLabel} du ${frenchDate(contestedOn)}` };
}

/** How to contest the rejection of a gracious appeal: the court alone, since a second one puts off nothing. */
function courtRemedy({ court }: Letterhead, { late }: Pick<AppealPart, 'late'>): LetterSection {
  const points = [
    `saisir le ${court} d’un recours contentieux, par courrier, à l’accueil du tribunal ou sur www.telerecours.fr.`,
  ];
  const until = late
    ? 'Votre recours gracieux étant parvenu après le délai de deux mois, il ne l’a pas prolongé. S’il court encore pour vous, vous pouvez :'
    : 'Vous pouvez, dans un délai de deux mois à compter de la notification de la présente réponse (articles R421-1 et R421-5 du code de justice administrative, L411-2 du code des relations entre le public et l’administration) :';
  return { heading: 'Voies et délais de recours', paragraphs: [until], points, mention: true };
}

function mentions({ routing }: DecisionPart, { name }: Letterhead): readonly LetterSection[] {
  const sources: LetterSection = {
    heading: 'Origine des données',
    paragraphs: [
      `En application de l’article L114-8 du code des relations entre le public et l’administration, le quotient familial a pu être obtenu directement auprès de la caisse d’allocations familiales ou de la Mutualité sociale agricole ; vous avez fourni les autres informations. Vous pouvez demander à y accéder et à les faire rectifier : ${name}.`,
    ],
    points: [],
    mention: true,
  };
  // An aid granted before any instruction owes nothing to an algorithm.
  if (routing === null) return [sources];
  const algorithm: LetterSection = {
    heading: 'Traitement algorithmique',
    paragraphs: [
      `Cette décision est prise par une personne, en s’appuyant sur un traitement algorithmique qui compare la situation déclarée et certifiée du foyer au règlement des aides facultatives (version du ${frenchDate(routing.regulation)}), propose une suite et désigne l’autorité compétente. Vous pouvez demander les règles de ce traitement et les principales caractéristiques de sa mise en œuvre : ${name} ; sans réponse dans le mois, vous pouvez saisir la Commission d’accès aux documents administratifs, www.cada.fr (articles L311-3-1 et R311-3-1-1 du même code).`,
    ],
    points: [],
    mention: true,
  };
  return [sources, algorithm];
}
