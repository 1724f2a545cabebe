import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { IntakeStores } from './ports/stores.js';

/** What is kept under an id of the owner's choice; null content takes it away. */
export interface DraftKeeping {
  readonly draftId: string;
  readonly content: object | null;
}

const MOST_DRAFTS = 20;
/** Characters of JSON. */
const LONGEST = 100_000;

/** Keeps what somebody is typing, for them alone. */
export class KeepDraft {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { draftId: id, content }: DraftKeeping,
  ): Promise<{ readonly updatedAt: string | null }> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      if (content === null) {
        await stores.drafts.drop(siteId, actor.subject, id);
        return { updatedAt: null };
      }
      if (JSON.stringify(content).length > LONGEST) throw new RuleViolation('draft-not-kept');
      const known = await stores.drafts.of(siteId, actor.subject);
      if (known.length >= MOST_DRAFTS && !known.some((draft) => draft.id === id))
        throw new RuleViolation('draft-not-kept');
      await stores.drafts.keep(siteId, actor.subject, { id, content });
      return { updatedAt: stores.now.toISOString() };
    });
    return result;
  }
}
