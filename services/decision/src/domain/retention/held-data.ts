import { frenchEuros, type HeldFact, type HeldRecord, type HeldSection } from '@octroi/kernel';

/** A decision of the register, with what corrects or undoes it. */
export interface HeldDecision {
  readonly label: string;
  readonly on: string;
  readonly reference: string;
  readonly aidLabel: string;
  readonly outcome: string;
  readonly amountCents: number | null;
  readonly reasons: readonly string[];
  readonly comment: string | null;
  readonly derogationReason: string | null;
  readonly signatory: string;
  /** What later entries say of it. */
  readonly later: readonly string[];
}

/** A payment of what was granted. */
export interface HeldPayment {
  readonly aidLabel: string;
  readonly amountCents: number;
  readonly mode: string | null;
  readonly payee: string | null;
  readonly state: string;
  readonly settledOn: string | null;
}

/** A grant that is paid back. */
export interface HeldLoan {
  readonly amountCents: number;
  readonly repaidCents: number;
  readonly firstOn: string;
}

/** Papers that the person was asked for. */
export interface HeldPapers {
  readonly askedOn: string;
  readonly givenOn: string | null;
  readonly papers: readonly string[];
}

/** A right that was applied for elsewhere. */
export interface HeldRight {
  readonly right: string;
  readonly label: string | null;
  readonly appliedOn: string | null;
  readonly transmittedOn: string | null;
  readonly answer: string | null;
  readonly answeredOn: string | null;
}

export interface HeldByDecision {
  readonly decisions: readonly HeldDecision[];
  readonly payments: readonly HeldPayment[];
  readonly loans: readonly HeldLoan[];
  readonly papers: readonly HeldPapers[];
  readonly rights: readonly HeldRight[];
}

const OUTCOME_WORDS: Readonly<Partial<Record<string, string>>> = {
  granted: 'accordée',
  'partially-granted': 'accordée en partie',
  refused: 'refusée',
  adjourned: 'ajournée',
};
const STATE_WORDS: Readonly<Partial<Record<string, string>>> = {
  'to-pay': 'à payer',
  ordered: 'ordonné',
  paid: 'payé',
  rejected: 'rejeté',
};
const MODE_WORDS: Readonly<Partial<Record<string, string>>> = {
  creditor: 'au créancier',
  transfer: 'virement',
  voucher: 'chèques d’accompagnement',
  regie: 'régie d’avances',
};

const RIGHT_WORDS: Readonly<Partial<Record<string, string>>> = {
  fsl: 'Fonds de solidarité pour le logement',
  'family-benefits': 'Prestations de la CAF ou de la MSA',
  'energy-voucher': 'Chèque énergie',
  'health-cover': 'Complémentaire santé solidaire',
  jobseeker: 'France Travail',
  pension: 'Retraite',
  disability: 'Droits liés au handicap',
  'statutory-aid': 'Aide sociale légale',
};
const ANSWER_WORDS: Readonly<Partial<Record<string, string>>> = {
  granted: 'accordé',
  refused: 'refusé',
  'no-follow-up': 'sans suite',
};

/** What decision holds about the requests of somebody, in words. */
export function heldByDecision({ decisions, payments, loans, papers, rights }: HeldByDecision): readonly HeldSection[] {
  return [
    { title: 'Décisions inscrites au registre', records: decisions.map(decisionInWords) },
    {
      title: 'Paiements',
      records: payments.map(({ aidLabel, amountCents, mode, payee, state, settledOn }) => ({
        title: aidLabel,
        facts: factsOf([
          ['Montant', frenchEuros(amountCents)],
          ['Mode', mode === null ? null : (MODE_WORDS[mode] ?? mode)],
          ['Payé à', payee],
          ['État', STATE_WORDS[state] ?? state],
          ['Le', settledOn],
        ]),
      })),
    },
    {
      title: 'Avances remboursables',
      records: loans.map(({ amountCents, repaidCents, firstOn }) => ({
        title: frenchEuros(amountCents),
        facts: factsOf([
          ['Première échéance', firstOn],
          ['Remboursé', frenchEuros(repaidCents)],
        ]),
      })),
    },
    {
      title: 'Pièces demandées',
      records: papers.map(({ askedOn, givenOn, papers: asked }) => ({
        title: asked.join(', '),
        facts: factsOf([
          ['Demandées le', askedOn],
          ['Reçues le', givenOn],
        ]),
      })),
    },
    { title: 'Autres droits', records: rights.map(rightInWords) },
  ];
}

function rightInWords({ right, label, appliedOn, transmittedOn, answer, answeredOn }: HeldRight): HeldRecord {
  return {
    title: label ?? RIGHT_WORDS[right] ?? right,
    facts: factsOf([
      ['Demandé le', appliedOn],
      ['Transmis le', transmittedOn],
      ['Réponse', answer === null ? null : (ANSWER_WORDS[answer] ?? answer)],
      ['Le', answeredOn],
    ]),
  };
}

function decisionInWords(decision: HeldDecision): HeldRecord {
  const { label, on, reference, aidLabel, outcome, amountCents, reasons, comment, derogationReason, signatory } =
    decision;
  return {
    title: `${label} du ${on}`,
    facts: [
      ...factsOf([
        ['Demande', reference],
        ['Aide', aidLabel],
        ['Décision', OUTCOME_WORDS[outcome] ?? outcome],
        ['Montant', amountCents === null ? null : frenchEuros(amountCents)],
      ]),
      ...reasons.map((value) => ({ label: 'Motif', value })),
      ...factsOf([
        ['Commentaire', comment],
        ['Motif de la dérogation', derogationReason],
        ['Signataire', signatory],
      ]),
      ...decision.later.map((value) => ({ label: 'Depuis', value })),
    ],
  };
}

type Worded = readonly (readonly [string, string | number | null | undefined])[];

/** Facts that are known; what is not is left out. */
function factsOf(worded: Worded): HeldFact[] {
  return worded.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value: String(value) }],
  );
}
