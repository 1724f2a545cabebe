import { frenchDate } from '@octroi/kernel';
import { csvCell } from '../payment/payment-file.js';
import { heading, listOf, paragraph, type Paper } from '../paper.js';
import type { Letterhead } from '../site-authority.js';
import { eliminationLabel, going, type Elimination, type EliminationLine } from './elimination.js';
import { RETENTION, type FileEnding, type FileObstacle } from './retention.js';

const ENDING_WORDS: Readonly<Record<FileEnding, string>> = {
  granted: 'accordée',
  refused: 'refusée',
  dropped: 'sans suite',
};
const ENDINGS_IN_WORDS: Readonly<Record<FileEnding, string>> = {
  granted: 'Dossiers d’aides facultatives accordées',
  refused: 'Dossiers d’aides facultatives refusées',
  dropped: 'Demandes d’aides facultatives sans suite (retirées, closes)',
};
const OBSTACLE_WORDS: Readonly<Record<FileObstacle, string>> = {
  open: 'dossier rouvert',
  appeal: 'recours en cours',
  loan: 'avance non remboursée',
  payment: 'paiement en cours',
  hold: 'protégé de l’élimination',
  'recent-contact': 'contact récent avec les personnes',
};
const ENDINGS = ['granted', 'refused', 'dropped'] as const;

interface Slip {
  readonly elimination: Elimination;
  readonly lines: readonly EliminationLine[];
  readonly letterhead: Letterhead;
}

/** The bordereau d’élimination: what goes, of which dates, how much, by which text. References, never a name. */
export function eliminationSlip({ elimination, lines, letterhead }: Slip): Paper {
  const label = eliminationLabel(elimination);
  const gone = going(lines);
  const samples = lines.filter(({ fate }) => fate === 'sample');
  const withheld = lines.filter(({ fate }) => fate === 'withheld');
  return {
    title: `Bordereau d’élimination ${label}`,
    sender: { name: letterhead.name, lines: letterhead.addressLines },
    blocks: [
      heading(`Bordereau d’élimination d’archives publiques ${label}`, 1),
      paragraph('Code du patrimoine, articles L212-2 et R212-14.', 'small'),
      paragraph(`Proposé le ${frenchDate(elimination.madeOn)}. ${stateInWords(elimination)}`, 'bold'),
      heading('Ce qui est proposé'),
      ...listOf(ENDINGS.flatMap((ending) => kindInWords(ending, gone))),
      paragraph(`Volume : ${volume(gone)}. Support : numérique.`),
      paragraph(
        `Échantillon : un dossier accordé sur ${String(elimination.sampleEvery)} est conservé, soit ${count(samples.length, 'dossier')}.`,
      ),
      heading('Visa des archives départementales'),
      ...visaBlocks(elimination, letterhead),
      heading('Dossiers à éliminer'),
      ...listOf(gone.map(lineInWords)),
      ...(samples.length === 0 ? [] : [heading('Dossiers conservés comme échantillon')]),
      ...listOf(samples.map(lineInWords)),
      ...(withheld.length === 0 ? [] : [heading('Dossiers retirés du bordereau')]),
      ...listOf(
        withheld.map((line) => `${line.reference} : ${line.obstacle === null ? '' : OBSTACLE_WORDS[line.obstacle]}`),
      ),
    ],
    footer: `${letterhead.name} – ${label}`,
  };
}

const COLUMNS = [
  ...['Référence', 'Aide', 'Issue', 'Demandée le', 'Close le', 'Dernier contact', 'Conservée jusqu’au'],
  ...['Pièces', 'Octets', 'Sort', 'Motif', 'Fondement'],
];
const FATE_WORDS = { eliminate: 'à éliminer', sample: 'conservé (échantillon)', withheld: 'retiré' } as const;

/** The same as a table: semicolons, a byte order mark for spreadsheets, nothing that one of them would take for a formula. */
export function eliminationCsv(lines: readonly EliminationLine[]): string {
  const rows = lines.map((line) => [
    ...[line.reference, line.aid, ENDING_WORDS[line.ending], line.requestedOn, line.closedOn, line.lastContactOn],
    ...[line.keptUntil, String(line.documents), String(line.bytes), FATE_WORDS[line.fate]],
    ...[line.obstacle === null ? '' : OBSTACLE_WORDS[line.obstacle], RETENTION[line.ending].basis],
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

function stateInWords({ state, executedOn }: Elimination): string {
  if (executedOn !== null) return `Élimination exécutée le ${frenchDate(executedOn)}.`;
  const words = {
    proposed: 'En attente du visa.',
    approved: 'Visa reçu, élimination en cours.',
    executed: '',
    cancelled: 'Proposition abandonnée.',
  };
  return words[state];
}

function kindInWords(ending: FileEnding, lines: readonly EliminationLine[]): readonly string[] {
  const own = lines.filter((line) => line.ending === ending).map(({ closedOn }) => closedOn);
  if (own.length === 0) return [];
  const [first = '', last = ''] = [own.toSorted()[0], own.toSorted().at(-1)];
  const years = first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : `${first.slice(0, 4)}-${last.slice(0, 4)}`;
  return [
    `${ENDINGS_IN_WORDS[ending]}, clos en ${years} : ${count(own.length, 'dossier')}. Fondement : ${RETENTION[ending].basis}.`,
  ];
}

function visaBlocks({ visa }: Elimination, letterhead: Letterhead): Paper['blocks'] {
  if (visa !== null) return [paragraph(`Visa n° ${visa.number} du ${frenchDate(visa.givenOn)}.`, 'bold')];
  return [
    {
      kind: 'signature',
      lines: [`${letterhead.place}, le`, 'Le directeur ou la directrice des archives départementales', 'Visa n°'],
    },
  ];
}

function lineInWords(line: EliminationLine): string {
  return `${line.reference}, ${line.aid.replaceAll('-', ' ')}, ${ENDING_WORDS[line.ending]}, close le ${frenchDate(line.closedOn)}, ${count(line.documents, 'pièce')}`;
}

function volume(lines: readonly EliminationLine[]): string {
  const documents = lines.reduce((sum, line) => sum + line.documents, 0);
  const bytes = lines.reduce((sum, line) => sum + line.bytes, 0);
  return `${count(lines.length, 'dossier')}, ${count(documents, 'pièce numérisée', 'pièces numérisées')}, ${sizeInWords(bytes)}`;
}

function sizeInWords(bytes: number): string {
  const tenths = (unit: number): string => String(Math.round((bytes * 10) / unit) / 10).replace('.', ',');
  if (bytes >= 1_000_000) return `${tenths(1_000_000)} Mo`;
  return bytes >= 1_000 ? `${tenths(1_000)} ko` : count(bytes, 'octet');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number > 1 ? many : one}`;
}
