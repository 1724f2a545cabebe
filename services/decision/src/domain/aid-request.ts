import type { CivilDate } from '@octroi/kernel';
import type { PendingAppeal } from './appeal.js';
import type { Authority } from './delegation.js';

/** What the request is about, from intake. */
export interface Submission {
  readonly reference: string;
  readonly aid: string;
  readonly requestedAmountCents: number | null;
  readonly requestedOn: CivilDate;
  readonly urgent: boolean;
}

/** Who may decide and what the regulation proposes, from eligibility. */
export interface Routing {
  readonly authority: Authority;
  readonly because: string;
  readonly proposal: 'grant' | 'refuse';
  readonly proposedAmountCents: number | null;
  readonly ceilingCents: number | null;
  readonly regulation: CivilDate;
  readonly regulationHash: string;
}

export type RequestStatus = 'open' | 'decided' | 'withdrawn' | 'closed';

/** Why a request ends without decision, the household having withdrawn nothing. */
export type ClosingReason = 'no-follow-up' | 'death' | 'departure' | 'reorientation';

/** When and why a request ended without decision. */
export interface Closing {
  readonly on: CivilDate;
  readonly reason: ClosingReason;
}

/** A request as this service knows it. Either part may come first, since no order is promised between two streams. */
export interface AidRequest {
  readonly siteId: string;
  readonly id: string;
  readonly status: RequestStatus;
  /** Version of this service's own facts about the request. */
  readonly version: number;
  /** The day since which it waits for a decision again, the last one having been undone. @default never undone */
  readonly reopenedOn?: CivilDate | null;
  /** The day since which its own silence counts anew beside that of the appeal that waits, the court having annulled the first. @default never annulled */
  readonly renewedOn?: CivilDate | null;
  readonly submission: Submission | null;
  readonly routing: Routing | null;
  /** Conditions of the regulation that the last assessment found not met, each a French sentence. */
  readonly unmetConditions: readonly string[];
  /** The gracious appeal that waits for a decision. @default none */
  readonly appeal?: PendingAppeal | null;
}
