import {
  AgendaInput,
  AttendanceInput,
  SessionInput,
  SessionItemInput,
  SessionView,
  SessionVoteResult,
  SessionWithdrawalInput,
  closeSessionV1,
  conveneSessionV1,
  decideSessionItemV1,
  noteAttendanceV1,
  planSessionV1,
  sessionsV1,
  setAgendaV1,
  withdrawInSessionV1,
} from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { SessionListView, SessionQuery } from './decision.dto.js';
import { Documented, type RouteDocumentation } from './documented.js';
import { IdempotencyKey, RequestIdPipe, readBody, readQuery, requireKey } from './input.js';

const TAG = 'Séances';
const SESSION = { name: 'id', description: 'Identifiant de la séance.', schema: { type: 'string', format: 'uuid' } };
const REQUEST = { ...SESSION, name: 'requestId', description: 'Identifiant de la demande.' };

/** Names of an item in the address. */
interface ItemPath {
  readonly id: string;
  readonly requestId: string;
}

function itemOf({ id, requestId }: ItemPath): { readonly sessionId: string; readonly requestId: string } {
  const pipe = new RequestIdPipe();
  return { sessionId: pipe.transform(id), requestId: pipe.transform(requestId) };
}

/** What the documentation says of an act on a session. */
function act(summary: string, more: Partial<RouteDocumentation> = {}): RouteDocumentation {
  return {
    tag: TAG,
    summary,
    answers: { 200: SessionView },
    problems: [409, 422],
    idempotencyKey: 'required',
    ...more,
  };
}

/** Sessions of the commission permanente and of the conseil d'administration. */
@Controller('v1/sites/:site/sessions')
export class SessionsController {
  constructor(private readonly owners: OwnerRequests) {}

  @Get()
  @Access(ACCESS_RULES.readSessions)
  @Documented({
    tag: TAG,
    summary: 'Lister les séances, la plus récente d’abord.',
    description: 'Avec from=AAAA-MM-JJ, celles de ce jour et d’après.',
    query: SessionQuery,
    answers: { 200: SessionListView },
  })
  async list(@CurrentCaller() caller: Caller, @Query() query: unknown): Promise<SessionListView> {
    const { from = null } = readQuery(SessionQuery, query);
    const { sessions } = await this.owners.question(sessionsV1, caller, { sessionId: null, from });
    return { items: sessions };
  }

  @Post()
  @HttpCode(201)
  @Access(ACCESS_RULES.keepSessions)
  @Documented(
    act('Prévoir une séance ; son ordre du jour est ce qui attend l’instance.', {
      body: SessionInput,
      answers: { 201: SessionView },
    }),
  )
  async plan(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<SessionView> {
    const idempotencyKey = requireKey(key);
    const payload = readBody(SessionInput, body);
    return (await this.owners.command(planSessionV1, caller, { payload, idempotencyKey })).result;
  }

  @Get(':id')
  @Access(ACCESS_RULES.readSessions)
  @Documented({ tag: TAG, summary: 'Lire une séance.', answers: { 200: SessionView } })
  @ApiParam(SESSION)
  async read(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) sessionId: string): Promise<SessionView> {
    const { sessions } = await this.owners.question(sessionsV1, caller, { sessionId });
    const [session] = sessions;
    if (session === undefined) throw new RuleViolation('not-found');
    return session;
  }

  @Post(':id/convocation')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepSessions)
  @Documented(act('Convoquer les membres, dans le délai.'))
  @ApiParam(SESSION)
  async convene(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) sessionId: string,
    @IdempotencyKey() key: string | null,
  ): Promise<SessionView> {
    const idempotencyKey = requireKey(key);
    return (await this.owners.command(conveneSessionV1, caller, { payload: { sessionId }, idempotencyKey })).result;
  }

  @Post(':id/agenda')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepSessions)
  @Documented(act('Fixer l’ordre du jour.', { body: AgendaInput }))
  @ApiParam(SESSION)
  async agenda(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) sessionId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<SessionView> {
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(AgendaInput, body), sessionId };
    return (await this.owners.command(setAgendaV1, caller, { payload, idempotencyKey })).result;
  }

  @Post(':id/attendance')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepSessions)
  @Documented(
    act('Constater les présences et les pouvoirs : ouvre la séance, ou la dit sans quorum.', { body: AttendanceInput }),
  )
  @ApiParam(SESSION)
  async attendance(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) sessionId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<SessionView> {
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(AttendanceInput, body), sessionId };
    return (await this.owners.command(noteAttendanceV1, caller, { payload, idempotencyKey })).result;
  }

  @Post(':id/items/:requestId/decision')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepSessions)
  @Documented(
    act('Voter un point ; ce qui est adopté est inscrit au registre.', {
      body: SessionItemInput,
      answers: { 200: SessionVoteResult },
    }),
  )
  @ApiParam(SESSION)
  @ApiParam(REQUEST)
  async decide(
    @CurrentCaller() caller: Caller,
    @Param() item: ItemPath,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<SessionVoteResult> {
    const ids = itemOf(item);
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(SessionItemInput, body), ...ids };
    const about = [ids.requestId];
    return (await this.owners.command(decideSessionItemV1, caller, { payload, idempotencyKey, about })).result;
  }

  @Post(':id/items/:requestId/withdrawal')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepSessions)
  @Documented(
    act('Voter le retrait ou l’abrogation d’une décision que l’instance a votée dans une séance antérieure.', {
      description:
        'La demande est d’abord inscrite à l’ordre du jour. Délais et observations préalables sont ceux d’une décision déléguée (CRPA L242-1, L121-1). Ce qui est adopté est une délibération qui nomme celle qu’elle défait.',
      body: SessionWithdrawalInput,
      answers: { 200: SessionVoteResult },
    }),
  )
  @ApiParam(SESSION)
  @ApiParam(REQUEST)
  async withdraw(
    @CurrentCaller() caller: Caller,
    @Param() item: ItemPath,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<SessionVoteResult> {
    const ids = itemOf(item);
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(SessionWithdrawalInput, body), ...ids };
    const about = [ids.requestId];
    return (await this.owners.command(withdrawInSessionV1, caller, { payload, idempotencyKey, about })).result;
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepSessions)
  @Documented(act('Clore la séance ; le registre est signé.'))
  @ApiParam(SESSION)
  async close(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) sessionId: string,
    @IdempotencyKey() key: string | null,
  ): Promise<SessionView> {
    const idempotencyKey = requireKey(key);
    return (await this.owners.command(closeSessionV1, caller, { payload: { sessionId }, idempotencyKey })).result;
  }
}
