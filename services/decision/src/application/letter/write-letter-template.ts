import {
  RuleViolation,
  civilDateAt,
  hasRole,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { requireSoundTemplate, type LetterTemplate } from '../../domain/letter-template.js';
import type { DecisionStores } from '../ports/stores.js';

/** Writes a new version of a centre's own words in a letter, from a day to come. */
export class WriteLetterTemplate {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    cause: CommandCause,
    wanted: Omit<LetterTemplate, 'version'>,
  ): Promise<Committed<{ readonly template: LetterTemplate }>> {
    const { actor, siteId } = cause;
    if (!hasRole(actor, 'admin', 'manager') || hasRole(actor, 'machine')) throw new RuleViolation('role-not-allowed');
    return this.unitOfWork.run(cause, async (stores) => {
      requireSoundTemplate(wanted, civilDateAt(stores.now));
      await stores.templates.lock(siteId);
      const known = (await stores.templates.of(siteId)).filter(({ kind }) => kind === wanted.kind);
      const template = { ...wanted, version: known.length + 1 };
      await stores.templates.add(siteId, template, actor.subject);
      return { template };
    });
  }
}
