import { RuleViolation, civilDateAt, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { exampleLetter, type LetterKind } from '../domain/letter-examples.js';
import type { LetterPress } from './ports/papers.js';
import type { DecisionStores } from './ports/stores.js';

/** Prints a letter to nobody under the site's letterhead, for a look before any is sent. */
export class PreviewLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly press: LetterPress,
  ) {}

  async execute(actor: Actor, cause: CommandCause, kind: LetterKind): Promise<Uint8Array> {
    const allowed = hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'admin');
    if (!allowed || actor.purpose !== 'preview-letter') throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const powers = await stores.authority.powersOf(cause.siteId, null);
      if (powers === null) throw new RuleViolation('document-not-ready');
      return { letterhead: powers.authority.letterhead, now: stores.now };
    });
    const today = civilDateAt(result.now);
    return this.press.print(exampleLetter(kind, result.letterhead, today), new Date(`${today}T12:00:00Z`));
  }
}
