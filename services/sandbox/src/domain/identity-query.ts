import { HOUSEHOLDS, countedHousehold, type SandboxHousehold } from './household.js';

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
}

/** A parameter that the official server refuses, with its code. */
export interface RefusedParameter {
  readonly code: string;
  readonly parameter: string;
}

const NAME = /^[a-zA-ZÀ-ÖØ-öø-ÿ' -]+$/;
const COMMUNE = /^([013-9]\d|2[AB1-9])\d{3}$/;

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
  };
}

/** Every parameter that is refused, in the official order. */
export function refusedParameters(query: IdentityQuery, raw: URLSearchParams): RefusedParameter[] {
  const refused: RefusedParameter[] = [];
  const refuse = (wrong: boolean, code: string, parameter: string): void => {
    if (wrong) refused.push({ code, parameter });
  };
  refuse(!NAME.test(query.birthName), '00420', 'nomNaissance');
  refuse(query.givenNames.length > 3 || query.givenNames.some((name) => !NAME.test(name)), '00367', 'prenoms');
  refuse(query.year !== null && !/^\d{4}$/.test(query.year), '00363', 'anneeDateNaissance');
  refuse(!/^[MF]$/.test(query.sex), '00427', 'sexeEtatCivil');
  refuse(!/^(99\d{3}|92352)$/.test(query.countryCode), '00400', 'codeCogInseePaysNaissance');
  const named = raw.has('nomCommuneNaissance') && raw.has('codeCogInseeDepartementNaissance') && query.year !== null;
  refuse(
    query.countryCode === '99100' && !named && !COMMUNE.test(query.communeCode ?? ''),
    '00365',
    'codeCogInseeCommuneNaissance',
  );
  const [year, month] = [raw.get('annee'), raw.get('mois')];
  refuse(month !== null && !/^([1-9]|1[0-2])$/.test(month), '00354', 'mois');
  refuse(year !== null && !/^20\d\d$/.test(year), '00356', 'annee');
  return refused;
}

/** The household planned for an identity; null for nobody. */
export function findHousehold(query: IdentityQuery): SandboxHousehold | null {
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
  return HOUSEHOLDS.find((household) => isSamePerson(household, query)) ?? null;
}

function isSamePerson({ who }: SandboxHousehold, query: IdentityQuery): boolean {
  const place = who.communeCode === undefined || query.communeCode === null || who.communeCode === query.communeCode;
  return (
    folded(who.birthName) === folded(query.birthName) &&
    folded(who.givenNames) === folded(query.givenNames[0] ?? '') &&
    who.birthDate === dateOf(query) &&
    who.sex === query.sex &&
    who.countryCode === query.countryCode &&
    place
  );
}

function dateOf({ year, month, day }: IdentityQuery): string {
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')];
  return parts.filter((part) => part !== null && part !== undefined).join('-');
}

function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toUpperCase().trim();
}
