import type { CivilDate } from '@octroi/kernel';
import { isInForce, type Habilitation } from './legal-basis.js';

/** Where a habilitation stands on a day: calls leave under those in force. */
export type HabilitationStanding = 'to-come' | 'in-force' | 'ended';

/** A habilitation as its centre is told of it. */
export interface StandingHabilitation {
  readonly habilitation: Habilitation;
  readonly standing: HabilitationStanding;
  /** Days until its last one, 0 on that day, below when past; null when it does not end. */
  readonly daysLeft: number | null;
}

const DAY_MS = 86_400_000;

/** Where a habilitation stands on a day. */
export function standingOn(habilitation: Habilitation, today: CivilDate): StandingHabilitation {
  const { validUntil } = habilitation;
  const daysLeft = validUntil === null ? null : (Date.parse(validUntil) - Date.parse(today)) / DAY_MS;
  const isOver = daysLeft !== null && daysLeft < 0;
  return {
    habilitation,
    standing: isInForce(habilitation, today) ? 'in-force' : isOver ? 'ended' : 'to-come',
    daysLeft,
  };
}
