import type { AskedMonth } from './answer.js';
import { HOUSEHOLDS, TOWN, countedHousehold, type SandboxHousehold } from './household.js';
import type { OfficialRoute } from './official-routes.js';

/** Query parameters of a call. */
export interface IdentityQuery {
  readonly birthName: string;
  readonly givenNames: readonly string[];
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
  readonly sex: string;
  readonly countryCode: string;
  readonly communeCode: string | null;
  readonly communeName: string | null;
  readonly departmentCode: string | null;
}

/** A parameter that the official server refuses, with its code. */
export interface RefusedParameter {
  readonly code: string;
  readonly parameter: string;
}

const NAME = /^[a-zA-ZÀ-ÖØ-öø-ÿ' -]+$/;
const COMMUNE = /^([013-9]\d|2[AB1-9])\d{3}$/;
const DEPARTMENT = /^(0[1-9]|[1-8]\d|9[0-5]|2A|2B|97[12346])$/;
const MONTH = /^([1-9]|1[0-2])$/;
const FRANCE = '99100';
/** Months of quotients that can be asked for, the one that runs included. */
const MONTHS_KEPT = 24;

/** The parameters as the official server reads them. */
export function readQuery(query: URLSearchParams): IdentityQuery {
  return {
    birthName: query.get('nomNaissance') ?? '',
    givenNames: query.getAll('prenoms[]'),
    year: query.get('anneeDateNaissance'),
    month: query.get('moisDateNaissance'),
    day: query.get('jourDateNaissance'),
    sex: (query.get('sexeEtatCivil') ?? '').toUpperCase(),
    countryCode: query.get('codeCogInseePaysNaissance') ?? '',
    communeCode: query.get('codeCogInseeCommuneNaissance'),
    communeName: query.get('nomCommuneNaissance'),
    departmentCode: query.get('codeCogInseeDepartementNaissance'),
  };
}

/** Every parameter that is refused, in the official order. */
export function refusedParameters(raw: URLSearchParams, today: AskedMonth, route: RefusalRules): RefusedParameter[] {
  switch (route.namedBy) {
    case 'session':
      return route.topic === 'quotient' ? refusedPeriod(raw, today) : [];
    case 'student-number':
      return /^[0-9a-zA-Z]{11}$/.test(raw.get('ine') ?? '')
        ? refusedCampaign(raw, route)
        : [{ code: '00360', parameter: 'ine' }];
    case 'job-seeker-identifier':
      return (raw.get('identifiant') ?? '').trim() === '' ? [{ code: '00380', parameter: 'identifiant' }] : [];
    case 'identity':
      return route.provider === '26'
        ? [...refusedStudent(raw), ...refusedCampaign(raw, route)]
        : [...refusedIdentity(raw), ...(route.topic === 'quotient' ? refusedPeriod(raw, today) : [])];
  }
}

/** What of a route decides which parameters it wants. */
export type RefusalRules = Pick<OfficialRoute, 'namedBy' | 'topic' | 'provider'>;

const FIRST_CAMPAIGN = 2021;

function refusedCampaign(raw: URLSearchParams, { topic }: RefusalRules): RefusedParameter[] {
  const year = raw.get('campaignYear');
  const isRight = year === null || topic === 'student-v3' || (/^\d{4}$/.test(year) && Number(year) >= FIRST_CAMPAIGN);
  return isRight ? [] : [{ code: '00368', parameter: 'campaignYear' }];
}

/** Students are looked for with a whole birth date; their place of birth may be left out. */
function refusedStudent(raw: URLSearchParams): RefusedParameter[] {
  const { birthName, givenNames, year, month, day } = readQuery(raw);
  return [
    ...(NAME.test(birthName) ? [] : [{ code: '00420', parameter: 'nomNaissance' }]),
    ...(givenNames.length > 0 && givenNames.every((name) => NAME.test(name))
      ? []
      : [{ code: '00367', parameter: 'prenoms' }]),
    ...(year === null || month === null || day === null ? [{ code: '00363', parameter: 'anneeDateNaissance' }] : []),
  ];
}

function refusedIdentity(raw: URLSearchParams): RefusedParameter[] {
  const query = readQuery(raw);
  const { birthName, givenNames, year, month, day } = query;
  const rules: readonly (readonly [refused: boolean, code: string, parameter: string])[] = [
    [!NAME.test(birthName), '00420', 'nomNaissance'],
    [raw.has('nomUsage') && !NAME.test(raw.get('nomUsage') ?? ''), '00426', 'nomUsage'],
    [givenNames.length > 3 || givenNames.some((name) => !NAME.test(name)), '00367', 'prenoms'],
    [year !== null && !/^\d{4}$/.test(year), '00363', 'anneeDateNaissance'],
    [month !== null && !MONTH.test(month), '00363', 'moisDateNaissance'],
    [day !== null && !/^([1-9]|[12]\d|3[01])$/.test(day), '00363', 'jourDateNaissance'],
    [!/^[MF]$/.test(query.sex), '00427', 'sexeEtatCivil'],
    [!/^(99\d{3}|92352)$/.test(query.countryCode), '00400', 'codeCogInseePaysNaissance'],
  ];
  const broken = rules.filter(([refused]) => refused).map(([, code, parameter]) => ({ code, parameter }));
  return [...broken, ...refusedBirthPlace(query)];
}

/** In France: the code of the commune, or its name with department and year. Abroad the country is enough. */
function refusedBirthPlace(query: IdentityQuery): RefusedParameter[] {
  const { countryCode, communeCode, communeName, departmentCode, year } = query;
  if (countryCode !== FRANCE) return [];
  const missing = { code: '00365', parameter: 'codeCogInseeCommuneNaissance' };
  if (communeCode !== null) return COMMUNE.test(communeCode) ? [] : [missing];
  if (communeName === null) return [missing];
  return [
    ...(NAME.test(communeName) ? [] : [{ code: '00365', parameter: 'nomCommuneNaissance' }]),
    ...(DEPARTMENT.test(departmentCode ?? '')
      ? []
      : [{ code: '00428', parameter: 'codeCogInseeDepartementNaissance' }]),
    ...(year === null ? [{ code: '00422', parameter: 'anneeDateNaissance' }] : []),
  ];
}

function refusedPeriod(raw: URLSearchParams, today: AskedMonth): RefusedParameter[] {
  const [year, month] = [raw.get('annee'), raw.get('mois')];
  if (month !== null && !MONTH.test(month)) return [{ code: '00354', parameter: 'mois' }];
  const asked = { year: Number(year ?? today.year), month: Number(month ?? today.month) };
  if (!(asked.year >= today.year - 2 && asked.year <= today.year)) return [{ code: '00356', parameter: 'annee' }];
  const age = (today.year - asked.year) * 12 + today.month - asked.month;
  if (age < 0) return [{ code: '00354', parameter: 'mois' }];
  return age < MONTHS_KEPT ? [] : [{ code: '00355', parameter: 'mois' }];
}

/** The household whose applicant a session of FranceConnect stands for: `fc-<birth name>-<given names>`, in lower case without accents. */
export function findBySession(bearer: string): SandboxHousehold | null {
  const sessionOf = ({ who }: SandboxHousehold): string =>
    `fc-${folded(`${who.birthName}-${who.givenNames}`).replace(/[^A-Z]+/g, '-')}`.toLowerCase();
  return HOUSEHOLDS.find((household) => sessionOf(household) === bearer) ?? null;
}

/** The household of a student's number, or of a login at France Travail. */
export function findByIdentifier(kind: 'student' | 'job-seeker', text: string): SandboxHousehold | null {
  const own = ({ situation }: SandboxHousehold): string | undefined =>
    kind === 'student' ? situation?.student?.number : situation?.jobSeeker?.identifier;
  return HOUSEHOLDS.find((household) => own(household) === text) ?? null;
}

/**
 * The household planned for an identity; null for nobody.
 * @param by `birth` for the routes that take name and birth date alone
 */
export function findHousehold(query: IdentityQuery, by: 'whole' | 'birth' = 'whole'): SandboxHousehold | null {
  const counted = countedHousehold(folded(query.birthName));
  if (counted !== null) {
    const who = {
      birthName: query.birthName,
      givenNames: query.givenNames.join(' '),
      birthDate: dateOf(query),
      sex: query.sex === 'M' ? 'M' : 'F',
      countryCode: query.countryCode,
    } as const;
    return { who, provider: 'CNAF', quotient: counted.quotient, children: [] };
  }
  return (
    HOUSEHOLDS.find(
      (household) => isSameBirth(household, query) && (by === 'birth' || isSamePerson(household, query)),
    ) ?? null
  );
}

function isSameBirth({ who }: SandboxHousehold, query: IdentityQuery): boolean {
  return (
    folded(who.birthName) === folded(query.birthName) &&
    folded(who.givenNames) === folded(query.givenNames[0] ?? '') &&
    who.birthDate === dateOf(query)
  );
}

function isSamePerson({ who }: SandboxHousehold, query: IdentityQuery): boolean {
  return who.sex === query.sex && who.countryCode === query.countryCode && isSamePlace(query);
}

function isSamePlace({ countryCode, communeCode, communeName, departmentCode }: IdentityQuery): boolean {
  if (countryCode !== FRANCE) return true;
  if (communeCode !== null) return communeCode === TOWN.code;
  return folded(communeName ?? '') === TOWN.name && departmentCode === TOWN.department;
}

function dateOf({ year, month, day }: IdentityQuery): string {
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')];
  return parts.filter((part) => part !== null && part !== undefined).join('-');
}

/** A name without accents nor case. */
export function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toUpperCase().trim();
}
