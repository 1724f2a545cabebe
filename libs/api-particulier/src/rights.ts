import { dayOf, flag, oneOf, type Json } from './reading.js';

/** A right of the social security, today. `false` is a fact: the person is known, and has no right. */
export interface RightAnswer {
  /** null when the token's scope does not cover it. */
  readonly isBeneficiary: boolean | null;
  /** First day of the current right (`YYYY-MM-DD`), not of its renewal. */
  readonly since: string | null;
  /** With the supplement for a person alone with a child (RSA, prime d'activité); null when there is none to tell. */
  readonly hasSupplement: boolean | null;
}

/** Complémentaire santé solidaire. */
export interface HealthCoverAnswer {
  readonly isBeneficiary: boolean | null;
  readonly since: string | null;
  /** Whether the person pays a share; null for somebody without the right. */
  readonly paysShare: boolean | null;
}

/** Allocation d'éducation de l'enfant handicapé, seen from the person who was asked about. */
export interface DisabledChildAnswer {
  readonly status: 'allocataire' | 'entitling-child' | 'none';
  readonly since: string | null;
}

/** A right, with or without supplement. @returns null when the body is not what the routes promise */
export function readRight(data: Json): RightAnswer | null {
  const isBeneficiary = flag(data['est_beneficiaire']);
  const hasSupplement = flag(data['avec_majoration']);
  if (!isRight(data) || (isBeneficiary === null && hasSupplement === null)) return null;
  return { isBeneficiary, since: dayOf(data['date_debut_droit']), hasSupplement };
}

/** Complémentaire santé solidaire. @returns null when the body is not what the route promises */
export function readHealthCover(data: Json): HealthCoverAnswer | null {
  const isBeneficiary = flag(data['est_beneficiaire']);
  if (isBeneficiary === null) return null;
  // The State says `false` as well as null for somebody without the right.
  const paysShare = isBeneficiary ? flag(data['avec_participation']) : null;
  return { isBeneficiary, since: dayOf(data['date_debut_droit']), paysShare };
}

const DISABLED_CHILD = {
  allocataire: 'allocataire',
  ouvrant_droit: 'entitling-child',
  non_beneficiaire: 'none',
} as const;

/** Allocation d'éducation de l'enfant handicapé. @returns null when the body is not what the route promises */
export function readDisabledChild(data: Json): DisabledChildAnswer | null {
  const status = oneOf(['allocataire', 'ouvrant_droit', 'non_beneficiaire'], data['status']);
  return status === null ? null : { status: DISABLED_CHILD[status], since: dayOf(data['date_debut_droit']) };
}

/** A key that is there, not null and no truth value makes the answer another one than we know. */
function isRight(data: Json): boolean {
  return ['est_beneficiaire', 'avec_majoration'].every(
    (key) => data[key] === undefined || data[key] === null || typeof data[key] === 'boolean',
  );
}
