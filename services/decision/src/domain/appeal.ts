import { RuleViolation, frenchEuros, type CivilDate } from '@octroi/kernel';
import { appealUntil, courtUntilAfter, implicitRejectionOn, silenceAppealUntil } from './clocks.js';
import type { Authority } from './delegation.js';
import type { DecisionInput, Outcome } from './decision-input.js';
import type { EarlierJudgment, Judgment, JudgmentAppeal } from './judgment.js';

/** To the centre itself, or to the court. */
export type AppealKind = 'gracious' | 'contentious';
export type Appellant = 'person' | 'representative' | 'other';
/** The contested decision stands, or another takes its place. */
export type AppealAnswer = 'rejected' | 'upheld';

/** An appeal as a person records it. */
export interface AppealInput {
  readonly kind: AppealKind;
  readonly receivedOn: CivilDate;
  /** The postmark, which counts instead (CRPA L112-1). */
  readonly sentOn: CivilDate | null;
  /** Null when nothing proves that the decision was notified: no time limit ran then. */
  readonly notifiedOn: CivilDate | null;
  readonly appellant: Appellant;
  readonly appellantName: string | null;
  readonly grounds: string;
}

/** The decision that is contested, and its place in the register. */
export interface Contested {
  readonly decisionId: string;
  readonly outcome: Outcome;
  readonly amountCents: number | null;
  readonly authority: Authority;
  readonly decidedOn: CivilDate;
  readonly register: {
    readonly series: string;
    readonly year: number;
    readonly number: number;
    readonly position: number;
    readonly hash: string;
    readonly label: string;
  };
}

/** The silence that is contested: the day on which it rejected the request, and the day on which the receipt told of it and of the remedies. */
export interface Silence {
  readonly on: CivilDate;
  readonly acknowledgedOn: CivilDate | null;
}

/** An appeal on record. */
export interface Appeal extends AppealInput {
  readonly id: string;
  readonly requestId: string;
  /** Null where silence is contested. */
  readonly contested: Contested | null;
  /** The day on which silence rejected the request, where that is contested. */
  readonly silenceOn: CivilDate | null;
  /** Last day to make it; null when no time limit ran. */
  readonly until: CivilDate | null;
  readonly late: boolean;
  /** The day on which silence rejects it; null for the court, whose silence means nothing. */
  readonly answerBy: CivilDate | null;
  /** Last day to go to court; null when no time limit runs, or when there is nothing more to contest. */
  readonly courtUntil: CivilDate | null;
  /** What the court said; null while it has not, and for a gracious appeal. */
  readonly judgment: Judgment | null;
  /** The appeal against the judgment; null while there is none. */
  readonly judgmentAppeal: JudgmentAppeal | null;
  /** What a higher court annulled, oldest first. */
  readonly earlierJudgments: readonly EarlierJudgment[];
  readonly answer: {
    readonly answer: AppealAnswer;
    readonly decisionId: string;
    readonly answeredOn: CivilDate;
  } | null;
}

/** What a decision on a request must know of the appeal that waits for it. */
export type PendingAppeal = Pick<Appeal, 'id' | 'kind' | 'receivedOn' | 'late' | 'contested' | 'silenceOn'>;

/** The part of a decision's content that says which appeal it answers, and which entry it confirms or replaces; or which silence, no entry being there. */
export interface AppealPart {
  readonly appealId: string;
  readonly kind: AppealKind;
  readonly receivedOn: CivilDate;
  readonly late: boolean;
  readonly answer: AppealAnswer;
  readonly contestedId?: string;
  readonly contestedLabel?: string;
  readonly contestedPosition?: number;
  readonly contestedHash?: string;
  readonly contestedOn?: CivilDate;
  readonly silenceOn?: CivilDate;
}

/**
 * An appeal against a decision or, where there is none, against silence. One that comes late is recorded and says so: a person tells what follows.
 * @throws RuleViolation nothing-to-contest, appeal-pending, appeal-dates-out-of-order
 */
export function appeal({
  id,
  requestId,
  contested,
  silence = null,
  known,
  input: said,
  today,
}: {
  readonly id: string;
  readonly requestId: string;
  /** Null when no decision stands. */
  readonly contested: Contested | null;
  /** Looked at when no decision stands. @default silence rejected nothing */
  readonly silence?: Silence | null;
  /** Of the same request. */
  readonly known: readonly Appeal[];
  readonly input: AppealInput;
  readonly today: CivilDate;
}): Appeal {
  const target = contested ?? silence;
  if (target === null) throw new RuleViolation('nothing-to-contest');
  // Nothing notifies silence.
  const input = contested === null ? { ...said, notifiedOn: null } : said;
  if (input.kind === 'gracious' && known.some(isPending)) throw new RuleViolation('appeal-pending');
  const silenceOn = 'on' in target ? target.on : null;
  requireOrder('on' in target ? target.on : target.decidedOn, input, today);
  const same = known.filter(
    (one) => one.contested?.decisionId === contested?.decisionId && one.silenceOn === silenceOn,
  );
  const until = lastDayFor(input, same, target);
  const late = until !== null && (input.sentOn ?? input.receivedOn) > until;
  const clocks = { until, late, ...clocksOf(input, { until, late }) };
  const judged = { judgment: null, judgmentAppeal: null, earlierJudgments: [] };
  return { ...input, id, requestId, contested, silenceOn, ...clocks, ...judged, answer: null };
}

/** True while a gracious appeal has no answer. */
export function isPending({ kind, answer }: Appeal): boolean {
  return kind === 'gracious' && answer === null;
}

/** Last day to go to court once a decision answers an appeal; none where another decision has taken the place of the contested one. */
export function courtUntilOnceAnswered(
  { receivedOn, late, courtUntil }: Pick<Appeal, 'receivedOn' | 'late' | 'courtUntil'>,
  { answer, answeredOn }: { readonly answer: AppealAnswer; readonly answeredOn: CivilDate },
): CivilDate | null {
  if (answer === 'upheld') return null;
  return late || courtUntil === null ? courtUntil : courtUntilAfter({ receivedOn, answeredOn });
}

/** What a decision makes of the appeal that it answers; an adjournment answers none. */
export function answerOf(outcome: Outcome): AppealAnswer | null {
  if (outcome === 'adjourned') return null;
  return outcome === 'refused' ? 'rejected' : 'upheld';
}

/** Nobody is worse off for having appealed. @throws RuleViolation appeal-less-favourable */
export function requireFavourable(pending: PendingAppeal | null | undefined, input: DecisionInput): void {
  const granted = pending?.contested?.amountCents ?? null;
  if (granted === null || answerOf(input.outcome) !== 'upheld' || (input.amountCents ?? 0) > granted) return;
  throw new RuleViolation('appeal-less-favourable', { parameters: { granted: frenchEuros(granted) } });
}

function requireOrder(from: CivilDate, input: AppealInput, today: CivilDate): void {
  const days = [from, input.notifiedOn, input.sentOn, input.receivedOn, today].filter((day) => day !== null);
  if (days.some((day, index) => index > 0 && day < (days[index - 1] ?? day)))
    throw new RuleViolation('appeal-dates-out-of-order');
}

/** A gracious appeal made in time puts off the end of the time to go to court, once (CRPA L411-2). */
function lastDayFor(
  { kind, notifiedOn }: AppealInput,
  same: readonly Appeal[],
  target: Contested | Silence,
): CivilDate | null {
  const inTime = same.find((one) => one.kind === 'gracious' && !one.late);
  if (kind === 'contentious' && inTime !== undefined) return inTime.courtUntil;
  if ('on' in target) return silenceAppealUntil(target.on, target.acknowledgedOn);
  return notifiedOn === null ? null : appealUntil(notifiedOn);
}

function clocksOf(
  { kind, receivedOn }: AppealInput,
  { until, late }: Pick<Appeal, 'until' | 'late'>,
): Pick<Appeal, 'answerBy' | 'courtUntil'> {
  if (kind === 'contentious') return { answerBy: null, courtUntil: null };
  const courtUntil = late ? until : courtUntilAfter({ receivedOn, answeredOn: null });
  return { answerBy: implicitRejectionOn(receivedOn), courtUntil };
}
