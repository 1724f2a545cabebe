import {
  Acknowledgement,
  ContradictionInput,
  contradictionsV1,
  settleContradictionV1,
  type ContradictionLine,
  type ContradictionPosition,
} from '@octroi/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { FindCases } from '../../application/find-cases.js';
import { NameCases } from '../../application/name-cases.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { casesById } from './cases-by-id.js';
import { CaseContradictions, ContradictionPage, ContradictionQuery } from './contradictions.dto.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { Documented, DocumentedId } from './documented.js';
import { IdempotencyKey, RequestIdPipe, readBody, readQuery, requireKey } from './input.js';

const TAG = 'Instruction';
const LIST = 'contradictions';
const DEFAULT_LIMIT = 50;
/** More than one request ever has. */
const OF_ONE_REQUEST = 200;
const POSITION = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([a-z0-9-]{1,64})$/;

/** Answers of the State that contradict a paper: a person chooses which one counts. */
@Controller('v1/sites/:site')
export class ContradictionsController {
  constructor(
    private readonly owners: OwnerRequests,
    readonly findCases: FindCases,
    readonly nameCases: NameCases,
  ) {}

  @Get('contradictions')
  @Access(ACCESS_RULES.listRequests)
  @Documented({
    tag: TAG,
    summary: 'Lister les réponses de l’État qui contredisent un justificatif et attendent un choix.',
    description: 'La plus ancienne en tête. Rien ne change tant qu’une personne n’a pas choisi.',
    query: ContradictionQuery,
    answers: { 200: ContradictionPage },
  })
  async list(@CurrentCaller() caller: Caller, @Query() query: unknown): Promise<ContradictionPage> {
    const { names, cursor, limit = DEFAULT_LIMIT } = readQuery(ContradictionQuery, query);
    const after = positionOf(decodeCursor(LIST, cursor, POSITION));
    const { items, more } = await this.owners.question(contradictionsV1, caller, { requestId: null, after, limit });
    const found = await casesById(this, caller, { lines: items, named: names !== 'false' });
    return {
      items: items.map((line) => ({ ...line, request: found.known.get(line.requestId) ?? null })),
      nextCursor: more ? cursorOf(items.at(-1)) : null,
      degraded: found.degraded,
    };
  }

  @Get('aid-requests/:id/contradictions')
  @Access(ACCESS_RULES.readCase)
  @Documented({
    tag: TAG,
    summary: 'Lire les contradictions d’une demande, et ce qui a été choisi, par qui et pourquoi.',
    answers: { 200: CaseContradictions },
  })
  @DocumentedId()
  async ofRequest(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
  ): Promise<CaseContradictions> {
    const asked = { requestId, after: null, limit: OF_ONE_REQUEST };
    const { items } = await this.owners.question(contradictionsV1, caller, asked);
    return { items: items.map(({ requestId: _id, ...contradiction }) => contradiction) };
  }

  @Post('aid-requests/:id/contradictions')
  @HttpCode(200)
  @Access(ACCESS_RULES.settleContradiction)
  @Documented({
    tag: TAG,
    summary: 'Choisir entre le justificatif et la réponse de l’État, avec le motif.',
    description:
      'choice : paper garde le justificatif, certified retient la réponse. answeredAt est celui de la réponse qui a été lue. La demande est examinée à nouveau si la donnée change.',
    body: ContradictionInput,
    answers: { 200: Acknowledgement },
    problems: [409],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async settle(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<Acknowledgement> {
    const idempotencyKey = requireKey(key);
    const payload = { requestId, choice: readBody(ContradictionInput, body) };
    return (await this.owners.command(settleContradictionV1, caller, { payload, idempotencyKey, about: [requestId] }))
      .result;
  }
}

function positionOf(position: string | null): ContradictionPosition | null {
  const [, answeredAt, requestId, about] = POSITION.exec(position ?? '') ?? [];
  return answeredAt === undefined || requestId === undefined || about === undefined
    ? null
    : { answeredAt, requestId, about };
}

function cursorOf(line: ContradictionLine | undefined): string | null {
  return line === undefined ? null : encodeCursor(LIST, `${line.answeredAt} ${line.requestId} ${line.about}`);
}
