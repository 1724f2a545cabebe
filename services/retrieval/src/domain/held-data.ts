import type { CivilDate, HeldFact, HeldRecord, HeldSection } from '@octroi/kernel';
import type { TaskSource } from './data-source.js';

/** A fact of a request, as it is kept. */
export interface HeldAnswer {
  readonly about: TaskSource;
  readonly provenance: 'api-particulier' | 'dgfip' | 'proof';
  readonly value: number | null;
  readonly status: boolean | null;
  readonly figures: Readonly<Record<string, unknown>> | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly provider: string | null;
  readonly on: CivilDate;
  readonly proofSeenOn: CivilDate | null;
}

/** A call to the State about the applicant, as it is traced. */
export interface HeldCall {
  readonly source: TaskSource;
  readonly on: CivilDate;
  readonly habilitation: string;
  readonly result: string | null;
}

const SOURCE_WORDS: Readonly<Partial<Record<string, string>>> = { 'quotient-familial': 'Quotient familial' };

/** A paper that the State contradicted, and what a person chose. */
export interface HeldChoice {
  readonly about: TaskSource;
  readonly on: CivilDate;
  readonly ended: string | null;
  readonly reason: string | null;
}

export interface HeldByRetrieval {
  readonly answers: readonly HeldAnswer[];
  readonly calls: readonly HeldCall[];
  readonly choices: readonly HeldChoice[];
}

const PROVENANCE_WORDS = { 'api-particulier': 'API Particulier', dgfip: 'DGFiP', proof: 'document présenté' } as const;
const CHOICE_WORDS: Readonly<Partial<Record<string, string>>> = {
  paper: 'le document a été retenu',
  certified: 'la donnée certifiée a été retenue',
};

/** What retrieval holds about the requests of somebody, in words. */
export function heldByRetrieval({ answers, calls, choices }: HeldByRetrieval): readonly HeldSection[] {
  return [
    { title: 'Données reçues de l’État ou prouvées par un document', records: answers.map(answerInWords) },
    {
      title: 'Interrogations de l’État à votre sujet (gardées 36 mois)',
      records: calls.map(({ source, on, habilitation, result }) => ({
        title: sourceInWords(source),
        facts: factsOf([
          ['Le', on],
          ['Habilitation', habilitation],
          ['Résultat', result === 'answered' ? 'une réponse a été reçue' : 'pas de réponse exploitable'],
        ]),
      })),
    },
    {
      title: 'Documents que l’État contredit',
      records: choices.map(({ about, on, ended, reason }) => ({
        title: sourceInWords(about),
        facts: factsOf([
          ['Le', on],
          ['Choix', ended === null ? 'à faire' : (CHOICE_WORDS[ended] ?? 'sans objet')],
          ['Motif', reason],
        ]),
      })),
    },
  ];
}

function answerInWords({
  about,
  provenance,
  value,
  status,
  figures,
  year,
  month,
  provider,
  on,
  proofSeenOn,
}: HeldAnswer): HeldRecord {
  return {
    title: sourceInWords(about),
    facts: factsOf([
      ...Object.entries(figures ?? {}).map(([name, figure]) => [name, String(figure)] as const),
      ['Valeur', value],
      ['Situation', status === null ? null : status ? 'oui' : 'non'],
      ['Mois', year === null || month === null ? null : `${String(month).padStart(2, '0')}/${String(year)}`],
      ['Organisme', provider],
      ['Origine', PROVENANCE_WORDS[provenance]],
      ['Document vu le', proofSeenOn],
      ['Enregistré le', on],
    ]),
  };
}

function sourceInWords(source: TaskSource): string {
  return SOURCE_WORDS[source] ?? source;
}

type Worded = readonly (readonly [string, string | number | null | undefined])[];

/** Facts that are known; what is not is left out. */
function factsOf(worded: Worded): HeldFact[] {
  return worded.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value: String(value) }],
  );
}
