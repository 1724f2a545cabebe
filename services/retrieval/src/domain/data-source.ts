/** What is asked of the State, by the code that regulations use. */
export type StateSource =
  | 'quotient-familial'
  | 'rsa'
  | 'prime-activite'
  | 'asf'
  | 'student-grant'
  | 'aah'
  | 'aeeh'
  | 'c2s'
  | 'jobseeker'
  | FigureSource;

/** What is told in figures. */
export type FigureSource = 'tax-income' | 'jobseeker-benefits' | 'eaje';

/** What a task is about: a source of the State, or a status that only a paper says. */
export type TaskSource = StateSource | 'student';

/** Who answers a source in the end: one of them may fail while the others answer. The tax office has a way of its own, the others stand behind API Particulier. */
export type Upstream = 'caisses' | 'social-security' | 'cnous' | 'france-travail' | 'dgfip';

/** Every one of them. */
export const UPSTREAMS: readonly Upstream[] = ['caisses', 'social-security', 'cnous', 'france-travail', 'dgfip'];

/** How a call gets there: each way has its own address, its own access and its own limits. */
export type Way = 'api-particulier' | 'dgfip';

/** Every one of them. */
export const WAYS: readonly Way[] = ['api-particulier', 'dgfip'];

/** The way to whoever answers. */
export function wayTo(upstream: Upstream): Way {
  return upstream === 'dgfip' ? 'dgfip' : 'api-particulier';
}

/** The way that a source is asked by. */
export function wayOf(source: StateSource): Way {
  return wayTo(STATE_SOURCES[source].upstream);
}

/** What tells one source from another. */
export interface SourceTraits {
  readonly upstream: Upstream;
  /** Scope of API Particulier that opens it. */
  readonly scope: string;
  /** Tells of somebody's health: the centre has to have turned it on, with its reason. */
  readonly isHealth: boolean;
  /** The answer is the household's: another adult may be asked about when the applicant is not known. */
  readonly isOfHousehold: boolean;
  /** Seconds that the State itself keeps an answer, hence that we may use it again. */
  readonly cacheSeconds: number;
}

const DAY = 86_400;
const HOUR = 3_600;

/** A task of every request, whatever its regulation uses. */
export const QUOTIENT = 'quotient-familial' as const;

/** Every source that the State can be asked. */
export const STATE_SOURCES: Readonly<Record<StateSource, SourceTraits>> = {
  'quotient-familial': {
    upstream: 'caisses',
    scope: 'cnaf_quotient_familial',
    isHealth: false,
    isOfHousehold: true,
    cacheSeconds: DAY,
  },
  rsa: {
    upstream: 'social-security',
    scope: 'revenu_solidarite_active',
    isHealth: false,
    isOfHousehold: true,
    cacheSeconds: HOUR,
  },
  'prime-activite': {
    upstream: 'social-security',
    scope: 'prime_activite',
    isHealth: false,
    isOfHousehold: true,
    cacheSeconds: HOUR,
  },
  asf: {
    upstream: 'social-security',
    scope: 'allocation_soutien_familial',
    isHealth: false,
    isOfHousehold: true,
    cacheSeconds: HOUR,
  },
  'student-grant': {
    upstream: 'cnous',
    scope: 'cnous_statut_boursier',
    isHealth: false,
    isOfHousehold: false,
    cacheSeconds: 0,
  },
  aah: {
    upstream: 'social-security',
    scope: 'allocation_adulte_handicape',
    isHealth: true,
    isOfHousehold: false,
    cacheSeconds: HOUR,
  },
  aeeh: {
    upstream: 'social-security',
    scope: 'cnav_allocation_enfant_handicape',
    isHealth: true,
    isOfHousehold: true,
    cacheSeconds: HOUR,
  },
  c2s: {
    upstream: 'social-security',
    scope: 'complementaire_sante_solidaire',
    isHealth: true,
    isOfHousehold: false,
    cacheSeconds: HOUR,
  },
  jobseeker: {
    upstream: 'france-travail',
    scope: 'pole_emploi_inscription',
    isHealth: false,
    isOfHousehold: false,
    cacheSeconds: 0,
  },
  'jobseeker-benefits': {
    upstream: 'france-travail',
    scope: 'pole_emploi_paiements',
    isHealth: false,
    isOfHousehold: false,
    cacheSeconds: 0,
  },
  eaje: {
    upstream: 'social-security',
    scope: 'cnav_participation_familiale_eaje_parametres_calcul',
    isHealth: false,
    isOfHousehold: true,
    cacheSeconds: HOUR,
  },
  'tax-income': {
    upstream: 'dgfip',
    scope: 'dgfip_rfr',
    isHealth: false,
    isOfHousehold: false,
    cacheSeconds: 0,
  },
};

/** Sources that these stand behind. */
export function sourcesOf(upstreams: readonly Upstream[]): readonly StateSource[] {
  const all = Object.keys(STATE_SOURCES) as StateSource[];
  return all.filter((source) => upstreams.includes(STATE_SOURCES[source].upstream));
}

/** True for what the State can be asked. */
export function isStateSource(code: string): code is StateSource {
  return Object.hasOwn(STATE_SOURCES, code);
}

/** A task, by its keys: as one text. */
export function keyOf({
  siteId,
  requestId,
  source,
}: {
  readonly siteId: string;
  readonly requestId: string;
  readonly source: TaskSource;
}): string {
  return `${siteId}/${requestId}/${source}`;
}
