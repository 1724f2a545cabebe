/** Somebody of a bench, as typed on a request. */
export interface InventedPerson {
  readonly birthName: string;
  readonly givenName: string;
  /** ISO 8601. */
  readonly birthDate: string;
}

const BEGINNINGS = [
  ...['Aub', 'Béll', 'Chass', 'Dével', 'Esp', 'Font', 'Grand', 'Haut', 'Joli', 'Kerm', 'Lac', 'Mont', 'Noir', 'Ouv'],
  ...['Peyr', 'Quint', 'Roch', 'Saint', 'Thév', 'Urb', 'Val', 'Ygr', 'Zél', 'Le Gu', 'De La Br', 'Bén', 'Mar', 'Mor'],
];
const ENDINGS = [
  ...['ac', 'egarde', 'agne', 'erger', 'inasse', 'anelle', 'pré', 'erive', 'bois', 'adec', 'ombe', 'redon', 'mont'],
  ...['ard', 'ebrune', 'ric', 'ebelle', 'onge', 'enot', 'ain', 'ère', 'oux', 'ça', 'in', 'eau'],
];
const GIVEN = [
  ...[
    'Adèle',
    'Aïcha',
    'Brigitte',
    'Céline',
    'Fatoumata',
    'Inès',
    'Josiane',
    'Léa',
    'María',
    'Nadia',
    'Odette',
    'Jeanne',
  ],
  ...[
    'Abel',
    'Bruno',
    'Cheikh',
    'Dimitri',
    'Étienne',
    'Gérard',
    'Hakim',
    'José',
    'Lucien',
    'Noël',
    'Titouan',
    'Jean-Noël',
  ],
];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
const two = (number: number): string => String(number).padStart(2, '0');

/** The person number `index`: names with accents and of several words, some shared by many, and birth dates over seventy years. */
export function inventedPerson(index: number): InventedPerson {
  // A product by a large prime looks like chance and is the same each time.
  const chance = (index * 2_654_435_761) % 4_294_967_296;
  const surname = `${pick(BEGINNINGS, chance)}${pick(ENDINGS, Math.floor(chance / 64))}`;
  const second = chance % 7 === 0 ? `-${pick(BEGINNINGS, index)}${pick(ENDINGS, index)}` : '';
  return {
    birthName: `${surname}${second}`.toUpperCase(),
    givenName: pick(GIVEN, Math.floor(chance / 4_096)),
    birthDate: `${String(1936 + (chance % 70))}-${two(1 + (Math.floor(chance / 70) % 12))}-${two(1 + (index % 28))}`,
  };
}

/** Words by which the index of intake finds a person: capitals without accents, and the birth date. */
export function searchWords({ birthName, givenName, birthDate }: InventedPerson): string[] {
  const words = [birthName, givenName].flatMap((name) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .split(/[^A-Z0-9]+/),
  );
  return [...new Set([...words, birthDate])].filter((word) => word !== '');
}
