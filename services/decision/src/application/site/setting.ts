import { civilDateAt, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { Setting } from '../ports/papers.js';
import type { DecisionStores } from '../ports/stores.js';

/**
 * How a paper of an instant is set: with the look that the centre had on that day, so that it is printed the same again.
 * @param at null for now
 */
export async function settingOf(
  unitOfWork: UnitOfWork<DecisionStores>,
  cause: CommandCause,
  at: Date | null,
): Promise<Setting> {
  const { siteId } = cause;
  const { result } = await unitOfWork.run(cause, async ({ letterheads, now }) => {
    const instant = at ?? now;
    const look = await letterheads.lookOn(siteId, civilDateAt(instant));
    const logo = look?.logo ? await letterheads.logo(siteId, look.logo.id) : null;
    return { at: instant, colour: look?.colour ?? null, logo };
  });
  return result;
}
