import type { SandboxHousehold, SandboxPerson } from './household.js';

/** Body of an answer. */
export type Body = Readonly<Record<string, unknown>>;

/** Month that the answer is about: that of the question, or today's. */
export interface AskedMonth {
  readonly year: number;
  readonly month: number;
}

/** What there is to tell of a household on the routes of the quotient familial. */
export function quotientData(household: SandboxHousehold, asked: AskedMonth): Body {
  const { who, provider, quotient = null, partner, children = [] } = household;
  return {
    quotient_familial: {
      fournisseur: provider,
      valeur: quotient,
      annee: asked.year,
      mois: asked.month,
      annee_calcul: asked.year,
      mois_calcul: asked.month,
    },
    allocataires: [who, ...(partner === undefined ? [] : [partner])].map(personBody),
    enfants: children.map(personBody),
    adresse: addressBody(who),
  };
}

/** The official envelope of an answer. */
export function dataBody(data: Body): Body {
  return { data, links: {}, meta: {} };
}

/** Where a household lives: all of them in the same house. */
export function addressBody({ givenNames, birthName }: SandboxPerson): Body {
  return {
    destinataire: `${givenNames} ${birthName}`,
    numero_libelle_voie: '1 RUE DE LA MAIRIE',
    code_postal_ville: '92370 CHAVILLE',
    pays: 'FRANCE',
  };
}

/** A person as the routes of families tell it. */
export function personBody(person: SandboxPerson): Body {
  return {
    nom_naissance: person.birthName,
    nom_usage: person.usageName ?? null,
    prenoms: person.givenNames,
    date_naissance: officialDate(person.birthDate),
    sexe: person.sex,
  };
}

/** A date whose unknown parts are zeros: `1970-03-00`. */
export function officialDate(birthDate: string): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** One error of the official envelope. */
export interface OfficialError {
  readonly code: string;
  readonly title: string;
  /** The title once more when there is nothing to add. */
  readonly detail?: string;
  readonly parameter?: string;
  readonly retryInSeconds?: number;
}

/** The official envelope of errors. */
export function errorBody(errors: readonly OfficialError[]): Body {
  return {
    errors: errors.map(({ code, title, detail = title, parameter, retryInSeconds }) => ({
      code,
      title,
      detail,
      source: parameter === undefined ? null : { parameter },
      meta: { ...providerOf(code), ...(retryInSeconds === undefined ? {} : { retry_in: retryInSeconds }) },
    })),
  };
}

/** The first two digits of a code say who failed: none for the platform itself. */
function providerOf(code: string): { readonly provider?: string } {
  const providers: Readonly<Record<string, string>> = {
    '10': 'MSA',
    '23': 'CNAF',
    '24': 'France Travail',
    '26': 'CNOUS',
    '35': 'CNAF & MSA',
    '36': 'Sécurité sociale',
    '37': 'CNAV',
  };
  const provider = providers[code.slice(0, 2)];
  return provider === undefined ? {} : { provider };
}
