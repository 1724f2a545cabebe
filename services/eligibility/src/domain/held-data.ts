import { frenchEuros, type HeldFact, type HeldSection } from '@octroi/kernel';

/** The last assessment of a request, as it is kept. */
export interface HeldAssessment {
  readonly on: string;
  readonly regulation: string;
  readonly outcome: string;
  readonly explanations: readonly string[];
}

/** A point that a person judged. */
export interface HeldFinding {
  readonly on: string;
  readonly question: string;
  readonly value: boolean | number | null;
  readonly note: string | null;
}

/** A sum on the ledger of grants. */
export interface HeldGrant {
  readonly on: string;
  readonly aid: string;
  readonly cents: number;
  readonly state: string;
}

const OUTCOME_WORDS: Readonly<Partial<Record<string, string>>> = {
  eligible: 'conditions remplies',
  ineligible: 'une condition n’est pas remplie',
  'to-assess': 'à apprécier par une personne',
};
const STATE_WORDS: Readonly<Partial<Record<string, string>>> = {
  granted: 'accordé',
  reserved: 'réservé',
  freed: 'rendu',
};

interface Held {
  readonly assessments: readonly HeldAssessment[];
  readonly findings: readonly HeldFinding[];
  readonly grants: readonly HeldGrant[];
}

/** What eligibility holds about the requests of somebody, in words. */
export function heldByEligibility({ assessments, findings, grants }: Held): readonly HeldSection[] {
  return [
    {
      title: 'Instruction des demandes par le règlement',
      records: assessments.map(({ on, regulation, outcome, explanations }) => ({
        title: `Règlement du ${regulation}, examen du ${on}`,
        facts: [
          ...factsOf([['Résultat', OUTCOME_WORDS[outcome] ?? outcome]]),
          ...explanations.map((value) => ({ label: 'Condition', value })),
        ],
      })),
    },
    {
      title: 'Points appréciés par une personne',
      records: findings.map(({ on, question, value, note }) => ({
        title: question,
        facts: factsOf([
          ['Le', on],
          ['Constat', value === null ? 'retiré' : valueInWords(value)],
          ['Note', note],
        ]),
      })),
    },
    {
      title: 'Aides comptées pour les plafonds',
      records: grants.map(({ on, aid, cents, state }) => ({
        title: aid,
        facts: factsOf([
          ['Le', on],
          ['Montant', frenchEuros(cents)],
          ['État', STATE_WORDS[state] ?? state],
        ]),
      })),
    },
  ];
}

function valueInWords(value: boolean | number): string {
  if (typeof value === 'number') return String(value);
  return value ? 'oui' : 'non';
}

type Worded = readonly (readonly [string, string | number | null | undefined])[];

/** Facts that are known; what is not is left out. */
function factsOf(worded: Worded): HeldFact[] {
  return worded.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value: String(value) }],
  );
}
