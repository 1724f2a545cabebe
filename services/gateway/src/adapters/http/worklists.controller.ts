import { Controller, Get, Query } from '@nestjs/common';
import { CountWork } from '../../application/count-work.js';
import { ListCases } from '../../application/list-cases.js';
import { NameCases } from '../../application/name-cases.js';
import { authoritiesOf } from '../../domain/worklist.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { Documented } from './documented.js';
import { readQuery } from './input.js';
import { linksOf } from './links.js';
import { CasePage, CaseQuery, Worklists } from './worklist.dto.js';

const TAG = 'Demandes';
const DEFAULT_LIMIT = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The requests of a site, as lists. */
@Controller('v1/sites/:site')
export class WorklistsController {
  constructor(
    private readonly listCases: ListCases,
    private readonly nameCases: NameCases,
    private readonly countWork: CountWork,
  ) {}

  @Get('worklists')
  @Access(ACCESS_RULES.listRequests)
  @Documented({ tag: TAG, summary: 'Compter ce qui attend, liste par liste.', answers: { 200: Worklists } })
  async worklists(@CurrentCaller() caller: Caller): Promise<Worklists> {
    return { items: await this.countWork.execute(caller, caller.roles) } as Worklists;
  }

  @Get('aid-requests')
  @Access(ACCESS_RULES.listRequests)
  @Documented({
    tag: TAG,
    summary: 'Lister les demandes.',
    description:
      'La dernière enregistrée en tête ; avec worklist, la plus ancienne en tête. Les noms viennent de leur service, et chacun laisse une trace de consultation.',
    query: CaseQuery,
    answers: { 200: CasePage },
  })
  async list(@CurrentCaller() caller: Caller, @Query() query: unknown): Promise<CasePage> {
    const { siteId, roles } = caller;
    const { worklist = null, status = null, authority, mine, aid = null, names, ...page } = readQuery(CaseQuery, query);
    // A cursor is of one order: it does not fit the other.
    const list = worklist === null ? 'aid-requests' : `worklist-${worklist}`;
    const after = decodeCursor(list, page.cursor, UUID);
    const isMine = mine === 'true' && (worklist ?? 'to-decide') === 'to-decide';
    const authorities = isMine ? authoritiesOf(roles) : authority ? [authority] : null;
    const filters = { worklist, status, authorities, aid, after, limit: page.limit ?? DEFAULT_LIMIT };
    const { items, next } = await this.listCases.execute(caller, filters);
    const wanted = (names ?? String(worklist !== null)) === 'true';
    const { items: named, degraded } = wanted ? await this.nameCases.execute(siteId, items, caller) : unnamed(items);
    return {
      items: named.map(({ requestId: id, ...item }) => ({ id, ...item, links: linksOf(siteId, id) })),
      nextCursor: next === null ? null : encodeCursor(list, next),
      degraded,
    } as unknown as CasePage;
  }
}

function unnamed<Item extends object>(items: readonly Item[]) {
  return { items: items.map((item) => ({ ...item, applicant: null })), degraded: [] };
}
