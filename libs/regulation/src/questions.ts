import { factsOf } from './compile.js';
import { findingCode } from './declared-facts.js';
import type { Regulation } from './regulation.js';
import type { FactDefinition } from './request-facts.js';
import { IMPOSSIBLE } from './rule-engine.js';

/** Something that could not be told, and the facts that it waits for. */
interface Open {
  readonly missing: readonly string[];
}

/** Where an answer comes from, the quickest first: the person who is there, the centre's own books, the State, somebody's judgement. */
export const QUICKEST: readonly FactDefinition['from'][] = ['request', 'ledger', 'state', 'finding', 'regulation'];

/**
 * Codes of the questions to ask, the one that decides fastest first. A condition that waits for one fact alone is decided by it, and one that
 * is not met ends the matter; of those that weigh the same, the one that is answered quickest comes first, then the order of the catalogue.
 */
export function questionsOf(
  regulation: Regulation,
  conditions: readonly Open[],
  toRoute: readonly string[],
): readonly string[] {
  if (toRoute.length === 0 && conditions.every(({ missing }) => missing.length === 0)) return [];
  const facts = factsOf(regulation);
  const codeOf = new Map(facts.map(({ name, code }) => [name, code]));
  const weights = new Map<string, number>();
  const weigh = (names: readonly string[], weight: number): void => {
    const codes = new Set(
      names
        .map((name) => (name === IMPOSSIBLE ? 'calcul' : (codeOf.get(name) ?? null)))
        .filter((code) => code !== null),
    );
    const askable = codes.size > 1 ? [...codes].filter((code) => code !== 'hors-tableau') : [...codes];
    for (const code of askable) weights.set(code, (weights.get(code) ?? 0) + weight / askable.length);
  };
  for (const { missing } of conditions) weigh(missing, 1);
  weigh(toRoute, 0.5);
  const rank = (code: string): number => {
    const index = facts.findIndex((fact) => fact.code === code);
    const from = facts[index]?.from ?? 'finding';
    return QUICKEST.indexOf(from) * 1_000 + index;
  };
  return [...weights]
    .toSorted(([left, heavy], [right, heavier]) => heavier - heavy || rank(left) - rank(right))
    .map(([code]) => code);
}

/** What is asked for a fact of the catalogue, by code. */
const QUESTIONS: Readonly<Record<string, string>> = {
  residence: 'Où vit le foyer (adresse, hébergement ou élection de domicile) ?',
  'residence-since': 'Depuis quand le foyer vit-il dans la commune ?',
  'quotient-familial': 'Quel est le quotient familial du foyer ?',
  household: 'Qui compose le foyer (liens, âges, garde alternée) ?',
  worksheet: 'Quelles sont les ressources et les charges du foyer (fiche budget) ?',
  'applicant-age': 'Quelle est la date de naissance du demandeur ?',
  rsa: 'Le foyer perçoit-il le RSA ?',
  jobseeker: 'Le demandeur est-il inscrit à France Travail ?',
  student: 'Le demandeur est-il étudiant ?',
  'student-grant': 'Le demandeur perçoit-il une bourse sur critères sociaux ?',
  'prime-activite': 'Le foyer perçoit-il la prime d’activité ?',
  asf: 'Le foyer perçoit-il l’allocation de soutien familial ?',
  aah: 'Le demandeur perçoit-il l’AAH ?',
  aeeh: 'Le foyer perçoit-il l’AEEH ?',
  c2s: 'Le demandeur a-t-il la complémentaire santé solidaire ?',
  'tax-income': 'Quel est le revenu fiscal de référence, et combien de parts ?',
  'jobseeker-benefits': 'Combien France Travail a-t-il versé le mois dernier ?',
  eaje: 'Quelles ressources et combien d’enfants la CAF ou la MSA retient-elle pour la crèche (participation familiale) ?',
  'requested-amount': 'Quel montant est demandé ?',
  bill: 'De combien est la facture ou le devis à régler ?',
  'need-level': 'Quel est le niveau du besoin, 1 pour le plus vital ?',
  urgent: 'La demande est-elle urgente ?',
  history: 'Quelles aides ont déjà été accordées au foyer ?',
  aid: 'Quelle aide est demandée ? Le règlement ne connaît pas celle-ci.',
  'hors-tableau': 'Le règlement ne prévoit pas ce cas : une personne juge.',
  calcul: 'Un calcul ne peut pas être fait avec ces valeurs (division par zéro).',
};

/** What to ask, in French, for the code of a missing fact: the question of a finding is the regulation's own. */
export function questionOf({ facts }: Pick<Regulation, 'facts'>, code: string): string {
  const finding = facts.find((fact) => fact.kind === 'finding' && findingCode(fact.code) === code);
  if (finding?.kind === 'finding') return finding.question;
  return QUESTIONS[code === IMPOSSIBLE ? 'calcul' : code] ?? code;
}
