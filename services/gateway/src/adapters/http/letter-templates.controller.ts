import {
  LetterTemplateInput,
  LetterTemplates,
  LetterTemplateView,
  TEMPLATE_LETTERS,
  letterTemplatesV1,
  writeLetterTemplateV1,
} from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented } from './documented.js';
import { IdempotencyKey, readBody, requireKey } from './input.js';

const TAG = 'Lettres';

/** The words of a centre in its letters. */
@Controller('v1/sites/:site/letter-templates')
export class LetterTemplatesController {
  constructor(private readonly owners: OwnerRequests) {}

  @Get()
  @Access(ACCESS_RULES.previewLetter)
  @Documented({
    tag: TAG,
    summary: 'Lire les mots du centre dans ses lettres, aujourd’hui et plus tard.',
    answers: { 200: LetterTemplates },
  })
  list(@CurrentCaller() caller: Caller): Promise<LetterTemplates> {
    return this.owners.question(letterTemplatesV1, caller, {});
  }

  @Post(':template')
  @Access(ACCESS_RULES.writeLetterTemplate)
  @Documented({
    tag: TAG,
    summary: 'Changer les mots du centre dans une lettre, à partir d’un jour à venir.',
    description:
      'Une lettre déjà imprimée reste la même. Motifs, voies et délais de recours, mentions légales sont toujours imprimés. L’aperçu : …/letter-previews/{lettre}.pdf?on=AAAA-MM-JJ.',
    body: LetterTemplateInput,
    answers: { 201: LetterTemplateView },
    problems: [422],
    idempotencyKey: 'required',
  })
  @ApiParam({ name: 'template', schema: { type: 'string', enum: [...TEMPLATE_LETTERS] } })
  async write(
    @CurrentCaller() caller: Caller,
    @Param('template') asked: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<LetterTemplateView> {
    const letter = TEMPLATE_LETTERS.find((one) => one === asked);
    if (letter === undefined) throw new RuleViolation('not-found');
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(LetterTemplateInput, body), letter };
    return (await this.owners.command(writeLetterTemplateV1, caller, { payload, idempotencyKey })).result;
  }
}
