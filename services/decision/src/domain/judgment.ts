import { RuleViolation, addMonths, frenchDate, type CivilDate } from '@octroi/kernel';

/** What the court said of an appeal to it. */
export interface Judgment {
  readonly outcome: 'rejected' | 'annulled' | 'annulled-with-injunction';
  readonly judgedOn: CivilDate;
  /** The day on which the centre was notified of it. */
  readonly notifiedOn: CivilDate;
  readonly court: string;
  readonly number: string;
  /** The day by which the court ordered to decide again. */
  readonly injunctionBy: CivilDate | null;
}

/** What a higher court says of an appeal against a judgment: it stands, or is no more and the appeal is judged again. */
export interface Ruling {
  readonly outcome: 'confirmed' | 'judgment-annulled';
  readonly ruledOn: CivilDate;
  readonly number: string;
}

/** An appeal against a judgment. It suspends nothing: the judgment applies until the higher court has ruled. */
export interface JudgmentAppeal {
  readonly by: 'person' | 'centre';
  /** The higher court. */
  readonly court: string;
  readonly lodgedOn: CivilDate;
  /** Null while it has not ruled. */
  readonly ruling: Ruling | null;
}

/** A judgment that a higher court annulled. */
export interface EarlierJudgment {
  readonly judgment: Judgment;
  readonly appeal: JudgmentAppeal;
}

/** True when what was contested is no more. */
export function annuls({ outcome }: Pick<Judgment, 'outcome'>): boolean {
  return outcome !== 'rejected';
}

const LONGEST_INJUNCTION_MONTHS = 24;

interface Judgeable {
  readonly kind: 'gracious' | 'contentious';
  readonly receivedOn: CivilDate;
  readonly judgment: Judgment | null;
  readonly judgmentAppeal: JudgmentAppeal | null;
  readonly earlierJudgments: readonly EarlierJudgment[];
}

/** An appeal with what the court said of it: once, and again after a higher court annulled that. @throws RuleViolation judgment-not-awaited, judgment-dates-out-of-order */
export function judge<Judged extends Judgeable>(appeal: Judged, judgment: Judgment, today: CivilDate): Judged {
  const annulled = annulledBefore(appeal);
  if (appeal.kind !== 'contentious' || (appeal.judgment !== null && annulled === null))
    throw new RuleViolation('judgment-not-awaited');
  const { judgedOn, notifiedOn, injunctionBy, outcome } = judgment;
  const since = annulled?.appeal.ruling?.ruledOn ?? appeal.receivedOn;
  const isInOrder = since <= judgedOn && judgedOn <= notifiedOn && notifiedOn <= today;
  const isDue = injunctionBy === null || (outcome === 'annulled-with-injunction' && isSoon(injunctionBy, judgedOn));
  if (!isInOrder || !isDue) throw new RuleViolation('judgment-dates-out-of-order');
  const earlierJudgments = [...appeal.earlierJudgments, ...(annulled === null ? [] : [annulled])];
  return { ...appeal, judgment, judgmentAppeal: null, earlierJudgments };
}

/**
 * An appeal with the appeal against its judgment, or with what the higher court said of that: told anew until there is a ruling.
 * @throws RuleViolation judgment-appeal-not-open, judgment-appeal-dates-out-of-order
 */
export function appealJudgment<Judged extends Judgeable>(
  appeal: Judged,
  noted: JudgmentAppeal,
  today: CivilDate,
): Judged {
  const { judgment, judgmentAppeal } = appeal;
  if (judgment === null || judgmentAppeal?.ruling) throw new RuleViolation('judgment-appeal-not-open');
  const days = [judgment.judgedOn, noted.lodgedOn, noted.ruling?.ruledOn ?? noted.lodgedOn, today];
  if (days.some((day, index) => index > 0 && day < (days[index - 1] ?? day)))
    throw new RuleViolation('judgment-appeal-dates-out-of-order');
  return { ...appeal, judgmentAppeal: noted };
}

function annulledBefore({ judgment, judgmentAppeal }: Judgeable): EarlierJudgment | null {
  if (judgment === null || judgmentAppeal?.ruling?.outcome !== 'judgment-annulled') return null;
  return { judgment, appeal: judgmentAppeal };
}

function isSoon(day: CivilDate, judgedOn: CivilDate): boolean {
  return day >= judgedOn && day <= addMonths(judgedOn, LONGEST_INJUNCTION_MONTHS);
}

/** « jugement n° 2701234 du 18 novembre 2027 » */
export function judgmentTitle({ number, judgedOn }: Pick<Judgment, 'number' | 'judgedOn'>): string {
  return `jugement n° ${number} du ${frenchDate(judgedOn)}`;
}
