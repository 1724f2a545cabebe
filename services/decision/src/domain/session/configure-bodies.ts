import { RuleViolation } from '@octroi/kernel';
import type { Body } from './body.js';

/** Notice of the council, clear or not (CASF R123-16): a centre may lengthen it, not shorten it. */
const COUNCIL_NOTICE_DAYS = 3;

/** Refuses bodies that could not sit, and a council by other rules than the law's; those of a commission are its centre's (CASF R123-19). @throws RuleViolation body-unsound */
export function requireSoundBodies(bodies: readonly Body[]): void {
  const codes = bodies.map(({ code }) => code);
  for (const { code, seats, members, notice, quorum, proxiesPerBearer } of bodies) {
    const lawful =
      code !== 'conseil-administration' ||
      (notice.days >= COUNCIL_NOTICE_DAYS && quorum === undefined && (proxiesPerBearer ?? 1) === 1);
    const ids = members.map(({ id }) => id);
    const backwards = members.some(({ from, until }) => until !== null && until < from);
    const twice = new Set(ids).size !== ids.length || codes.filter((one) => one === code).length > 1;
    const days = members.map(({ from }) => from);
    const crowded = days.some((day) => inOfficeOn(members, day).length > seats);
    const headed = days.some(
      (day) => inOfficeOn(members, day).filter(({ capacity }) => capacity === 'president').length > 1,
    );
    if (backwards || twice || crowded || headed || !lawful)
      throw new RuleViolation('body-unsound', { parameters: { body: code } });
  }
}

function inOfficeOn(members: Body['members'], day: string): Body['members'] {
  return members.filter(({ from, until }) => from <= day && (until === null || until >= day));
}
