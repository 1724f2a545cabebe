import { RuleViolation, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { Logo } from '../../domain/logo/shape.js';
import { settingOf } from '../site/setting.js';
import type { DecisionStores } from '../ports/stores.js';

/** Gives the picture of a centre's logo. */
export class ReadLogo {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  /** @throws RuleViolation not-found when there is none */
  async execute(cause: CommandCause): Promise<Logo> {
    if (cause.actor.purpose !== 'read-letterhead') throw new RuleViolation('role-not-allowed');
    const { logo } = await settingOf(this.unitOfWork, cause, null);
    if (logo === null) throw new RuleViolation('not-found');
    return logo;
  }
}
