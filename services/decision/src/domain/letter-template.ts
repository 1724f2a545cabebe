import { RuleViolation, addMonths, frenchDate, frenchEuros, type CivilDate } from '@octroi/kernel';
import type { Letter, LetterSection } from './decision-letter.js';

/** Letters in which a centre has words of its own. */
export const TEMPLATE_KINDS = ['acknowledgement', 'incomplete-file', 'granted', 'refused', 'adjourned'] as const;

/** One of {@link TEMPLATE_KINDS}. */
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** A centre's own words in a letter, from a day on. What the law asks of the letter is no part of them: it is always printed, and cannot be taken away. */
export interface LetterTemplate {
  readonly kind: TemplateKind;
  /** 1, 2, 3… within the kind. */
  readonly version: number;
  /** First day of letters that have these words. */
  readonly from: CivilDate;
  /** Before what is said or decided; null for nothing. */
  readonly introduction: string | null;
  /** After the reasons, before the signature; null for nothing. */
  readonly closing: string | null;
}

/** What stands for a value, with what it means. */
export const MARKERS = {
  centre: 'le nom du centre',
  aide: 'l’aide demandée',
  reference: 'le numéro de la demande',
  'date-demande': 'la date de la demande',
  'montant-demande': 'le montant demandé',
  'montant-accorde': 'le montant accordé',
  'date-retour': 'la date du nouvel examen',
} as const;

/** One of {@link MARKERS}. */
export type Marker = keyof typeof MARKERS;

const LATEST_MONTHS = 24;

const COMMON: readonly Marker[] = ['centre', 'aide', 'reference', 'date-demande', 'montant-demande'];

/** The markers that a letter knows. */
export function markersOf(kind: TemplateKind): readonly Marker[] {
  if (kind === 'granted') return [...COMMON, 'montant-accorde'];
  return kind === 'adjourned' ? [...COMMON, 'date-retour'] : COMMON;
}

/**
 * Checks a new version. It begins after today: a letter that was printed is printed the same again.
 * @throws RuleViolation template-date-too-early, template-date-too-far, template-marker-unknown
 */
export function requireSoundTemplate(template: Omit<LetterTemplate, 'version'>, today: CivilDate): void {
  if (template.from <= today) throw new RuleViolation('template-date-too-early');
  if (template.from > addMonths(today, LATEST_MONTHS)) throw new RuleViolation('template-date-too-far');
  const known: readonly string[] = markersOf(template.kind);
  const texts = [template.introduction, template.closing].flatMap((text) => text ?? []);
  // A brace that is no marker was meant to be one.
  for (const [all, name = ''] of texts.flatMap((text) => [...text.matchAll(/\{([^{}]*)\}|[{}]/g)]))
    if (!known.includes(name)) throw new RuleViolation('template-marker-unknown', { parameters: { marker: all } });
}

/** The template of a day: of those that have begun, the one that began last; of two from one day, the later version. */
export function templateOn(
  templates: readonly LetterTemplate[],
  kind: TemplateKind,
  on: CivilDate,
): LetterTemplate | null {
  const begun = templates.filter((one) => one.kind === kind && one.from <= on);
  const key = ({ from, version }: LetterTemplate): string => `${from} ${String(version).padStart(9, '0')}`;
  return begun.toSorted((one, other) => (key(one) < key(other) ? 1 : -1))[0] ?? null;
}

/** What markers stand for in one letter. */
export interface TemplateFacts {
  readonly centre: string;
  readonly aidLabel: string;
  readonly reference: string;
  readonly requestedOn: CivilDate;
  readonly requestedAmountCents: number | null;
  readonly amountCents?: number | null;
  readonly returnsOn?: CivilDate | null;
}

/** The letter with the centre's own words in their two places; nothing of it is taken away. */
export function withTemplate(letter: Letter, template: LetterTemplate | null, facts: TemplateFacts): Letter {
  if (template === null) return letter;
  const own = (text: string | null): readonly LetterSection[] => {
    const paragraphs = (text ?? '')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((line) => filled(line, facts));
    return paragraphs.length === 0 ? [] : [{ heading: null, paragraphs, points: [], mention: false }];
  };
  const said = letter.sections.filter(({ mention }) => !mention);
  const mentions = letter.sections.filter(({ mention }) => mention);
  return { ...letter, sections: [...own(template.introduction), ...said, ...own(template.closing), ...mentions] };
}

function filled(text: string, facts: TemplateFacts): string {
  const values = valuesOf(facts);
  return text.replace(/\{([a-z-]+)\}/g, (all, name: string) =>
    Object.hasOwn(values, name) ? values[name as Marker] : all,
  );
}

function valuesOf(facts: TemplateFacts): Readonly<Record<Marker, string>> {
  const amount = (cents: number | null | undefined): string =>
    typeof cents === 'number' ? frenchEuros(cents) : 'montant non précisé';
  return {
    ...{ centre: facts.centre, aide: facts.aidLabel, reference: facts.reference },
    'date-demande': frenchDate(facts.requestedOn),
    'montant-demande': amount(facts.requestedAmountCents),
    'montant-accorde': amount(facts.amountCents),
    'date-retour': facts.returnsOn ? frenchDate(facts.returnsOn) : 'date non fixée',
  };
}
