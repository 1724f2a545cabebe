import { frenchDate, frenchEuros } from '@octroi/kernel';
import type { DecisionPart } from '../decision-content.js';
import { heading, listOf, paragraph, type Paper, type PaperBlock } from '../paper.js';
import { visasOn, type Letterhead } from '../site-authority.js';
import { quorumOf, type Capacity } from './body.js';
import { deliberationNumber, type NamedMember, type SessionPart } from './session-part.js';
import type { Tally } from './vote.js';

/** Which volume of the register: what names a person goes to that person only (CADA 20121509). */
export type Volume = 'communicable' | 'nominative';

/** A decision of a session, as the register holds it. */
export interface DecidedInSession {
  readonly decision: DecisionPart;
  readonly session: SessionPart;
  /** Number within series and year. */
  readonly number: number;
  readonly label: string;
  readonly hash: string;
}

interface ExtractFacts extends DecidedInSession {
  readonly letterhead: Letterhead;
  readonly volume: Volume;
  /** Name of the person, for the nominative volume only. */
  readonly person: string | null;
}

const QUALITY: Readonly<Record<Capacity, { readonly F: string; readonly M: string }>> = {
  president: { F: 'présidente', M: 'président' },
  'vice-president': { F: 'vice-présidente', M: 'vice-président' },
  'delegated-vice-president': { F: 'vice-présidente déléguée', M: 'vice-président délégué' },
  member: { F: 'membre', M: 'membre' },
};

/** Said where the site names none. */
const VISAS = [
  'Vu le code de l’action sociale et des familles, notamment ses articles L123-5, L123-6 et R123-16 à R123-23,',
];

function visasOf({ heldOn }: SessionPart, { visas = [] }: Letterhead): readonly string[] {
  const cited = visasOn(visas, heldOn);
  return cited.length > 0 ? cited : VISAS;
}

export const nameOf = ({ civility, name }: NamedMember): string => `${civility} ${name}`;
const qualityOf = ({ civility, capacity }: NamedMember): string =>
  QUALITY[capacity][civility.startsWith('M.') ? 'M' : 'F'];
const hourOf = (time: string): string => time.replace(':', ' h ');

/** The extract of the register for one decision of a body. */
export function registerExtract(facts: ExtractFacts): Paper {
  const { decision, volume, person } = facts;
  return extractOf(facts, {
    object: `Aide facultative « ${decision.aidLabel} » – ${whose(person, volume)} ${decision.reference}`,
    statement: statement(decision, volume),
    operative: operative(decision, volume),
  });
}

/** What an extract is about, and what is printed in which volume. */
export type ExtractFrame = Omit<DecidedInSession, 'decision'> & Pick<ExtractFacts, 'letterhead' | 'volume'>;

/** An extract around its object, its statement and what is decided. */
export function extractOf(
  { session, letterhead, label, volume, hash, number: order }: ExtractFrame,
  act: { readonly object: string; readonly statement: readonly PaperBlock[]; readonly operative: readonly string[] },
): Paper {
  const number = deliberationNumber(session, order);
  return {
    title: `Extrait du registre, délibération ${number}`,
    sender: { name: letterhead.name, lines: letterhead.addressLines },
    blocks: [
      heading('Extrait du registre des délibérations', 1),
      paragraph(`${session.bodyName} – délibération ${number}`, 'bold'),
      paragraph(volume === 'nominative' ? NOMINATIVE : COMMUNICABLE, 'small'),
      ...sitting(session),
      heading('Objet'),
      paragraph(act.object),
      heading('Visas'),
      ...visasOf(session, letterhead).map((visa) => paragraph(visa)),
      heading('Exposé'),
      ...act.statement,
      heading('Vote'),
      paragraph(voteSentence(session.tally)),
      heading('Décide'),
      ...listOf(act.operative),
      ...remedies(letterhead),
      paragraph(
        'Date d’affichage : sans objet. Décision individuelle, notifiée à la personne et non publiée.',
        'small',
      ),
      paragraph(`Inscription au registre : ${label}, empreinte ${hash}.`, 'small'),
      {
        kind: 'signature',
        lines: [
          'Pour extrait conforme,',
          `${letterhead.place}, le ${frenchDate(session.heldOn)}`,
          nameOf(session.chair),
          `${qualityOf(session.chair)}, présidence de séance`,
          ...(session.secretary === null ? [] : [`Secrétaire de séance : ${session.secretary}`]),
        ],
      },
    ],
    footer: `${letterhead.name} – ${number} – ${label}`,
  };
}

/** « demande », after the name of the person where the volume says it. */
export function whose(person: string | null, volume: Volume): string {
  return volume === 'nominative' && person !== null ? `${person}, demande` : 'demande';
}

const NOMINATIVE = 'Volume nominatif : communicable à la seule personne concernée.';
const COMMUNICABLE = 'Volume communicable : sans élément qui désigne la personne.';

/** Who sat, when and where. */
export function sitting(session: SessionPart): readonly PaperBlock[] {
  const { heldOn, heldAt, place, convenedOn, chair, present, proxies, absent, withdrawn, inOffice, quorum } = session;
  const convened = convenedOn === null ? '' : `, convoquée le ${frenchDate(convenedOn)}`;
  const second = session.secondConvocation ? ' Seconde convocation : aucun quorum n’est requis.' : '';
  return [
    paragraph(
      `Séance du ${frenchDate(heldOn)} à ${hourOf(heldAt)}, ${place}${convened}, sous la présidence de ${nameOf(chair)}, ${qualityOf(chair)}.${second}`,
    ),
    paragraph(
      `Membres en exercice : ${inOffice} ; présents : ${present.length} ; pouvoirs : ${proxies.length} ; absents : ${absent.length} ; quorum : ${quorum ?? quorumOf(inOffice)}.`,
    ),
    paragraph(`Présents : ${namesOf(present)}.`),
    ...(proxies.length === 0
      ? []
      : [paragraph(`Pouvoirs : ${proxies.map(({ from, to }) => `${nameOf(from)} à ${nameOf(to)}`).join(' ; ')}.`)]),
    ...(absent.length === 0 ? [] : [paragraph(`Absents : ${namesOf(absent)}.`)]),
    ...(withdrawn.length === 0
      ? []
      : [paragraph(`Retrait pour ce point, sans part au débat ni au vote : ${namesOf(withdrawn)}.`)]),
  ];
}

function namesOf(members: readonly NamedMember[]): string {
  return members.length === 0 ? 'aucun' : members.map(nameOf).join(', ');
}

function statement(decision: DecisionPart, volume: Volume): readonly PaperBlock[] {
  const { requestedOn, requestedAmountCents, routing, unmetConditions = [] } = decision;
  const amount = requestedAmountCents === null ? '' : ` d’un montant de ${frenchEuros(requestedAmountCents)}`;
  if (volume === 'communicable')
    return [
      paragraph(
        `Une aide${amount} a été demandée le ${frenchDate(requestedOn)}. La situation du foyer est exposée au volume nominatif.`,
      ),
    ];
  return [
    paragraph(
      `Une aide${amount} a été demandée le ${frenchDate(requestedOn)}. ${routing === null ? '' : because(routing)}`.trimEnd(),
    ),
    ...listOf(unmetConditions.map((one) => `Condition du règlement non remplie : ${one}`)),
  ];
}

function because({ because: reason, regulation, proposal }: NonNullable<DecisionPart['routing']>): string {
  const proposed = proposal === 'grant' ? 'd’accorder' : 'de refuser';
  return `Le règlement (version du ${frenchDate(regulation)}) propose ${proposed} ; ${reason}.`.replace(/\.\.$/, '.');
}

/** « Après en avoir délibéré, au scrutin public et à l’unanimité » with the count. */
export function voteSentence(tally: Tally): string {
  const ballot = tally.ballot === 'public' ? 'au scrutin public' : 'au scrutin secret';
  const majority = tally.unanimous ? 'à l’unanimité' : 'à la majorité absolue des suffrages exprimés';
  const chair = tally.castingVote ? ' La voix de la présidence est prépondérante.' : '';
  const counts = `pour : ${tally.for} ; contre : ${tally.against} ; abstentions : ${tally.abstain}`;
  const outcome = tally.adopted ? `${ballot} et ${majority}` : `${ballot}, la proposition n’est pas adoptée`;
  return `Après en avoir délibéré, ${outcome} (${counts}).${chair}`;
}

/** What is decided, article by article; why, in the nominative volume alone. */
export function operative(decision: DecisionPart, volume: Volume = 'communicable'): readonly string[] {
  const { outcome, amountCents, returnsOn, reasons, derogation } = decision;
  const main = {
    granted: `d’accorder une aide de ${frenchEuros(amountCents ?? 0)}${derogation ? ', par dérogation motivée au règlement' : ''}`,
    'partially-granted': `d’accorder en partie la demande, par une aide de ${frenchEuros(amountCents ?? 0)}`,
    refused: 'de refuser la demande',
    adjourned: `d’ajourner la demande${returnsOn === null ? '' : ` au ${frenchDate(returnsOn)}`}`,
  }[outcome];
  const said = volume === 'nominative' ? reasons : [];
  const because = said.map(({ text }) => `au motif suivant : ${text.replace(/\.$/, '')}`);
  return [main, ...because].map((point, index, all) => `${point}${index === all.length - 1 ? '.' : ' ;'}`);
}

function remedies({ court }: Letterhead): readonly PaperBlock[] {
  return [
    paragraph(
      `La présente délibération peut faire l’objet, dans les deux mois de sa notification, d’un recours gracieux auprès du centre ou d’un recours devant le ${court}.`,
      'small',
    ),
  ];
}
