import { frenchDate, frenchEuros } from '@octroi/kernel';
import { registerLabel, type KeptEntry } from '@octroi/register';
import type { DecisionPart } from './decision-content.js';
import { heading, listOf, paragraph, type Paper, type PaperBlock } from './paper.js';
import { deliberationNumber, type SessionPart } from './session/session-part.js';
import type { Volume } from './session/session-papers.js';
import { undoingTitle } from './session/undoing-extract.js';
import type { UndoingPart } from './undoing.js';
import type { Letterhead } from './site-authority.js';

/** A year of the register, to be bound in one of its two volumes. */
export interface VolumeFacts {
  readonly year: number;
  readonly volume: Volume;
  /** In the order of the chain. */
  readonly entries: readonly KeptEntry[];
  readonly letterhead: Letterhead;
  /** What the person of a request is called, by its id; read for the nominative volume alone. */
  readonly names: ReadonlyMap<string, string>;
}

/** An entry read: what stands above it, its line, and what the table files it under. */
interface ReadEntry {
  readonly under: string;
  readonly line: string;
  readonly object: string;
  readonly number: string;
}

const KINDS: Readonly<Record<string, string>> = {
  decision: 'Décision',
  correction: 'Rectification',
  withdrawal: 'Retrait, abrogation ou annulation',
};

/** The ids of the requests that the entries are about, each once: whose names the nominative volume needs. */
export function requestsOf(entries: readonly KeptEntry[]): readonly string[] {
  const about = (entry: KeptEntry) =>
    partOf<DecisionPart>(entry, 'decision') ?? partOf<UndoingPart>(entry, 'withdrawal');
  const ids = entries.flatMap((entry) => about(entry)?.requestId ?? []);
  return [...new Set(ids)];
}

/** A year of the register as a book: every number in order, then the tables (CGCT R2121-9). The communicable volume says of nobody who they are, nor how they live. */
export function registerVolume(facts: VolumeFacts): Paper {
  const { year, volume, entries, letterhead } = facts;
  const read = entries.map((entry) => readEntry(entry, facts));
  const name = volume === 'nominative' ? 'volume nominatif' : 'volume communicable';
  return {
    title: `Registre des décisions ${year}, ${name}`,
    sender: { name: letterhead.name, lines: letterhead.addressLines },
    blocks: [
      heading(`Registre des décisions, année ${year}`, 1),
      paragraph(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, 'bold'),
      paragraph(volume === 'nominative' ? NOMINATIVE : COMMUNICABLE, 'small'),
      paragraph(PAPER, 'small'),
      ...grouped(read),
      heading('Table des numéros par objet'),
      ...listOf(tableOf(read)),
      paragraph(countOf(entries)),
      {
        kind: 'signature',
        lines: [`${letterhead.place}, le`, 'La présidence', 'Le secrétariat'],
      },
    ],
    footer: `${letterhead.name} – registre ${year}, ${name}`,
  };
}

const NOMINATIVE =
  'Ce volume désigne des personnes : il n’est communicable qu’à chacune d’elles, pour ce qui la concerne. Les aides individuelles sont notifiées, jamais publiées ni affichées.';
const COMMUNICABLE =
  'Ce volume ne désigne personne et ne dit rien de la situation des foyers. Les aides individuelles sont notifiées, jamais publiées : aucune date d’affichage ne figure ici.';
const PAPER =
  'Copie du registre électronique, dont les empreintes se vérifient sans réseau. Feuillets à coter et parapher, signatures manuscrites à l’original (article R2121-9 du code général des collectivités territoriales, appliqué par analogie).';

function readEntry(entry: KeptEntry, { volume, names }: VolumeFacts): ReadEntry {
  const label = registerLabel(entry);
  const on = frenchDate(entry.decidedOn);
  const kind = KINDS[entry.kind] ?? entry.kind;
  const decision = partOf<DecisionPart>(entry, 'decision');
  const undoing = partOf<UndoingPart>(entry, 'withdrawal');
  if (undoing !== null) return readUndoing(entry, undoing, volume === 'nominative' ? names : new Map());
  if (decision === null) {
    const corrected = partOf<{ correctedLabel: string }>(entry, 'correction')?.correctedLabel;
    const about = corrected === undefined ? '' : ` de ${corrected}`;
    const isGone = corrected === undefined && entry.parts.some(({ body }) => body === null);
    const line = `${label} – ${on} – ${kind}${about}${isGone ? ', contenu effacé' : ''}`;
    return { under: kind, line, object: kind, number: label };
  }
  const session = partOf<SessionPart>(entry, 'session');
  const number = session === null ? label : `${deliberationNumber(session, entry.number)} (${label})`;
  const person = volume === 'nominative' ? names.get(decision.requestId) : undefined;
  const who = person === undefined ? '' : `${person}, `;
  return {
    under: underOf(session, decision.delegation),
    line: `${number} – ${on} – ${decision.aidLabel}, ${who}demande ${decision.reference} : ${outcomeOf(decision)}`,
    object: decision.aidLabel,
    number: label,
  };
}

function readUndoing(entry: KeptEntry, undoing: UndoingPart, names: ReadonlyMap<string, string>): ReadEntry {
  const label = registerLabel(entry);
  const session = partOf<SessionPart>(entry, 'session');
  const number = session === null ? label : `${deliberationNumber(session, entry.number)} (${label})`;
  const person = names.get(undoing.requestId);
  const who = person === undefined ? '' : `${person}, `;
  const what = `${undoingTitle(undoing)} du ${frenchDate(undoing.undoneOn)}`;
  return {
    under: undoing.kind === 'annulment' ? COURT : underOf(session, undoing.delegation),
    line: `${number} – ${frenchDate(entry.decidedOn)} – ${what}, ${who}demande ${undoing.reference}`,
    object: undoing.aidLabel,
    number: label,
  };
}

/** What a court annuls is decided under no delegation. */
const COURT = 'Décisions de justice';

/** The authority under which an entry stands. */
function underOf(session: SessionPart | null, delegation: string): string {
  if (session === null) return `Décisions par délégation ${delegation}`;
  return `${session.bodyName}, séance du ${frenchDate(session.heldOn)}`;
}

function outcomeOf({ outcome, amountCents, returnsOn }: DecisionPart): string {
  switch (outcome) {
    case 'granted':
      return `accordée, ${frenchEuros(amountCents ?? 0)}`;
    case 'partially-granted':
      return `accordée en partie, ${frenchEuros(amountCents ?? 0)}`;
    case 'refused':
      return 'refusée';
    case 'adjourned':
      return `ajournée${returnsOn === null ? '' : ` au ${frenchDate(returnsOn)}`}`;
  }
}

/** Entries that follow one another under the same authority stand under one heading. */
function grouped(read: readonly ReadEntry[]): readonly PaperBlock[] {
  const blocks: PaperBlock[] = [];
  for (let from = 0; from < read.length;) {
    const { under } = read[from] ?? { under: '' };
    const length = read.slice(from).findIndex((one) => one.under !== under);
    const to = length === -1 ? read.length : from + length;
    blocks.push(heading(under), ...listOf(read.slice(from, to).map(({ line }) => line)));
    from = to;
  }
  return blocks;
}

function tableOf(read: readonly ReadEntry[]): readonly string[] {
  const byObject = new Map<string, string[]>();
  for (const { object, number } of read) byObject.set(object, [...(byObject.get(object) ?? []), number]);
  return [...byObject].map(([object, numbers]) => `${object} : ${numbers.join(', ')}.`);
}

function countOf(entries: readonly KeptEntry[]): string {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return 'Aucune inscription.';
  return `${entries.length} inscriptions, de ${registerLabel(first)} à ${registerLabel(last)}. Empreinte de la dernière : ${last.hash}.`;
}

/** A part's content; null when the entry has none of that name, or it was erased. */
function partOf<Part>(entry: KeptEntry, wanted: string): Part | null {
  const body = entry.parts.find(({ name }) => name === wanted)?.body ?? null;
  return body === null ? null : (JSON.parse(body) as Part);
}
