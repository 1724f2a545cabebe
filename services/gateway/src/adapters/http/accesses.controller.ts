import { accessesV1 } from '@octroi/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { FindCases } from '../../application/find-cases.js';
import { NameMembers } from '../../application/name-members.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { AccessPage, AccessesQuery } from './accesses.dto.js';
import { CurrentCaller, type Caller } from './caller.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { Documented } from './documented.js';
import { readQuery } from './input.js';

const LIST = 'access-log';
const DEFAULT_LIMIT = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who read personal data, for the data protection officer. */
@Controller('v1/sites/:site/access-log')
export class AccessesController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly findCases: FindCases,
    private readonly nameMembers: NameMembers,
  ) {}

  @Get()
  @Access(ACCESS_RULES.readAccesses)
  @Documented({
    tag: 'Protection des données',
    summary: 'Lire qui a consulté des données de personnes, quand, et pour quel motif.',
    query: AccessesQuery,
    answers: { 200: AccessPage },
  })
  async list(@CurrentCaller() caller: Caller, @Query() query: unknown): Promise<AccessPage> {
    const { request, person, kind, cursor, limit } = readQuery(AccessesQuery, query);
    const { items, more, alerts, emergencies } = await this.owners.question(accessesV1, caller, {
      ...{ requestId: request ?? null, personId: person ?? null, before: decodeCursor(LIST, cursor, UUID) },
      ...{ kind: kind ?? null, limit: limit ?? DEFAULT_LIMIT },
    });
    const names = await this.nameMembers.execute(caller.siteId);
    const ids = [...items.map(({ subjectId }) => subjectId), ...emergencies.map(({ requestId }) => requestId)];
    const subjects = [...new Set(ids)].map((requestId) => ({ requestId }));
    const known = await this.findCases.execute(caller, subjects);
    const references = new Map(known.map(([, { requestId, reference }]) => [requestId, reference]));
    const last = items.at(-1);
    const named = <Row extends { readonly actor: string }>(row: Row) => ({
      ...row,
      actorName: names.get(row.actor) ?? null,
    });
    return {
      items: items.map(({ id, at, actor, issuer, purpose, subjectId, correlationId }) => ({
        ...{ id, at, actor, actorName: names.get(actor) ?? null, issuer, purpose, requestId: subjectId },
        ...{ reference: references.get(subjectId) ?? null, correlationId },
      })),
      nextCursor: more && last ? encodeCursor(LIST, last.id) : null,
      alerts: alerts.map(named),
      emergencies: emergencies.map((one) => ({ ...named(one), reference: references.get(one.requestId) ?? null })),
    };
  }
}
