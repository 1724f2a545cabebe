import type { Identity } from '@octroi/kernel';
import type { Submission } from './aid-request.js';
import { normalisedName } from './identity.js';
import { maskDates, type MaskedText } from './mask-dates.js';

/** What a text must not say of a household, and the names of others that it may not say either. */
export interface MaskQuestion {
  readonly text: string;
  /** The household whose sheet the text is for. */
  readonly submission: Submission;
  /** Words that are names of people known to the centre, as {@link nameWordsOf} writes them. */
  readonly known: ReadonlySet<string>;
}

const MARKS = {
  name: '[nom]',
  email: '[courriel]',
  phone: '[téléphone]',
  nir: '[numéro de sécurité sociale]',
  address: '[adresse]',
  organisation: '[organisme]',
} as const;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
/** Thirteen digits and a key, Corsica's letters allowed, however they are spaced. */
const NIR =
  /(?<!\d)[1-478](?:[\s.-]*\d){4}[\s.-]*(?:\d[\s.-]*\d|2[\s.-]*[AB])(?:[\s.-]*\d){6}(?:[\s.-]*\d{2})?(?!\d)/giu;
const PHONE = /(?<![\d])(?:(?:\+|00)\s*\d{1,3}[\s.-]*(?:\(0\)[\s.-]*)?[1-9]|0[\s.-]*[1-9])(?:[\s./-]*\d){8}(?!\d)/gu;
const STREET =
  /\b\d{1,4}(?:\s*(?:bis|ter|quater|[a-d]))?\s*,?\s*(?:rue|avenue|av\.?|boulevard|bd\.?|place|chemin|impasse|allées?|all\.|route|rte\.?|quai|cours|square|sentier?|passage|villa|r[ée]sidence|cit[ée]|hameau|lotissement|faubourg|esplanade|ruelle|voie|clos)\b(?:[^\S\n]+(?:(?:de|du|des|la|le|les|et|sur|sous|l|d)\b['’]?|l['’]|d['’]|\p{Lu}[\p{L}\p{M}'’-]*|\d+))*/giu;
const TOWN = /(?<!\d)\d{5}[^\S\n]+(?:\p{Lu}[\p{L}\p{M}'’-]*(?:[^\S\n]+|$))+/gu;
/** Who is called by a title is named, whoever it is. */
const TITLED =
  /\b(?:Mmes?|Mlles?|MM?\.|Mr|Mgr|Me|Dr|Pr|Madame|Mademoiselle|Monsieur|Messieurs|Ma[îi]tre|Docteure?|Professeure?)(?:[^\S\n]+|\.\s*)(?:(?:de|du|des|la|le|l['’]|d['’])[^\S\n]*)?(\p{Lu}[\p{L}\p{M}'’-]*(?:[^\S\n]+\p{Lu}[\p{L}\p{M}'’-]*)*)/gu;

/** Words that are part of names and of every sentence: masked beside a name, or with a capital where they are the whole of one. */
const PARTICLES = new Set(
  'A AL AU AUX BEN BOU DA DAL DAS DE DEL DELA DELLA DEN DER DES DI DO DOS DU EL ET ABD LA LE LES LO MAC MC SAINT SAINTE ST STE VAN VON'.split(
    ' ',
  ),
);
/** Those that stand between two parts of one name. */
const LINKS = 'al|ben|d|da|de|del|della|den|der|des|di|do|dos|du|el|l|la|le|les|van|von';
const SMALL = [...PARTICLES].map((word) => `${word}|${word.charAt(0)}${word.slice(1).toLowerCase()}`).join('|');
const BETWEEN = new RegExp(String.raw`\[nom\][ '’-]+(?:(?:${LINKS})[ '’-]+)*\[nom\]`, 'giu');
const BEFORE = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:(?:${SMALL}|\p{Lu})[ '’.-]+)+\[nom\]`, 'gu');

/** The words of a name, as names are compared. */
export function nameWordsOf(name: string): string[] {
  return (name.normalize('NFC').match(WORD) ?? []).map(keyOf);
}

/** Words of a text that begin with a capital: those that may be names. */
export function candidatesOf(text: string): string[] {
  const words = clean(text).match(WORD) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).map(keyOf);
  return [...new Set(capital)].filter((word) => word.length >= 3 && !PARTICLES.has(word));
}

/** Puts marks in place of names, birth dates, numbers and addresses. A person looks at it before it is shared. */
export function maskText({ text, submission, known }: MaskQuestion): MaskedText {
  let count = 0;
  const mark = (sign: string): (() => string) => {
    return () => {
      count += 1;
      return sign;
    };
  };
  let masked = clean(text).replace(EMAIL, mark(MARKS.email)).replace(NIR, mark(MARKS.nir));
  masked = masked.replace(PHONE, mark(MARKS.phone));
  for (const [phrase, sign] of phrasesOf(submission)) masked = masked.replace(phrase, mark(sign));
  masked = masked.replace(STREET, mark(MARKS.address)).replace(TOWN, (town) => {
    count += 1;
    return /\s$/u.test(town) ? `${MARKS.address} ` : MARKS.address;
  });
  const dates = maskDates(masked, birthDatesOf(submission));
  const named = maskNames(dates.text, householdNames(submission), known);
  return { text: named.text, count: count + dates.count + named.count };
}

/** True when a text still says something that is the household's own: a name, a birth date, a number, an address. */
export function namesHousehold(text: string, submission: Submission): boolean {
  return maskText({ text, submission, known: new Set() }).count > 0;
}

function maskNames(text: string, household: ReadonlySet<string>, known: ReadonlySet<string>): MaskedText {
  const titled = new Set(
    [...text.matchAll(TITLED)].flatMap(([, name = '']) => nameWordsOf(name)).filter((word) => !PARTICLES.has(word)),
  );
  const isName = (word: string): boolean => {
    const key = keyOf(word);
    const isCapital = /^\p{Lu}/u.test(word);
    if (household.has(key) || titled.has(key)) return !PARTICLES.has(key) || isCapital;
    return known.has(key) && isCapital;
  };
  let count = 0;
  const marked = text.replace(WORD, (word) => {
    if (!isName(word)) return word;
    count += 1;
    return MARKS.name;
  });
  return { text: joined(marked), count };
}

/** Marks that follow one another are one, with the particles and initials between them and before them. */
function joined(text: string): string {
  let last = '';
  let next = text;
  while (next !== last) {
    last = next;
    next = last.replace(BETWEEN, MARKS.name);
  }
  return next.replace(BEFORE, MARKS.name);
}

function householdNames(submission: Submission): ReadonlySet<string> {
  const names = identitiesOf(submission).flatMap(({ birthName, usageName, givenNames = [] }) => [
    ...[birthName, usageName],
    ...givenNames,
  ]);
  return new Set(
    names.flatMap((name) => {
      const words = nameWordsOf(name ?? '');
      if (words.length < 2) return words;
      // A compound name is also written in one word; its particles say nothing alone.
      return [...words.filter((word) => word.length > 1 && !PARTICLES.has(word)), words.join('')];
    }),
  );
}

function identitiesOf({ applicant, household = [] }: Submission): Partial<Identity>[] {
  return [applicant, ...household.flatMap(({ identity }) => identity ?? [])];
}

function birthDatesOf({ applicant, household = [] }: Submission): string[] {
  const dates = household.flatMap(({ birthDate, identity }) => [birthDate, identity?.birthDate]);
  return [applicant.birthDate, ...dates].flatMap((date) => date ?? []);
}

/** Phrases that are masked as a whole, whatever stands between their words. */
function phrasesOf({
  address,
  referral,
  representative,
  contact,
  interpreter,
  referent,
  bill,
}: Submission): readonly (readonly [RegExp, string])[] {
  const phrases = [
    [address?.line, MARKS.address],
    [referral?.organisation, MARKS.organisation],
    [referral?.contact, MARKS.name],
    [representative?.name, MARKS.name],
    [representative?.line, MARKS.address],
    [contact?.value, MARKS.address],
    [interpreter?.name, MARKS.name],
    [referent?.name, MARKS.name],
    [referent?.service, MARKS.organisation],
    [bill?.reference, MARKS.name],
  ] as const;
  return phrases.flatMap(([phrase, sign]) => {
    const words = clean(phrase ?? '').match(WORD) ?? [];
    if (words.length === 0 || words.join('').length < 3) return [];
    const pattern = words.join(String.raw`[^\p{L}\p{M}\p{N}]+`);
    return [[new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${pattern}(?![\p{L}\p{M}\p{N}])`, 'giu'), sign] as const];
  });
}

/** One form for each character, and nothing that is not seen: both would hide a name. */
function clean(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cf}]/gu, '');
}

function keyOf(word: string): string {
  return normalisedName(word) || word.toUpperCase();
}
