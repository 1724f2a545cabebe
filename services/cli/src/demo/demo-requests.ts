import { addDays, monthOf, yearOf, type CivilDate } from '@octroi/kernel';

/** What happens to a request after it was filed. */
export type DemoEnd = 'granted' | 'partially-granted' | 'adjourned' | 'waits' | 'unproved' | 'withdrawn';

/** A request of an invented household: what is filed, the quotient it brings, and its end. */
export interface DemoRequest {
  readonly reference: string;
  readonly submission: object;
  readonly proof: { readonly value: number; readonly year: number; readonly month: number } | null;
  readonly amountCents: number;
  readonly end: DemoEnd;
}

const WOMEN = [
  'ADÈLE',
  'AÏCHA',
  'BRIGITTE',
  'CÉLINE',
  'FATOUMATA',
  'INÈS',
  'JOSIANE',
  'LÉA',
  'MARÍA',
  'NADIA',
  'ODETTE',
];
const MEN = ['ABEL', 'BRUNO', 'CHEIKH', 'DIMITRI', 'ÉTIENNE', 'GÉRARD', 'HAKIM', 'JOSÉ', 'LUCIEN', 'NOËL', 'TITOUAN'];
const NAMES = [
  ...['AUBRAC', 'BELLEGARDE', 'CHASSAGNE', 'DUVERGER', 'ESPINASSE', 'FONTANELLE', 'GRANDPRÉ', 'HAUTERIVE', 'JOLIBOIS'],
  ...['KERMADEC', 'LACOMBE', 'MONTREDON', 'NOIRMONT', 'OUVRARD', 'PEYREBRUNE', 'QUINTRIC', 'ROCHEBELLE', 'SAINTONGE'],
];
const STREETS = ['rue des Acacias', 'allée du Verger', 'avenue de la Source', 'impasse des Lilas', 'place du Lavoir'];
const AIDS = ['aide-alimentaire', 'aide-energie', 'aide-loyer'] as const;
const NEEDS = {
  'aide-alimentaire': 'Courses du mois, après une perte d’emploi.',
  'aide-energie': 'Régularisation de la facture d’électricité.',
  'aide-loyer': 'Un mois de loyer en retard.',
} as const;
/** Of ten requests in turn, what becomes of each. */
const ENDS: readonly DemoEnd[] = [
  ...([
    'granted',
    'granted',
    'waits',
    'granted',
    'partially-granted',
    'granted',
    'unproved',
    'granted',
    'waits',
  ] as const),
  'adjourned',
];

/** Numbers that look like chance and are the same at every start. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state % below;
  };
}

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** The request number `index` of a centre in the commune, as seen on a day: filed within the 200 days before. */
export function demoRequest(index: number, communeCode: string, today: CivilDate): DemoRequest {
  const chance = chanceOf(index + 1);
  const requestedOn = addDays(today, -chance(200));
  const aid = pick(AIDS, chance(3));
  const end = index % 29 === 0 ? 'withdrawn' : pick(ENDS, index);
  // Some wait for a commission: their quotient is above Chaville's threshold.
  const value = end === 'waits' && index % 2 === 0 ? 456 + chance(350) : 80 + chance(370);
  const amountCents = (5 + chance(20)) * 1_000;
  const month = { year: yearOf(requestedOn), month: monthOf(requestedOn) };
  return {
    reference: `DEMO-${String(index + 1).padStart(3, '0')}`,
    proof: end === 'unproved' || end === 'withdrawn' ? null : { value, ...month },
    amountCents,
    end,
    submission: {
      externalReference: `DEMO-${String(index + 1).padStart(3, '0')}`,
      ...{ aid, requestedAmountCents: amountCents, requestedOn, purpose: NEEDS[aid], urgent: chance(20) === 0 },
      // Who brings no proof is asked about, and the State knows nobody invented here.
      ...(end === 'unproved' ? { notice: { givenOn: requestedOn, means: 'oral' } } : {}),
      ...household(index, communeCode, chance),
    },
  };
}

function household(index: number, communeCode: string, chance: (below: number) => number): object {
  const isWoman = chance(3) > 0;
  const year = 1945 + chance(58);
  const children = Array.from({ length: chance(4) }, () => ({
    ...{ relation: 'child', birthDate: `${String(2009 + chance(16))}-0${String(1 + chance(9))}-15` },
    sharedCustody: chance(6) === 0,
  }));
  const rent = 350 + chance(450);
  return {
    applicant: {
      birthName: `${pick(NAMES, index)}${index >= NAMES.length * 6 ? `-${pick(NAMES, index + 5)}` : ''}`,
      ...{ givenNames: [pick(isWoman ? WOMEN : MEN, chance(11))], sex: isWoman ? 'F' : 'M' },
      birthPlace: { countryCode: '99100', communeCode },
      birthDate: `${String(year)}-${String(1 + chance(12)).padStart(2, '0')}-${String(1 + chance(28)).padStart(2, '0')}`,
    },
    address: {
      ...{ kind: chance(12) === 0 ? 'hosted' : 'home', communeCode },
      ...{
        line: `${String(1 + chance(80))} ${pick(STREETS, chance(5))}`,
        residentSince: `${String(2008 + chance(15))}-09-01`,
      },
    },
    household: children,
    worksheet: {
      resources: [
        { code: pick(['salaire', 'retraite', 'rsa', 'chomage'], chance(4)), monthlyCents: (550 + chance(700)) * 100 },
      ],
      charges: [
        { code: 'loyer', monthlyCents: rent * 100 },
        { code: 'energie', monthlyCents: (40 + chance(90)) * 100 },
      ],
    },
  };
}
