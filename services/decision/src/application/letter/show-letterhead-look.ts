import { RuleViolation, civilDateAt, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { PLAIN_LOOK, type LetterheadLook } from '../../domain/letterhead-look.js';
import type { DecisionStores } from '../ports/stores.js';

/** Shows the logo and the colour of a centre to everybody in it. */
export class ShowLetterheadLook {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(cause: CommandCause): Promise<LetterheadLook> {
    if (cause.actor.purpose !== 'read-letterhead') throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async ({ letterheads, now }) => ({
      look: await letterheads.lookOn(cause.siteId, civilDateAt(now)),
    }));
    return result.look ?? PLAIN_LOOK;
  }
}
