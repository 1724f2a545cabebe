import type { SandboxHousehold, SandboxPerson } from './household.js';

/** Body of an answer. */
export type Body = Readonly<Record<string, unknown>>;

/** Month that the answer is about: that of the question, or today's. */
export interface AskedMonth {
  readonly year: number;
  readonly month: number;
}

/** The official envelope of a household; a key whose scope the token lacks is absent. */
export function householdBody(household: SandboxHousehold, scopes: readonly string[], asked: AskedMonth): Body {
  const { who, provider, quotient = null, partner, children = [] } = household;
  const all: readonly (readonly [scope: string, key: string, value: unknown])[] = [
    [
      'cnaf_quotient_familial',
      'quotient_familial',
      {
        fournisseur: provider,
        valeur: quotient,
        annee: asked.year,
        mois: asked.month,
        annee_calcul: asked.year,
        mois_calcul: asked.month,
      },
    ],
    ['cnaf_allocataires', 'allocataires', [who, ...(partner === undefined ? [] : [partner])].map(personBody)],
    ['cnaf_enfants', 'enfants', children.map(personBody)],
    [
      'cnaf_adresse',
      'adresse',
      {
        destinataire: `${who.givenNames} ${who.birthName}`,
        numero_libelle_voie: '1 RUE DE LA MAIRIE',
        code_postal_ville: '92370 CHAVILLE',
        pays: 'FRANCE',
      },
    ],
  ];
  const held = all.filter(([scope]) => scopes.includes(scope));
  return { data: Object.fromEntries(held.map(([, key, value]) => [key, value])), links: {}, meta: {} };
}

function personBody(person: SandboxPerson): Body {
  return {
    nom_naissance: person.birthName,
    nom_usage: person.usageName ?? null,
    prenoms: person.givenNames,
    date_naissance: officialDate(person.birthDate),
    sexe: person.sex,
  };
}

/** A date whose unknown parts are zeros: `1970-03-00`. */
function officialDate(birthDate: string): string {
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
  const providers: Readonly<Record<string, string>> = { '10': 'MSA', '23': 'CNAF', '35': 'CNAF & MSA' };
  const provider = providers[code.slice(0, 2)];
  return provider === undefined ? {} : { provider };
}
