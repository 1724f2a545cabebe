import { listOf, object, oneOf, partialDate, text } from './reading.js';

/** A person of the file; what the provider does not say is null. Dates may hold `00` for an unknown part: they are text, never a date. */
export interface PersonAnswer {
  readonly birthName: string | null;
  readonly usageName: string | null;
  /** All of them in one text, separated by spaces. */
  readonly givenNames: string | null;
  readonly birthDate: string | null;
  readonly sex: 'F' | 'M' | null;
}

/** Address of the family as it was declared, perhaps long ago. */
export interface AddressAnswer {
  readonly addressee: string | null;
  readonly complement: string | null;
  readonly building: string | null;
  readonly street: string | null;
  readonly locality: string | null;
  /** `92370 CHAVILLE`, or just the postal code. */
  readonly postalCodeAndTown: string | null;
  readonly country: string | null;
}

/** People as the family routes tell them; null for what is no list of people. */
export function readPeople(value: unknown): readonly PersonAnswer[] | null {
  return listOf(value, readPerson);
}

function readPerson(value: unknown): PersonAnswer | null {
  const person = object(value);
  if (person === null) return null;
  return {
    birthName: text(person['nom_naissance']),
    usageName: text(person['nom_usage']),
    givenNames: text(person['prenoms']),
    birthDate: partialDate(person['date_naissance']),
    sex: oneOf(['F', 'M'], person['sexe']),
  };
}

/** An address as the family routes tell it. */
export function readAddress(value: unknown): AddressAnswer | null {
  const address = object(value);
  if (address === null) return null;
  return {
    addressee: text(address['destinataire']),
    complement: text(address['complement_information']),
    building: text(address['complement_information_geographique']),
    street: text(address['numero_libelle_voie']),
    locality: text(address['lieu_dit']),
    postalCodeAndTown: text(address['code_postal_ville']),
    country: text(address['pays']),
  };
}
