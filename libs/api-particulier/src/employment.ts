import type { AddressAnswer, PersonAnswer } from './person.js';
import { centsOf, dayOf, listOf, object, oneOf, part, partialDate, text, type Json } from './reading.js';

/** Registration as a job seeker. */
export interface RegistrationAnswer {
  readonly since: string;
  /** Last day; null while it runs. */
  readonly until: string | null;
  /** 1 to 5, official categories (A to E); null when it is not told. */
  readonly category: 1 | 2 | 3 | 4 | 5 | null;
  /** How well the social security knows the identity; `VC` is certified. */
  readonly certification: 'VC' | 'IC' | 'PC' | 'AC' | 'DC' | 'RC' | null;
}

/** Status at France Travail. A key whose scope is missing is null. Telephone and mail are not read: no aid needs them. */
export interface JobSeekerAnswer {
  readonly identifier: string | null;
  readonly person: PersonAnswer | null;
  readonly address: AddressAnswer | null;
  readonly registration: RegistrationAnswer | null;
}

/** One payment of France Travail, in cents. */
export interface PaymentAnswer {
  readonly paidOn: string;
  readonly totalCents: number;
  readonly allowancesCents: number;
  readonly aidsCents: number;
  readonly othersCents: number;
}

/** Payments of France Travail, of 24 months at most. */
export interface PaymentsAnswer {
  readonly identifier: string | null;
  readonly payments: readonly PaymentAnswer[] | null;
}

/** Status of a job seeker. @returns null when the body is not what the route promises */
export function readJobSeeker(data: Json): JobSeekerAnswer | null {
  if (!['identifiant', 'identite', 'contact', 'adresse', 'inscription'].some((key) => key in data)) return null;
  const person = part(data['identite'], readPerson);
  const address = part(data['adresse'], readAddress);
  const registration = part(data['inscription'], readRegistration);
  if (person === undefined || address === undefined || registration === undefined) return null;
  return { identifier: text(data['identifiant']), person, address, registration };
}

/** Payments to a job seeker. @returns null when the body is not what the route promises: an amount that cannot be read leaves none */
export function readPayments(data: Json): PaymentsAnswer | null {
  if (!['identifiant', 'paiements'].some((key) => key in data)) return null;
  const payments = part(data['paiements'], (value) => listOf(value, readPayment));
  return payments === undefined ? null : { identifier: text(data['identifiant']), payments };
}

const SEX: ReadonlyMap<unknown, 'F' | 'M'> = new Map([
  ['Féminin', 'F'],
  ['Masculin', 'M'],
]);

function readPerson(value: unknown): PersonAnswer | null {
  const person = object(value);
  if (person === null) return null;
  return {
    birthName: text(person['nom_naissance']),
    usageName: text(person['nom_usage']),
    givenNames: text(person['prenom']),
    birthDate: partialDate(person['date_naissance']),
    sex: SEX.get(person['sexe']) ?? null,
  };
}

function readAddress(value: unknown): AddressAnswer | null {
  const address = object(value);
  if (address === null) return null;
  return {
    addressee: text(address['ligne_nom']),
    complement: text(address['ligne_complement_destinataire']),
    building: text(address['ligne_complement_adresse']),
    street: text(address['ligne_voie']),
    locality: text(address['ligne_complement_distribution']),
    postalCodeAndTown: text(address['localite']),
    country: null,
  };
}

function readRegistration(value: unknown): RegistrationAnswer | null {
  const registration = object(value);
  const since = dayOf(registration?.['date_debut']);
  const until = part(registration?.['date_fin'], dayOf);
  if (since === null || until === undefined) return null;
  return {
    since,
    until,
    category: oneOf([1, 2, 3, 4, 5], object(registration?.['categorie'])?.['code']),
    certification: oneOf(['VC', 'IC', 'PC', 'AC', 'DC', 'RC'], registration?.['code_certification_cnav']),
  };
}

function readPayment(value: unknown): PaymentAnswer | null {
  const payment = object(value);
  const paidOn = dayOf(payment?.['date_versement']);
  const [totalCents, allowancesCents, aidsCents, othersCents] = ['total', 'allocations', 'aides', 'autres'].map((key) =>
    centsOf(payment?.[`montant_${key}`]),
  );
  if (paidOn === null || typeof totalCents !== 'number' || typeof allowancesCents !== 'number') return null;
  if (typeof aidsCents !== 'number' || typeof othersCents !== 'number') return null;
  return { paidOn, totalCents, allowancesCents, aidsCents, othersCents };
}
