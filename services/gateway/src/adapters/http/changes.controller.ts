import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS_RULES, Access } from './access.js';
import { Admission } from './admission.js';
import { CurrentCaller, type Caller } from './caller.js';
import { ChangeFeed } from './change-feed.js';
import { Documented } from './documented.js';
import { WebCaller } from './web-caller.js';

const RULE = ACCESS_RULES.followChanges;

/** What changes in a site, as it changes. */
@Controller('v1/sites/:site/changes')
export class ChangesController {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly admission: Admission,
    private readonly web: WebCaller,
  ) {}

  @Get()
  @Access(RULE)
  @Documented({
    tag: 'Demandes',
    summary: 'Suivre les changements des demandes, en direct (server-sent events).',
    description:
      'Événements : changes, dont data est {"items":[{"requestId","kind"}]} ; refresh, quand il faut tout relire (à l’ouverture, ou après une longue absence). ' +
      'Jamais de donnée personnelle. Le flux se ferme quand la session finit.',
    answers: {},
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, schema: { type: 'string' } })
  @ApiProduces('text/event-stream')
  @ApiResponse({
    ...{ status: 200, description: 'Le flux.' },
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  follow(
    @CurrentCaller() { siteId, subject, correlationId }: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const { authorization, 'last-event-id': after } = request.headers;
    const knock = { authorization, session: this.web.sessionOf(request), passive: true, siteId, correlationId };
    const stillAdmitted = (): Promise<unknown> => this.admission.admit(knock, RULE);
    const stream = this.feed.open({ siteId, subject, after: typeof after === 'string' ? after : null, stillAdmitted });
    void reply
      .headers({ 'content-type': 'text/event-stream; charset=utf-8', connection: 'close', 'x-accel-buffering': 'no' })
      .send(stream);
  }
}
