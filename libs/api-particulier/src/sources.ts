import { readHouseholdData, type HouseholdAnswer } from './answer.js';
import { readChildcare, type ChildcareAnswer } from './childcare.js';
import { readJobSeeker, readPayments, type JobSeekerAnswer, type PaymentsAnswer } from './employment.js';
import type { PersonAnswer } from './person.js';
import type { Json } from './reading.js';
import {
  readDisabledChild,
  readHealthCover,
  readRight,
  type DisabledChildAnswer,
  type HealthCoverAnswer,
  type RightAnswer,
} from './rights.js';
import { readStudentGrant, type StudentGrantAnswer } from './student.js';

/** Facts of each source. */
export interface FactsBySource {
  readonly 'quotient-familial': HouseholdAnswer;
  readonly rsa: RightAnswer;
  readonly 'prime-activite': RightAnswer;
  readonly asf: RightAnswer;
  readonly eaje: ChildcareAnswer;
  readonly 'job-seeker-status': JobSeekerAnswer;
  readonly 'job-seeker-payments': PaymentsAnswer;
  readonly 'student-grant': StudentGrantAnswer;
  readonly 'student-grant-v3': StudentGrantAnswer;
  readonly aah: RightAnswer;
  readonly aeeh: DisabledChildAnswer;
  readonly c2s: HealthCoverAnswer;
}

/** A source of data. */
export type SourceId = keyof FactsBySource;

/** How the person is named: civil status, a FranceConnect session, a student's number (INE), or an identifier of France Travail. */
export type Modality = 'identity' | 'france-connect' | 'student-number' | 'job-seeker-identifier';

/** Civil status as a family of routes takes it; the first names are those that must be there. */
export interface IdentityFields {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** One source as data: everything that tells one route from another. */
export interface Source<Facts> {
  /** Scope → keys of `data` that it opens. A token needs one of the scopes. */
  readonly scopes: Readonly<Record<string, readonly string[]>>;
  /** Keys that are left where they are: no aid needs them. */
  readonly unread: readonly string[];
  readonly paths: Readonly<Partial<Record<Modality, string>>>;
  readonly identity: IdentityFields | null;
  /** What may narrow the question: a month of the quotient, the first year of a student's year. */
  readonly narrowedBy: 'month' | 'campaign' | null;
  /** Tells of somebody's health: a call has to ask for it in so many words. */
  readonly healthRevealing: boolean;
  /** Seconds that the State keeps an answer; 0 for never. */
  readonly cacheSeconds: number;
  /** First two digits of the provider's error codes. */
  readonly provider: '24' | '26' | '35' | '36';
  /** @param withHealth keeps details that tell of somebody's health. @returns null when the answer is not the route's */
  readonly read: (data: Json, withHealth: boolean) => Facts | null;
  /** People of whom one must be the person who was asked about; null when the answer tells none. */
  readonly people: (facts: Facts) => readonly PersonAnswer[] | null;
}

const PLACE = ['codeCogInseeCommuneNaissance', 'nomCommuneNaissance', 'codeCogInseeDepartementNaissance'] as const;
const DATE = ['anneeDateNaissance', 'moisDateNaissance', 'jourDateNaissance'] as const;

const SOCIAL_SECURITY: IdentityFields = {
  required: ['nomNaissance', 'prenoms[]', 'sexeEtatCivil', 'codeCogInseePaysNaissance'],
  optional: ['nomUsage', ...DATE, ...PLACE],
};

const STUDENT: IdentityFields = {
  required: ['nomNaissance', 'prenoms[]', ...DATE],
  optional: ['sexeEtatCivil', ...PLACE],
};

const nobody = (): null => null;

/** A source of the social security: by civil status and by FranceConnect. */
function social<Facts>(
  name: string,
  source: Pick<Source<Facts>, 'scopes' | 'read'> & Partial<Source<Facts>>,
): Source<Facts> {
  return {
    unread: [],
    paths: { identity: `/v3/dss/${name}/identite`, 'france-connect': `/v3/dss/${name}/france_connect` },
    identity: SOCIAL_SECURITY,
    narrowedBy: null,
    healthRevealing: false,
    cacheSeconds: 3_600,
    provider: '36',
    people: nobody,
    ...source,
  };
}

function right(name: string, scope: string): Source<RightAnswer> {
  return social(name, { scopes: { [scope]: ['est_beneficiaire', 'date_debut_droit'] }, read: readRight });
}

function rightWithSupplement(name: string): Source<RightAnswer> {
  const { scopes, ...source } = right(name, name);
  return { ...source, scopes: { ...scopes, [`${name}_majoration`]: ['avec_majoration'] } };
}

function studentGrant(version: 'v3' | 'v4', status: string): Source<StudentGrantAnswer> {
  const path = `/${version}/cnous/etudiant_boursier`;
  return {
    scopes: {
      cnous_statut_boursier: [status],
      cnous_echelon_bourse: ['echelon_bourse'],
      cnous_email: ['email'],
      cnous_periode_versement: ['periode_versement_bourse'],
      cnous_ville_etudes: ['etablissement_etudes'],
      cnous_identite: ['identite'],
    },
    unread: ['email'],
    paths: {
      identity: `${path}/identite`,
      'france-connect': `${path}/france_connect`,
      'student-number': `${path}/ine`,
    },
    identity: STUDENT,
    narrowedBy: version === 'v4' ? 'campaign' : null,
    healthRevealing: false,
    cacheSeconds: 0,
    provider: '26',
    read: readStudentGrant,
    people: ({ person }) => (person === null ? null : [person]),
  };
}

const JOB_SEEKER = {
  identity: null,
  narrowedBy: null,
  healthRevealing: false,
  cacheSeconds: 0,
  provider: '24',
} as const;

/** Every source. A new one is a new row here, and its reader. Source: the official contract of API Particulier v3. */
export const SOURCES: { readonly [Id in SourceId]: Source<FactsBySource[Id]> } = {
  'quotient-familial': social('quotient_familial', {
    scopes: {
      cnaf_quotient_familial: ['quotient_familial'],
      cnaf_allocataires: ['allocataires'],
      cnaf_enfants: ['enfants'],
      cnaf_adresse: ['adresse'],
    },
    narrowedBy: 'month',
    cacheSeconds: 86_400,
    provider: '35',
    read: readHouseholdData,
    people: ({ allocataires }) => allocataires,
  }),
  rsa: rightWithSupplement('revenu_solidarite_active'),
  'prime-activite': rightWithSupplement('prime_activite'),
  asf: right('allocation_soutien_familial', 'allocation_soutien_familial'),
  eaje: social('participation_familiale_eaje', {
    scopes: {
      cnav_participation_familiale_eaje_allocataires: ['allocataires'],
      cnav_participation_familiale_eaje_enfants: ['enfants'],
      cnav_participation_familiale_eaje_adresse: ['adresse'],
      cnav_participation_familiale_eaje_parametres_calcul: ['parametres_calcul_participation_familiale'],
    },
    read: readChildcare,
    people: ({ allocataires }) => allocataires,
  }),
  'job-seeker-status': {
    ...JOB_SEEKER,
    scopes: {
      pole_emploi_identifiant: ['identifiant'],
      pole_emploi_identite: ['identite'],
      pole_emploi_contact: ['contact'],
      pole_emploi_adresse: ['adresse'],
      pole_emploi_inscription: ['inscription'],
    },
    unread: ['contact'],
    paths: { 'job-seeker-identifier': '/v3/france_travail/statut/identifiant' },
    read: readJobSeeker,
    people: ({ person }) => (person === null ? null : [person]),
  },
  'job-seeker-payments': {
    ...JOB_SEEKER,
    scopes: { pole_emploi_paiements: ['paiements', 'identifiant'] },
    unread: [],
    paths: { 'job-seeker-identifier': '/v3/france_travail/indemnites/identifiant' },
    read: readPayments,
    people: nobody,
  },
  'student-grant': studentGrant('v4', 'statut_boursier'),
  'student-grant-v3': studentGrant('v3', 'est_boursier'),
  aah: { ...right('allocation_adulte_handicape', 'allocation_adulte_handicape'), healthRevealing: true },
  aeeh: social('allocation_enfant_handicape', {
    scopes: { cnav_allocation_enfant_handicape: ['status', 'date_debut_droit'] },
    healthRevealing: true,
    read: readDisabledChild,
  }),
  c2s: social('complementaire_sante_solidaire', {
    scopes: { complementaire_sante_solidaire: ['est_beneficiaire', 'avec_participation', 'date_debut_droit'] },
    healthRevealing: true,
    read: readHealthCover,
  }),
};

/** Every source by name, in the order of the table. */
export const SOURCE_IDS = Object.keys(SOURCES) as readonly SourceId[];

/** Row of a source, when what it reads does not matter. */
export function sourceOf(id: SourceId): Omit<Source<unknown>, 'read' | 'people'> {
  return SOURCES[id];
}

/** Whether a source tells of somebody's health: off unless a site has turned it on, with its reason. */
export function isHealthRevealing(id: SourceId): boolean {
  return SOURCES[id].healthRevealing;
}
