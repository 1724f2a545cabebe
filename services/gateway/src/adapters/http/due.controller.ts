import { dueV1, type DueKind, type DueLine, type DuePosition } from '@octroi/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { FindCases } from '../../application/find-cases.js';
import { NameCases } from '../../application/name-cases.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { casesById } from './cases-by-id.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { Documented } from './documented.js';
import { DuePage, DueQuery } from './due.dto.js';
import { readQuery } from './input.js';

const LIST = 'due';
const DEFAULT_LIMIT = 50;
const POSITION = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([a-z]+)$/;

/** What falls due on a site. */
@Controller('v1/sites/:site/due')
export class DueController {
  constructor(
    private readonly owners: OwnerRequests,
    readonly findCases: FindCases,
    readonly nameCases: NameCases,
  ) {}

  @Get()
  @Access(ACCESS_RULES.listRequests)
  @Documented({
    tag: 'Demandes',
    summary: 'Lister ce qui échoit, la date la plus proche en tête.',
    description:
      'silence : le jour où le silence vaut rejet ; papers : le dernier jour pour remettre les pièces demandées ; proof : le même, pour celles qui justifient une décision prise en urgence ; return : le retour d’une demande ajournée ; answer : le jour où le silence rejette un recours gracieux ; appeal : la fin du délai de recours ; right : la relance d’un droit demandé ailleurs ; injunction : le jour avant lequel le tribunal a ordonné de décider de nouveau.',
    query: DueQuery,
    answers: { 200: DuePage },
  })
  async list(@CurrentCaller() caller: Caller, @Query() query: unknown): Promise<DuePage> {
    const { kind, until = null, names, cursor, limit = DEFAULT_LIMIT } = readQuery(DueQuery, query);
    const after = positionOf(decodeCursor(LIST, cursor, POSITION));
    const kinds = kind === undefined ? null : [kind];
    const { items, more } = await this.owners.question(dueV1, caller, { kinds, until, after, limit });
    const found = await casesById(this, caller, { lines: items, named: names !== 'false' });
    return {
      items: items.map((line) => ({ ...line, request: found.known.get(line.requestId) ?? null })),
      nextCursor: more ? cursorOf(items.at(-1)) : null,
      degraded: found.degraded,
    };
  }
}

function positionOf(position: string | null): DuePosition | null {
  const [, dueOn, requestId, kind] = POSITION.exec(position ?? '') ?? [];
  return dueOn === undefined || requestId === undefined ? null : { dueOn, requestId, kind: kind as DueKind };
}

function cursorOf(line: DueLine | undefined): string | null {
  return line === undefined ? null : encodeCursor(LIST, `${line.dueOn} ${line.requestId} ${line.kind}`);
}
