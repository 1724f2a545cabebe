import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import type { IntakeStores, NoteLevel } from './ports/stores.js';

/** What is written; `noteId` and `version` name the note that is changed. */
export interface NoteWriting {
  readonly requestId: string;
  readonly noteId: string | null;
  readonly version: number | null;
  readonly note: { readonly level: NoteLevel; readonly text: string };
}

/** A note that was kept. */
export interface WrittenNote {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
}

/** Keeps a note on a request, or changes one of the writer's own. */
export class WriteNote {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(actor: Actor, cause: CommandCause, writing: NoteWriting): Promise<Committed<WrittenNote>> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
    return this.unitOfWork.run(cause, async (stores) => {
      const { requestId, noteId, note } = writing;
      const { siteId } = cause;
      const updatedAt = stores.now.toISOString();
      if ((await stores.requests.findAll(siteId, [requestId])).length === 0) throw new RuleViolation('not-found');
      await stores.logAccess([requestId]);
      if (noteId === null) {
        const id = stores.newId();
        await stores.notes.insert({ siteId, id, requestId, author: actor.subject, ...note });
        return { id, version: 1, updatedAt };
      }
      const known = await stores.notes.find({ siteId, requestId, id: noteId, reader: actor.subject });
      if (known === null) throw new RuleViolation('not-found');
      if (known.author !== actor.subject) throw new RuleViolation('note-of-another');
      if (known.version !== writing.version) throw new RuleViolation('note-changed');
      const version = known.version + 1;
      await stores.notes.change({ siteId, id: noteId, ...note, version });
      return { id: noteId, version, updatedAt };
    });
  }
}
