import type { Shape } from '../../api/client.js';
import { DATA } from './data-words.js';

type Source = Shape<'OfferedAid'>['sources'][number];

/** Who is asked for each kind of data. */
const ASKED: Readonly<Record<Source, string>> = {
  'quotient-familial': 'la CAF ou la MSA',
  rsa: 'la CAF ou la MSA',
  'prime-activite': 'la CAF ou la MSA',
  asf: 'la CAF ou la MSA',
  'student-grant': 'le CROUS',
  aah: 'la CAF ou la MSA',
  aeeh: 'la CAF ou la MSA',
  c2s: 'l’Assurance maladie',
  jobseeker: 'France Travail',
  'tax-income': 'l’administration fiscale',
  'jobseeker-benefits': 'France Travail',
  eaje: 'la CAF ou la MSA',
};

/** What is asked of whom for an aid, one line each: « la CAF ou la MSA : quotient familial, RSA ». */
export function askedOf(sources: readonly Source[]): readonly string[] {
  const whom = [...new Set(sources.map((source) => ASKED[source]))];
  return whom.map(
    (one) =>
      `${one} : ${sources
        .filter((source) => ASKED[source] === one)
        .map(nameOf)
        .join(', ')}`,
  );
}

/** What is said to the person when their request is filed: who is asked for what, or that nobody is. */
export function toldWords(asked: readonly string[]): string {
  if (asked.length === 0)
    return '« Pour étudier votre demande, le CCAS garde ce que vous lui dites et ne demande rien à une autre administration. Vous pouvez consulter ces données et les faire corriger. »';
  return `« Pour étudier votre demande, le CCAS interrogera ${asked.join(' ; ')}. Vous pouvez préférer apporter les papiers vous-même, consulter ces données et les faire corriger. »`;
}

function nameOf(source: Source): string {
  const name = DATA[source] ?? source;
  // What begins with an acronym keeps its capitals.
  return /^\p{Lu}{2}/u.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
