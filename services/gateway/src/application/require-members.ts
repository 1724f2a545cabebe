import { RuleViolation } from '@octroi/kernel';
import { NameMembers } from './name-members.js';

/** Refuses subjects that are of nobody in a site. */
export class RequireMembers {
  constructor(private readonly nameMembers: Pick<NameMembers, 'execute'>) {}

  /** @throws RuleViolation `unknown-reader` */
  async execute(siteId: string, subjects: readonly string[]): Promise<void> {
    if (subjects.length === 0) return;
    const names = await this.nameMembers.execute(siteId);
    if (!subjects.every((subject) => names.has(subject))) throw new RuleViolation('unknown-reader');
  }
}
