import {
  KeptDraft,
  NoteInput,
  PromiseInput,
  RecordedPromise,
  WrittenNote,
  draftsV1,
  keepDraftV1,
  notesV1,
  recordPromiseV1,
  writeNoteV1,
} from '@octroi/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { NameMembers } from '../../application/name-members.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId } from './documented.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';
import { CaseNotes, DraftInput, Drafts, NoteChangeInput } from './notes.dto.js';

const UUID_SCHEMA = { type: 'string', format: 'uuid' } as const;
const DocumentedNote = (): MethodDecorator =>
  ApiParam({ name: 'note', description: 'Identifiant de la note.', schema: UUID_SCHEMA });
const DocumentedDraft = (): MethodDecorator =>
  ApiParam({ name: 'draft', description: 'Identifiant choisi par l’appelant.', schema: UUID_SCHEMA });

/** What people write beside the requests themselves: notes of two levels, promises, and drafts. */
@Controller('v1/sites/:site')
export class NotesController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly nameMembers: NameMembers,
  ) {}

  @Get('aid-requests/:id/notes')
  @Access(ACCESS_RULES.readNotes)
  @Documented({
    tag: 'Évaluation sociale',
    summary: 'Lire les notes d’une demande : celles qui sont partagées, et les siennes.',
    answers: { 200: CaseNotes },
  })
  @DocumentedId()
  async notes(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) requestId: string): Promise<CaseNotes> {
    const { items } = await this.owners.question(notesV1, caller, { requestId });
    const names = await this.nameMembers.execute(caller.siteId);
    return {
      items: items.map(({ author, ...note }) => ({
        ...note,
        ...{ authorName: names.get(author) ?? null, mine: author === caller.subject },
      })),
    };
  }

  @Post('aid-requests/:id/notes')
  @Access(ACCESS_RULES.writeNote)
  @Documented({
    tag: 'Évaluation sociale',
    summary: 'Écrire une note : partagée avec les agents du centre, ou pour soi.',
    body: NoteInput,
    answers: { 201: WrittenNote },
    problems: [409],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async write(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<WrittenNote> {
    const idempotencyKey = requireKey(key);
    const payload = { requestId, noteId: null, version: null, note: readBody(NoteInput, body) };
    return (await this.owners.command(writeNoteV1, caller, { payload, idempotencyKey })).result;
  }

  @Put('aid-requests/:id/notes/:note')
  @Access(ACCESS_RULES.writeNote)
  @Documented({
    tag: 'Évaluation sociale',
    summary: 'Modifier une de ses notes.',
    body: NoteChangeInput,
    answers: { 200: WrittenNote },
    problems: [409],
  })
  @DocumentedId()
  @DocumentedNote()
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @Param('note', RequestIdPipe) noteId: string,
    @Body() body: unknown,
  ): Promise<WrittenNote> {
    const { version, level, text } = readBody(NoteChangeInput, body);
    const payload = { requestId, noteId, version, note: { level, text } };
    return (await this.owners.command(writeNoteV1, caller, { payload, idempotencyKey: null })).result;
  }

  @Post('aid-requests/:id/promises')
  @Access(ACCESS_RULES.recordPromise)
  @Documented({
    tag: 'Évaluation sociale',
    summary: 'Noter ce qui a été promis à la personne.',
    description:
      'La date et l’auteur sont inscrits par le serveur. La dernière promesse est en tête de la demande ; les précédentes restent, aucune ne change.',
    body: PromiseInput,
    answers: { 201: RecordedPromise },
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async promise(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<RecordedPromise> {
    const idempotencyKey = requireKey(key);
    const payload = { requestId, text: readBody(PromiseInput, body).text };
    return (await this.owners.command(recordPromiseV1, caller, { payload, idempotencyKey })).result;
  }

  @Get('drafts')
  @Access(ACCESS_RULES.keepDraft)
  @Documented({ tag: 'Brouillons', summary: 'Lire ses brouillons de demandes.', answers: { 200: Drafts } })
  drafts(@CurrentCaller() caller: Caller): Promise<Drafts> {
    return this.owners.question(draftsV1, caller, {});
  }

  @Put('drafts/:draft')
  @Access(ACCESS_RULES.keepDraft)
  @Documented({
    tag: 'Brouillons',
    summary: 'Garder un brouillon pour soi, trente jours après sa dernière modification.',
    body: DraftInput,
    answers: { 200: KeptDraft },
    problems: [422],
  })
  @DocumentedDraft()
  async keep(
    @CurrentCaller() caller: Caller,
    @Param('draft', RequestIdPipe) draftId: string,
    @Body() body: unknown,
  ): Promise<KeptDraft> {
    const payload = { draftId, content: readBody(DraftInput, body).content };
    return (await this.owners.command(keepDraftV1, caller, { payload, idempotencyKey: null })).result;
  }

  @Delete('drafts/:draft')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepDraft)
  @Documented({ tag: 'Brouillons', summary: 'Supprimer un brouillon.', answers: { 200: KeptDraft } })
  @DocumentedDraft()
  async drop(@CurrentCaller() caller: Caller, @Param('draft', RequestIdPipe) draftId: string): Promise<KeptDraft> {
    const payload = { draftId, content: null };
    return (await this.owners.command(keepDraftV1, caller, { payload, idempotencyKey: null })).result;
  }
}
