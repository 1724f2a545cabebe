import type { ProblemDefinition } from './problem-definition.js';

/** Problems of what a person proves: part of the one catalogue, PROBLEMS. */
export const PROOF_PROBLEMS = {
  'household-data-ambiguous': {
    status: 422,
    title: 'Saisie à préciser',
    detail:
      'Indiquez le quotient familial, ou confirmez qu’il n’y en a pas (pas les deux), ou un statut, chacun une seule fois.',
  },
  'paper-proves-something-else': {
    status: 422,
    title: 'Ce justificatif ne prouve pas cela',
    detail:
      'Un quotient familial se lit sur l’attestation de l’organisme qui le calcule (CAF : attestation ou CDAP ; MSA : attestation MSA), un revenu fiscal sur l’avis d’impôt, un statut sur le papier de l’organisme qui le sert. Choisissez le justificatif vu, ou demandez à la personne celui qui convient.',
  },
  'quotient-too-old': {
    status: 422,
    title: 'Quotient trop ancien',
    detail:
      'Ce quotient a 24 mois ou plus à la date de la demande : il ne dit plus rien de la situation. Demandez une attestation récente (la personne la télécharge auprès de la CAF ou de la MSA), ou interrogez l’État.',
  },
} as const satisfies Readonly<Record<string, ProblemDefinition>>;
