/** What the last part of a path says: how the person is named. */
export type NamedBy = 'identity' | 'session' | 'student-number' | 'job-seeker-identifier';

/** What is answered on a family of routes. */
export type Topic =
  | 'quotient'
  | 'rsa'
  | 'primeActivite'
  | 'asf'
  | 'aah'
  | 'aeeh'
  | 'c2s'
  | 'childcare'
  | 'job-seeker'
  | 'payments'
  | 'student'
  | 'student-v3';

/** One official route. */
export interface OfficialRoute {
  readonly topic: Topic;
  readonly namedBy: NamedBy;
  /** Scope → keys of `data` that it opens. The token needs one of them. */
  readonly scopes: Readonly<Record<string, readonly string[]>>;
  /** First two digits of the provider's codes. */
  readonly provider: '24' | '26' | '35' | '36';
}

const LAST_PART: Readonly<Record<string, NamedBy>> = {
  identite: 'identity',
  france_connect: 'session',
  ine: 'student-number',
  identifiant: 'job-seeker-identifier',
};

const RIGHT_KEYS = ['est_beneficiaire', 'date_debut_droit'];

function right(scope: string): OfficialRoute['scopes'] {
  return { [scope]: RIGHT_KEYS };
}

function rightWithSupplement(scope: string): OfficialRoute['scopes'] {
  return { [scope]: RIGHT_KEYS, [`${scope}_majoration`]: ['avec_majoration'] };
}

const EAJE = 'cnav_participation_familiale_eaje';

const STUDENT = {
  cnous_echelon_bourse: ['echelon_bourse'],
  cnous_email: ['email'],
  cnous_periode_versement: ['periode_versement_bourse'],
  cnous_ville_etudes: ['etablissement_etudes'],
  cnous_identite: ['identite'],
};

type Family = Omit<OfficialRoute, 'namedBy'> & { readonly parts: readonly string[] };

const SOCIAL = ['identite', 'france_connect'];

/** Families of routes by the path without its last part. */
const FAMILIES: Readonly<Record<string, Family>> = {
  '/v3/dss/quotient_familial': {
    topic: 'quotient',
    scopes: {
      cnaf_quotient_familial: ['quotient_familial'],
      cnaf_allocataires: ['allocataires'],
      cnaf_enfants: ['enfants'],
      cnaf_adresse: ['adresse'],
    },
    provider: '35',
    parts: SOCIAL,
  },
  '/v3/dss/revenu_solidarite_active': social('rsa', rightWithSupplement('revenu_solidarite_active')),
  '/v3/dss/prime_activite': social('primeActivite', rightWithSupplement('prime_activite')),
  '/v3/dss/allocation_soutien_familial': social('asf', right('allocation_soutien_familial')),
  '/v3/dss/allocation_adulte_handicape': social('aah', right('allocation_adulte_handicape')),
  '/v3/dss/allocation_enfant_handicape': social('aeeh', {
    cnav_allocation_enfant_handicape: ['status', 'date_debut_droit'],
  }),
  '/v3/dss/complementaire_sante_solidaire': social('c2s', {
    complementaire_sante_solidaire: [...RIGHT_KEYS, 'avec_participation'],
  }),
  '/v3/dss/participation_familiale_eaje': social('childcare', {
    [`${EAJE}_allocataires`]: ['allocataires'],
    [`${EAJE}_enfants`]: ['enfants'],
    [`${EAJE}_adresse`]: ['adresse'],
    [`${EAJE}_parametres_calcul`]: ['parametres_calcul_participation_familiale'],
  }),
  '/v3/france_travail/statut': {
    topic: 'job-seeker',
    scopes: {
      pole_emploi_identifiant: ['identifiant'],
      pole_emploi_identite: ['identite'],
      pole_emploi_contact: ['contact'],
      pole_emploi_adresse: ['adresse'],
      pole_emploi_inscription: ['inscription'],
    },
    provider: '24',
    parts: ['identifiant'],
  },
  '/v3/france_travail/indemnites': {
    topic: 'payments',
    scopes: { pole_emploi_paiements: ['identifiant', 'paiements'] },
    provider: '24',
    parts: ['identifiant'],
  },
  '/v3/cnous/etudiant_boursier': student('student-v3', 'est_boursier'),
  '/v4/cnous/etudiant_boursier': student('student', 'statut_boursier'),
};

function social(topic: Topic, scopes: OfficialRoute['scopes']): Family {
  return { topic, scopes, provider: '36', parts: SOCIAL };
}

function student(topic: Topic, status: string): Family {
  return {
    topic,
    scopes: { cnous_statut_boursier: [status], ...STUDENT },
    provider: '26',
    parts: ['identite', 'france_connect', 'ine'],
  };
}

/** The route at a path; null for one that does not exist. */
export function officialRoute(path: string): OfficialRoute | null {
  const cut = path.lastIndexOf('/');
  const [family, last] = [path.slice(0, cut), path.slice(cut + 1)];
  const found = Object.hasOwn(FAMILIES, family) ? FAMILIES[family] : undefined;
  const namedBy = LAST_PART[last];
  if (found === undefined || namedBy === undefined || !found.parts.includes(last)) return null;
  const { topic, scopes, provider } = found;
  return { topic, scopes, provider, namedBy };
}

/** Paths of all routes. */
export const OFFICIAL_PATHS: readonly string[] = Object.entries(FAMILIES).flatMap(([family, { parts }]) =>
  parts.map((part) => `${family}/${part}`),
);
