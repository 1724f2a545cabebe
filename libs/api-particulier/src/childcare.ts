import { readAddress, readPeople, type AddressAnswer, type PersonAnswer } from './person.js';
import { countOf, isYear, object, part, whole, type Json } from './reading.js';

/** What the family's share of a nursery place is worked out from. */
export interface ChildcareShareAnswer {
  readonly dependentChildren: number | null;
  /** Children for whom the AEEH is paid: it tells of their health. null unless the call asked for it. */
  readonly childrenWithDisability: number | null;
  /** Resources of a year, in cents. */
  readonly annualResourcesCents: number | null;
  /** Year of those resources; for the MSA it is wrong: the year that runs instead of two years before. */
  readonly resourcesYear: number | null;
}

/** Participation familiale EAJE. Only households with a child under 7 have one. A key whose scope is missing is null. */
export interface ChildcareAnswer {
  readonly allocataires: readonly PersonAnswer[] | null;
  readonly children: readonly PersonAnswer[] | null;
  readonly address: AddressAnswer | null;
  readonly share: ChildcareShareAnswer | null;
}

const SHARE = 'parametres_calcul_participation_familiale';

/**
 * Participation familiale EAJE.
 * @param withHealth keeps the number of children with a disability
 * @returns null when the body is not what the route promises
 */
export function readChildcare(data: Json, withHealth: boolean): ChildcareAnswer | null {
  if (!['allocataires', 'enfants', 'adresse', SHARE].some((key) => key in data)) return null;
  const allocataires = part(data['allocataires'], readPeople);
  const children = part(data['enfants'], readPeople);
  const address = part(data['adresse'], readAddress);
  const share = part(data[SHARE], (value) => readShare(value, withHealth));
  if (allocataires === undefined || children === undefined || address === undefined || share === undefined) return null;
  return { allocataires, children, address, share };
}

function readShare(value: unknown, withHealth: boolean): ChildcareShareAnswer | null {
  const share = object(value);
  if (share === null) return null;
  const resources = object(share['base_ressources_annuelles']);
  const euros = countOf(resources?.['valeur']);
  const year = whole(resources?.['annee_calcul']);
  return {
    dependentChildren: countOf(share['nombre_enfants_a_charge']),
    childrenWithDisability: withHealth ? countOf(share['nombre_enfants_beneficiaire_aeeh']) : null,
    annualResourcesCents: euros === null ? null : euros * 100,
    resourcesYear: isYear(year) ? year : null,
  };
}
