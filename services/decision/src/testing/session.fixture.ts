import { civilDate } from '@octroi/kernel';
import type { Body, Member } from '../domain/session/body.js';
import type { Attendance } from '../domain/session/vote.js';

export function aMember(id: string, overrides: Partial<Member> = {}): Member {
  return {
    ...{ id, name: `Membre ${id}`, civility: 'Mme', capacity: 'member', kind: 'elected' },
    ...{ from: civilDate('2020-07-10'), until: null, subject: null },
    ...overrides,
  };
}

/** A council of members m0, m1… */
export function aBody(size: number, overrides: Partial<Body> = {}): Body {
  return {
    code: 'conseil-administration',
    name: 'Conseil d’administration',
    seats: size,
    notice: { days: 3, clear: false },
    members: Array.from({ length: size }, (_none, index) => aMember(`m${index}`)),
    ...overrides,
  };
}

/** Invented names for a council of seventeen. */
const NAMES = [
  ...[
    'Solène Vautrin',
    'Alix Mercier',
    'Hervé Lemoine',
    'Inès Faure',
    'Bastien Corré',
    'Maud Delaunay',
    'Yann Tessier',
  ],
  ...['Clarisse Ober', 'Rémi Fauvel', 'Odile Sarrazin', 'Thierry Nau', 'Fanny Groult', 'Denis Quéré', 'Lucie Pàges'],
  ...['Gaël Montrieux', 'Noémie Astier', 'Édouard Brûlé'],
];

const WOMEN = /^(Solène|Alix|Inès|Maud|Clarisse|Odile|Fanny|Lucie|Noémie) /;
const CAPACITY: Readonly<Record<number, Member['capacity']>> = { 0: 'president', 1: 'vice-president' };

/** The council of Chaville as on 12 October 2023: seventeen in office, all names invented. */
export function chavilleCouncil(): Body {
  const members = NAMES.map((name, index) =>
    aMember(`c${String(index + 1).padStart(2, '0')}`, {
      name,
      civility: WOMEN.test(name) ? 'Mme' : 'M.',
      capacity: CAPACITY[index] ?? 'member',
      kind: index < 9 ? 'elected' : 'nominated',
    }),
  );
  return aBody(17, { members });
}

/** Ten present, the vice-president in the chair; six proxies; one absent. */
export function chavilleAttendance(): Attendance {
  const present = ['c02', 'c03', 'c04', 'c05', 'c06', 'c10', 'c11', 'c12', 'c13', 'c14'];
  const proxies = ['c01', 'c07', 'c08', 'c15', 'c16', 'c17'].map((from, index) => ({ from, to: present[index] ?? '' }));
  return { present, proxies };
}
