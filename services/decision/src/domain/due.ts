import { frenchDate, type CivilDate } from '@octroi/kernel';
import type { RequestStatus } from './aid-request.js';
import { appealUntil, implicitRejectionOn, silenceAppealUntil, withdrawalUntil } from './clocks.js';
import type { Outcome } from './decision-input.js';
import type { PapersRequest } from './papers.js';

/** What can fall due. */
export type DueKind =
  'papers' | 'proof' | 'silence' | 'return' | 'payment' | 'answer' | 'appeal' | 'right' | 'injunction';

/** A date that concerns a request. */
export interface DueDate {
  readonly kind: DueKind;
  readonly requestId: string;
  readonly reference: string;
  readonly dueOn: CivilDate;
}

/** What the clocks of a request are read from. */
export interface ClockFacts {
  readonly status: RequestStatus;
  readonly receivedOn: CivilDate;
  /** The day since which silence counts anew, a decision having been undone. @default never undone */
  readonly reopenedOn?: CivilDate | null;
  /** The day since which the silence of the request counts anew beside that of the appeal that waits. @default no court annulled it */
  readonly renewedOn?: CivilDate | null;
  readonly acknowledgedOn: CivilDate | null;
  /** In the order in which papers were asked for. */
  readonly suspensions: readonly PapersRequest[];
  readonly returnsOn: CivilDate | null;
  /** Last day to go to court after a gracious appeal. @default none was made */
  readonly courtUntil?: CivilDate | null;
  /** The decision in force, an adjournment aside. */
  readonly decision: { readonly outcome: Outcome; readonly decidedOn: CivilDate } | null;
}

/** The clocks of a request as they stand on a day. */
export interface Clocks {
  readonly receivedOn: CivilDate;
  readonly acknowledgedOn: CivilDate | null;
  readonly silenceOn: CivilDate | null;
  /** The day on which the request itself is rejected, where the court annulled the first silence while an appeal waits. */
  readonly renewedSilenceOn: CivilDate | null;
  readonly silent: boolean;
  readonly suspension: PapersRequest | null;
  readonly returnsOn: CivilDate | null;
  readonly appealUntil: CivilDate | null;
  readonly withdrawalUntil: CivilDate | null;
}

/** The clocks of a request. Silence rejects what nobody has ended; appeal and withdrawal count from the decision. */
export function clocksOf(facts: ClockFacts, today: CivilDate): Clocks {
  const { status, receivedOn, acknowledgedOn, suspensions, decision } = facts;
  const isOpen = status === 'open';
  const silenceOn = isOpen ? implicitRejectionOn(facts.reopenedOn ?? receivedOn, suspensions) : null;
  const silent = silenceOn !== null && silenceOn <= today;
  const isGrant = decision?.outcome === 'granted' || decision?.outcome === 'partially-granted';
  return {
    ...{ receivedOn, acknowledgedOn, silenceOn, silent },
    renewedSilenceOn: isOpen && facts.renewedOn ? implicitRejectionOn(facts.renewedOn, suspensions) : null,
    suspension: suspensions.at(-1) ?? null,
    returnsOn: isOpen ? facts.returnsOn : null,
    appealUntil: appealUntilOf(facts, silent ? silenceOn : null),
    withdrawalUntil: decision !== null && isGrant ? withdrawalUntil(decision.decidedOn) : null,
  };
}

/** Against the decision in force, else against the silence that rejected the request. */
function appealUntilOf({ decision, courtUntil = null, acknowledgedOn }: ClockFacts, silentOn: CivilDate | null) {
  if (decision !== null) return later(appealUntil(decision.decidedOn), courtUntil);
  return (silentOn === null ? null : silenceAppealUntil(silentOn, acknowledgedOn)) ?? courtUntil;
}

function later(one: CivilDate, other: CivilDate | null): CivilDate {
  return other !== null && other > one ? other : one;
}

/** What a date means, in words for who works on the request. */
export function dueWords({ kind, dueOn }: Pick<DueDate, 'kind' | 'dueOn'>, today: CivilDate): string {
  switch (kind) {
    case 'papers':
      return dueOn < today
        ? 'Les pièces demandées ne sont pas arrivées : le délai court de nouveau.'
        : 'Dernier jour pour remettre les pièces demandées.';
    case 'proof':
      return dueOn < today
        ? 'Les pièces qui justifient la décision prise en urgence ne sont pas arrivées.'
        : 'Dernier jour pour remettre les pièces qui justifient la décision prise en urgence.';
    case 'silence':
      return dueOn <= today
        ? `Rejet implicite né le ${frenchDate(dueOn)} : une décision reste possible.`
        : 'Sans décision d’ici là, le silence vaut rejet de la demande.';
    case 'answer':
      return dueOn <= today
        ? `Recours rejeté par silence le ${frenchDate(dueOn)} : une réponse reste possible.`
        : 'Sans réponse d’ici là, le silence vaut rejet du recours.';
    case 'return':
      return 'Demande ajournée : à examiner de nouveau.';
    case 'right':
      return 'Droit demandé ailleurs, sans réponse notée : relancer, ou noter la réponse.';
    case 'injunction':
      return 'Le tribunal a ordonné de décider de nouveau, au plus tard ce jour-là.';
    case 'payment':
      return 'Paiement rejeté : à reprendre.';
    case 'appeal':
      return 'Fin du délai de recours, si la lettre a été remise le jour de la décision.';
  }
}
