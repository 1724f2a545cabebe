import { AidRequestFiling, AssessmentExplanation, explanationV1, submitRequestV1 } from '@octroi/contracts';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NameMembers } from '../../application/name-members.js';
import { RequireMembers } from '../../application/require-members.js';
import { ShowCase } from '../../application/show-case.js';
import { ShowTimeline } from '../../application/show-timeline.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import type { HouseholdDataView } from '../../domain/case-view.js';
import { ACCESS_RULES, Access } from './access.js';
import { CaseDetail, FiledRequest, Timeline } from './aid-request.dto.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId } from './documented.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';
import { linksOf } from './links.js';
import { proofInWords, retrievalInWords } from './retrieval-words.js';

const TAG = 'Demandes';

/** Requests of a site: filing, case view, timeline. */
@Controller('v1/sites/:site/aid-requests')
export class AidRequestsController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly showCase: ShowCase,
    private readonly showTimeline: ShowTimeline,
    private readonly nameMembers: NameMembers,
    private readonly requireMembers: RequireMembers,
  ) {}

  @Post()
  @Access(ACCESS_RULES.fileRequest)
  @Documented({
    tag: TAG,
    summary: 'Enregistrer une demande d’aide.',
    description:
      'La même externalReference, ou la même clé, donne la même réponse : 201 la première fois, 200 ensuite. Avec protection, le dossier n’existe que pour vous et les personnes nommées dès son premier instant, comme par PUT …/protection.',
    body: AidRequestFiling,
    answers: { 201: FiledRequest, 200: FiledRequest },
    problems: [409, 422],
    idempotencyKey: 'optional',
  })
  async file(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FiledRequest> {
    const payload = readBody(AidRequestFiling, body);
    await this.requireMembers.execute(caller.siteId, payload.protection?.readerIds ?? []);
    const idempotencyKey = payload.externalReference ? key : requireKey(key);
    const { result, events, attempts } = await this.owners.command(submitRequestV1, caller, {
      payload,
      idempotencyKey,
    });
    // An answer kept under the key says `created` again: only the first one carries events, unless its first reply was lost.
    const first = result.created && (events.length > 0 || attempts > 1);
    const links = linksOf(caller.siteId, result.id);
    void reply.status(first ? 201 : 200).header('location', links.self);
    return { id: result.id, reference: result.reference, status: 'submitted', links };
  }

  @Get(':id')
  @Access(ACCESS_RULES.readCase)
  @Documented({
    tag: TAG,
    summary: 'Voir une demande : données du foyer, instruction, circuit, décision.',
    description: 'Un service qui ne répond pas est nommé dans degraded ; ce qu’il aurait dit vaut null.',
    answers: { 200: CaseDetail },
    problems: [410],
  })
  @DocumentedId()
  async show(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) id: string): Promise<CaseDetail> {
    const whole = await this.showCase.execute(keyOf(caller, id), caller);
    const { view, submission, version, promises, decisions, appeals, rights, proposal, clocks, degraded } = whole;
    const links = linksOf(caller.siteId, id);
    const retrieval = retrievalInWords(view.retrieval);
    const decided = { decisions, appeals, rights, proposal, clocks };
    const names = promises?.length ? await this.nameMembers.execute(caller.siteId) : new Map<string, string>();
    const signed = promises?.map((one) => ({ ...one, recordedByName: names.get(one.recordedBy) ?? null })) ?? null;
    const owned = { request: submission, version, promises: signed, ...decided, degraded: [...degraded] };
    const householdData = view.householdData === null ? null : withPaperNames(view.householdData);
    return { id, ...view, householdData, retrieval, ...owned, links } as CaseDetail;
  }

  @Get(':id/explanation')
  @Access(ACCESS_RULES.readExplanation)
  @Documented({
    tag: TAG,
    summary: 'Expliquer le dernier examen, règle par règle, et le rejouer.',
    answers: { 200: AssessmentExplanation },
  })
  @DocumentedId()
  explanation(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) id: string): Promise<AssessmentExplanation> {
    return this.owners.question(explanationV1, caller, { requestId: id });
  }

  @Get(':id/timeline')
  @Access(ACCESS_RULES.readTimeline)
  @Documented({ tag: TAG, summary: 'Lire l’historique d’une demande.', answers: { 200: Timeline } })
  @DocumentedId()
  async timeline(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) id: string): Promise<Timeline> {
    return { items: [...(await this.showTimeline.execute(keyOf(caller, id)))] };
  }
}

function keyOf({ siteId }: Caller, requestId: string): { siteId: string; requestId: string } {
  return { siteId, requestId };
}

function withPaperNames(data: HouseholdDataView): object {
  const proofs = data.proofs.map(({ scanIds: documentIds, ...proof }) => ({
    ...proof,
    ...{ label: proofInWords(proof.kind), documentIds },
  }));
  return { ...data, proofs };
}
