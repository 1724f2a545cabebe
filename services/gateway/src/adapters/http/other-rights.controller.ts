import {
  OtherRightInput,
  OtherRightStep,
  OtherRightView,
  followOtherRightV1,
  noteOtherRightV1,
} from '@octroi/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId } from './documented.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';

const TAG = 'Demandes';

/** Rights that the household may open elsewhere, before or beside the aid. */
@Controller('v1/sites/:site/aid-requests/:id/other-rights')
export class OtherRightsController {
  constructor(private readonly owners: OwnerRequests) {}

  @Post()
  @Access(ACCESS_RULES.keepOtherRights)
  @Documented({
    tag: TAG,
    summary: 'Noter un droit à ouvrir ou demandé ailleurs (FSL, CAF, chèque énergie…).',
    description:
      'Sans appliedOn, le droit reste à ouvrir. Avec remindOn, la demande attend la réponse (awaiting-other-right) et la relance figure dans les échéances ; une demande urgente n’attend pas. Le délai légal de deux mois court toujours, et une décision reste possible. Pour l’aide sociale légale, déposée au centre : receiptOn, le récépissé, et transmittedOn, la transmission.',
    body: OtherRightInput,
    answers: { 201: OtherRightView },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async note(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<OtherRightView> {
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(OtherRightInput, body), requestId };
    return (await this.owners.command(noteOtherRightV1, caller, { payload, idempotencyKey, about: [requestId] }))
      .result;
  }

  @Post(':right')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepOtherRights)
  @Documented({
    tag: TAG,
    summary: 'Noter où en est un droit demandé ailleurs : dépôt, transmission, réponse, nouvelle relance.',
    description: 'Remplace ce qui en était noté ; ce qui est omis n’est plus connu.',
    body: OtherRightStep,
    answers: { 200: OtherRightView },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  @ApiParam({ name: 'right', description: 'Identifiant du droit.', schema: { type: 'string', format: 'uuid' } })
  async follow(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @Param('right', RequestIdPipe) rightId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<OtherRightView> {
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(OtherRightStep, body), requestId, rightId };
    return (await this.owners.command(followOtherRightV1, caller, { payload, idempotencyKey, about: [requestId] }))
      .result;
  }
}
