import { RuleViolation, frenchDate, type CivilDate } from '@octroi/kernel';

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

/** True when what was contested is no more. */
export function annuls({ outcome }: Pick<Judgment, 'outcome'>): boolean {
  return outcome !== 'rejected';
}

interface Judgeable {
  readonly kind: 'gracious' | 'contentious';
  readonly receivedOn: CivilDate;
  readonly judgment: Judgment | null;
}

/** An appeal with what the court said of it: once. @throws RuleViolation judgment-not-awaited, judgment-dates-out-of-order */
export function judge<Judged extends Judgeable>(appeal: Judged, judgment: Judgment, today: CivilDate): Judged {
  if (appeal.kind !== 'contentious' || appeal.judgment !== null) throw new RuleViolation('judgment-not-awaited');
  const { judgedOn, notifiedOn, injunctionBy, outcome } = judgment;
  const isInOrder = appeal.receivedOn <= judgedOn && judgedOn <= notifiedOn && notifiedOn <= today;
  const isDue = injunctionBy === null || (outcome === 'annulled-with-injunction' && injunctionBy >= judgedOn);
  if (!isInOrder || !isDue) throw new RuleViolation('judgment-dates-out-of-order');
  return { ...appeal, judgment };
}

/** « jugement n° 2701234 du 18 novembre 2027 » */
export function judgmentTitle({ number, judgedOn }: Pick<Judgment, 'number' | 'judgedOn'>): string {
  return `jugement n° ${number} du ${frenchDate(judgedOn)}`;
}
