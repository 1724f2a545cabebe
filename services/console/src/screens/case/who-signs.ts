import type { Shape } from '../../api/client.js';
import { OPEN } from './open-status.js';

type Case = Pick<Shape<'CaseDetail'>, 'aid' | 'proposal' | 'requestedAmountCents' | 'routing' | 'status' | 'urgent'>;
type Delegation = Shape<'DelegationView'>;
type Authority = Delegation['authority'];
type Act = Delegation['acts'][number];
type Powers = Pick<Shape<'AuthorityView'>, 'delegations' | 'signatureMode'>;

/** What is to be signed. */
export interface ToSign {
  /** Null before the regulation says who decides: urgency alone may. */
  readonly authority: Authority | null;
  readonly acts: readonly Act[];
  readonly aid: string;
  /** Null when no amount is known yet: ceilings then say nothing. */
  readonly amountCents: number | null;
  readonly ceilingCents: number | null;
  readonly isUrgent: boolean;
}

/** Acts under which somebody may sign alone, and whether they rest on the power to decide at once. */
export interface Signing {
  readonly delegations: readonly Delegation[];
  readonly isUrgent: boolean;
}

const ACT_OF = {
  granted: 'grant',
  'partially-granted': 'partial-grant',
  refused: 'refuse',
  adjourned: 'adjourn',
} as const satisfies Record<Shape<'DecisionProposal'>['outcome'], Act>;

/** Whose acts reach what an authority decides; a body decides in session, nobody signs alone for it. */
const REACHES: Readonly<Record<Authority, readonly Authority[]>> = {
  'delegated-agent': ['delegated-agent', 'vice-president'],
  'vice-president': ['vice-president'],
  'commission-permanente': [],
  'conseil-administration': [],
};

const PERSONAL: readonly Authority[] = ['delegated-agent', 'vice-president'];

/** What there is to sign of a request: the proposal that waits, else what the regulation leads to; null once it is ended. */
export function toSign({ aid, proposal, requestedAmountCents, routing, status, urgent }: Case): ToSign | null {
  if (!OPEN.includes(status)) return null;
  const ceilingCents = routing?.ceilingCents ?? null;
  if (proposal && !proposal.returnedOn) {
    const { to, outcome, amountCents = null, derogationReason } = proposal;
    const isGrant = outcome === 'granted' || outcome === 'partially-granted';
    return {
      ...{ aid, authority: to, amountCents, isUrgent: urgent && isGrant },
      acts: derogationReason ? [ACT_OF[outcome], 'derogate'] : [ACT_OF[outcome]],
      ceilingCents: derogationReason ? null : ceilingCents,
    };
  }
  const refuses = routing?.proposal === 'refuse';
  return {
    ...{ aid, authority: routing?.authority ?? null, ceilingCents, isUrgent: urgent && !refuses },
    acts: [refuses ? 'refuse' : 'grant'],
    amountCents: refuses ? null : (routing?.proposedAmountCents ?? requestedAmountCents ?? null),
  };
}

/** The acts in force on a day under which somebody may sign it; the server has the last word when it is signed. */
export function whoSigns({ delegations, signatureMode }: Powers, asked: ToSign, on: string): Signing {
  const held = delegations.filter(
    (one) =>
      isInForce(one, on) &&
      (one.aids.length === 0 || one.aids.includes(asked.aid)) &&
      (one.ceilingCents ?? Infinity) >= (asked.amountCents ?? 0) &&
      // Where agents propose, what they prepare is signed by somebody else.
      (signatureMode === 'agent-signs' || one.authority !== 'delegated-agent'),
  );
  const reached = asked.authority === null ? [] : REACHES[asked.authority];
  const isWithinRegulation = (asked.ceilingCents ?? Infinity) >= (asked.amountCents ?? 0);
  const able = held.filter(
    ({ acts, authority }) =>
      isWithinRegulation && reached.includes(authority) && asked.acts.every((act) => acts.includes(act)),
  );
  if (able.length > 0 || !asked.isUrgent) return { delegations: able, isUrgent: false };
  const urgent = held.filter(({ acts, authority }) => acts.includes('urgent') && PERSONAL.includes(authority));
  return { delegations: isWithinRegulation ? urgent : [], isUrgent: true };
}

function isInForce({ validFrom, validUntil, revokedOn }: Delegation, on: string): boolean {
  return validFrom <= on && (!validUntil || on <= validUntil) && (!revokedOn || on < revokedOn);
}
