import type { SandboxSituation } from './situation.js';

/** What makes the fake State answer something else than a quotient: the official status and code. */
export interface PlannedFailure {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly retryInSeconds?: number;
}

/** A fictional person of a file. */
export interface SandboxPerson {
  readonly birthName: string;
  readonly usageName?: string;
  readonly givenNames: string;
  readonly birthDate: string;
  readonly sex: 'F' | 'M';
}

/** Answer planned for one identity: a household with its quotient, or a failure. */
export interface SandboxHousehold {
  readonly who: SandboxPerson & { readonly countryCode: string };
  readonly provider?: 'CNAF' | 'MSA';
  readonly quotient?: number | null;
  readonly partner?: SandboxPerson;
  readonly children?: readonly SandboxPerson[];
  readonly failure?: PlannedFailure;
  readonly situation?: SandboxSituation;
}

const FRANCE = '99100';

/** Where everybody of the sandbox who was born in France was born. */
export const TOWN = { code: '92022', name: 'CHAVILLE', department: '92' } as const;

/** Households invented for demonstrations and tests. */
export const HOUSEHOLDS: readonly SandboxHousehold[] = [
  known(['MARTIN', 'JEANNE'], '1990-01-31', {
    quotient: 300,
    children: [child('MARTIN', 'LOUISE', '2018-05-02')],
    situation: {
      rsa: { since: '2025-04-01', supplement: true },
      asf: { since: '2022-07-01' },
      c2s: { since: '2026-02-01', paysShare: false },
      tax: { number: '1234567890123', year: 2025, reference: 9_840, shares: 2, family: 'D' },
    },
  }),
  known(['LEROY', 'SAMIR'], '1985-06-14', {
    quotient: 455,
    sex: 'M',
    situation: {
      primeActivite: { since: '2024-02-01' },
      jobSeeker: {
        identifier: 'samir.leroy',
        since: '2026-03-02',
        category: 1,
        payments: [
          { paidOn: '2026-09-01', allowances: 812.4, aids: 0 },
          { paidOn: '2026-10-01', allowances: 812.4, aids: 123.05 },
        ],
      },
    },
  }),
  known(['GARNIER', 'LÉA'], '1988-09-03', { quotient: 456 }),
  known(['FONTAINE', 'PAUL'], '1979-12-25', {
    quotient: 457,
    sex: 'M',
    situation: { aah: { since: '2020-05-01' }, c2s: { since: '2026-01-01', paysShare: true } },
  }),
  known(['D’ARC-MOREL', 'ANNE-SOPHIE'], '1992-02-29', { quotient: 210 }),
  known(['BÉRANGER', 'ÉLOÏSE'], '1995-07-07', {
    quotient: 388,
    situation: { student: { number: '0123456789A', level: '5', termStartsOn: '2026-09-01' } },
  }),
  known(['OUBLIE', 'LUC'], '2004-11-30', {
    quotient: null,
    sex: 'M',
    situation: {
      student: { number: '0123456789B', level: null, termStartsOn: '2026-09-01' },
      jobSeeker: { identifier: 'luc.oublie', since: '2025-01-06', until: '2026-06-30', category: 2, payments: [] },
    },
  }),
  known(['PETIT', 'MARIE'], '1970-03', { quotient: 512 }),
  known(['ROUX', 'DENIS'], '1966-10-11', { quotient: 0, sex: 'M' }),
  known(['BLANC', 'ODILE'], '1958-04-19', { quotient: null }),
  known(['LAMBERT', 'YVES'], '1974-08-08', { quotient: 350, sex: 'M', provider: 'MSA' }),
  known(['DIALLO', 'AÏSSATOU'], '1991-11-20', { quotient: 275, countryCode: '99330' }),
  known(['NGUYEN', 'THI'], '1983-01-05', {
    quotient: 640,
    partner: { birthName: 'LEFÈVRE', givenNames: 'MARC', birthDate: '1981-05-16', sex: 'M' },
    situation: { tax: { number: '2345678901234', year: 2025, reference: 31_205, shares: 3.5, family: 'M' } },
    children: [
      child('LEFEVRE', 'NINA', '2012-04-00'),
      { ...child('LEFEVRE', 'HUGO', '2015-09-30'), sex: 'M' },
      child('LEFEVRE', 'ZOE', '2020-00-00'),
    ],
  }),
  known(['MOREAU', 'NADIA'], '1984-06-21', {
    quotient: 120,
    provider: 'MSA',
    children: ['ANNA', 'BASILE', 'CELIA', 'DIEGO', 'EMMA', 'FARID'].map((name, index) =>
      child('MOREAU', name, `${String(2008 + 2 * index)}-03-15`),
    ),
    situation: { aeeh: { since: '2021-09-01', status: 'allocataire' } },
  }),
  failing('ABSENT', 'CHANTAL', { status: 404, code: '23003', title: 'Dossier allocataire absent CNAF' }),
  failing('INCONNU', 'GERARD', {
    status: 404,
    code: '35003',
    title: 'Allocataire non référencé auprès des caisses éligibles',
  }),
  failing('HOMONYME', 'CLAIRE', { status: 422, code: '35560', title: 'Identité non reconnue' }),
  failing('PANNE', 'ALICE', { status: 502, code: '35001', title: 'Fournisseur indisponible' }),
  failing('MAINTENANCE', 'ALICE', { status: 503, code: '35020', title: 'Maintenance', retryInSeconds: 30 }),
  failing('LENTEUR', 'ALICE', { status: 504, code: '35002', title: 'Délai dépassé' }),
  failing('CADENCE', 'ALICE', { status: 429, code: '00429', title: 'Trop de requêtes' }),
];

interface Particulars {
  readonly quotient: number | null;
  readonly sex?: 'F' | 'M';
  readonly provider?: 'CNAF' | 'MSA';
  readonly countryCode?: string;
  readonly partner?: SandboxPerson;
  readonly children?: readonly SandboxPerson[];
  readonly situation?: SandboxSituation;
}

type Name = readonly [birthName: string, givenNames: string];

function known([birthName, givenNames]: Name, birthDate: string, particulars: Particulars): SandboxHousehold {
  const {
    quotient,
    sex = 'F',
    countryCode = FRANCE,
    provider = 'CNAF',
    partner,
    children = [],
    situation,
  } = particulars;
  return {
    who: { birthName, givenNames, birthDate, sex, countryCode },
    provider,
    quotient,
    partner,
    children,
    situation,
  };
}

function failing(birthName: string, givenNames: string, failure: PlannedFailure): SandboxHousehold {
  return {
    who: { birthName, givenNames, birthDate: '1980-01-01', sex: 'F', countryCode: FRANCE },
    failure,
  };
}

function child(birthName: string, givenNames: string, birthDate: string): SandboxPerson {
  return { birthName, givenNames, birthDate, sex: 'F' };
}

/** Ten letters for ten digits: a name may hold no digit. */
const DIGITS = 'ABCDEFGHIJ';

/**
 * A family of any size for tests and load: the birth name `ESSAI-<number>-<quotient>` written in letters (A is 0, J is 9), e.g. `ESSAI-BC-DAA` is the
 * household 12 with quotient 300. Any given name, date and place fit.
 */
export function countedHousehold(birthName: string): { readonly quotient: number } | null {
  const match = /^ESSAI-([A-J]{1,9})-([A-J]{1,5})$/.exec(birthName);
  if (match === null) return null;
  return { quotient: Number([...(match[2] ?? '')].map((letter) => DIGITS.indexOf(letter)).join('')) };
}
