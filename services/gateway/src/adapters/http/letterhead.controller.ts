import {
  LOGO_TYPES,
  LetterheadLookInput,
  LetterheadLookView,
  letterheadLogoV1,
  letterheadLookV1,
  setLetterheadLookV1,
} from '@octroi/contracts';
import { Body, Controller, Get, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented } from './documented.js';
import { INERT } from './inert.js';
import { readBody } from './input.js';

const TAG = 'Lettres';

/** The logo and the colour of a centre, on its letters and its screens. */
@Controller('v1/sites/:site/letterhead')
export class LetterheadController {
  constructor(private readonly owners: OwnerRequests) {}

  @Get()
  @Access(ACCESS_RULES.readLetterhead)
  @Documented({
    tag: TAG,
    summary: 'Lire la couleur du centre, et s’il a un logo.',
    answers: { 200: LetterheadLookView },
  })
  show(@CurrentCaller() caller: Caller): Promise<LetterheadLookView> {
    return this.owners.question(letterheadLookV1, caller, {});
  }

  @Put()
  @Access(ACCESS_RULES.setLetterhead)
  @Documented({
    tag: TAG,
    summary: 'Choisir le logo et la couleur du centre, dès aujourd’hui.',
    description:
      'Logo : PNG ou JPEG reconnu à son contenu, en base64, 200 ko et 2 000 pixels de côté au plus ; null le retire, absent il reste. Couleur : contraste d’au moins 4,5 pour 1 avec le blanc. Une lettre d’un jour passé garde l’en-tête de son jour.',
    body: LetterheadLookInput,
    answers: { 200: LetterheadLookView },
    problems: [422],
  })
  async set(@CurrentCaller() caller: Caller, @Body() body: unknown): Promise<LetterheadLookView> {
    const payload = readBody(LetterheadLookInput, body);
    return (await this.owners.command(setLetterheadLookV1, caller, { payload, idempotencyKey: null })).result;
  }

  @Get('logo')
  @Access(ACCESS_RULES.readLetterhead)
  @Documented({ tag: TAG, summary: 'Lire l’image du logo du centre.', answers: {} })
  @ApiProduces(...LOGO_TYPES)
  @ApiResponse({
    ...{ status: 200, description: 'Le logo.' },
    content: Object.fromEntries(LOGO_TYPES.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
  })
  async logo(
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { type, content } = await this.owners.question(letterheadLogoV1, caller, {});
    const bytes = Buffer.from(content, 'base64');
    void reply.header('content-security-policy', INERT);
    return new StreamableFile(bytes, { type, length: bytes.length });
  }
}
