import {
  draftsV1,
  keepDraftV1,
  notesV1,
  recordPromiseV1,
  writeNoteV1,
  type KeptDraft,
  type Notes,
  type RequestDrafts,
  type WrittenNote,
} from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { KeepDraft } from '../../application/keep-draft.js';
import { ListDrafts } from '../../application/list-drafts.js';
import { ReadNotes } from '../../application/read-notes.js';
import { RecordPromise } from '../../application/record-promise.js';
import { WriteNote } from '../../application/write-note.js';

/** What people write beside the requests themselves. */
@Controller()
export class NotesController {
  constructor(
    private readonly server: RequestServer,
    private readonly writeNote: WriteNote,
    private readonly readNotes: ReadNotes,
    private readonly recordPromise: RecordPromise,
    private readonly keepDraft: KeepDraft,
    private readonly listDrafts: ListDrafts,
  ) {}

  @MessagePattern(writeNoteV1.subject, Transport.NATS)
  write(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve<object, WrittenNote>(writeNoteV1, envelope, ({ actor, cause, payload }) => {
      const writing = payload as InstanceType<typeof writeNoteV1.payload>;
      return this.writeNote.execute(actor, cause, writing);
    });
  }

  @MessagePattern(notesV1.subject, Transport.NATS)
  read(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve<object, Notes>(notesV1, envelope, async ({ actor, cause, payload }) => {
      const { requestId } = payload as typeof notesV1.example;
      const notes = await this.readNotes.execute(actor, cause, requestId);
      const items = notes.map(({ createdAt, updatedAt, ...note }) => ({
        ...note,
        ...{ createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() },
      }));
      return { result: { items } };
    });
  }

  @MessagePattern(recordPromiseV1.subject, Transport.NATS)
  promise(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(recordPromiseV1, envelope, ({ actor, cause, payload }) =>
      this.recordPromise.execute(actor, cause, payload),
    );
  }

  @MessagePattern(keepDraftV1.subject, Transport.NATS)
  keep(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve<object, KeptDraft>(keepDraftV1, envelope, async ({ actor, cause, payload }) => {
      const { draftId, content } = payload as InstanceType<typeof keepDraftV1.payload>;
      return { result: await this.keepDraft.execute(actor, cause, { draftId, content }) };
    });
  }

  @MessagePattern(draftsV1.subject, Transport.NATS)
  drafts(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve<object, RequestDrafts>(draftsV1, envelope, async ({ actor, cause }) => {
      const drafts = await this.listDrafts.execute(actor, cause);
      const items = drafts.map(({ updatedAt, ...draft }) => ({ ...draft, updatedAt: updatedAt.toISOString() }));
      return { result: { items } };
    });
  }
}
