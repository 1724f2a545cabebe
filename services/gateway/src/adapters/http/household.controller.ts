import { householdHistoryV1, loansV1 } from '@octroi/contracts';
import { RuleViolation, TransientError } from '@octroi/kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { FindCases } from '../../application/find-cases.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId } from './documented.js';
import { CaseHousehold } from './household.dto.js';
import { RequestIdPipe } from './input.js';
import { itemOf } from './worklist.dto.js';

const TIMEOUT_MS = 2_000;

/** The household of a request. */
@Controller('v1/sites/:site/aid-requests/:id/household-history')
export class HouseholdController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly findCases: FindCases,
  ) {}

  @Get()
  @Access(ACCESS_RULES.readHouseholdHistory)
  @Documented({
    tag: 'Demandes',
    summary: 'Lire les aides reçues par le foyer depuis douze mois, et ses autres demandes en cours.',
    answers: { 200: CaseHousehold },
  })
  @DocumentedId()
  async history(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
  ): Promise<CaseHousehold> {
    const { siteId } = caller;
    if ((await this.findCases.execute(caller, [{ requestId }])).length === 0) throw new RuleViolation('not-found');
    const { since, grants, running } = await this.owners.question(householdHistoryV1, caller, { requestId });
    const asked = [...grants.map((grant) => grant.requestId), ...running].map((id) => ({ requestId: id }));
    const known = new Map(
      (await this.findCases.execute(caller, asked)).map(([, summary]) => [summary.requestId, itemOf(siteId, summary)]),
    );
    const owed = await this.owedOf(
      caller,
      grants.map((grant) => grant.requestId),
    );
    const granted = grants.filter(({ state }) => state === 'granted');
    return {
      since,
      grantedCents: granted.reduce((total, { cents }) => total + cents, 0),
      grants: grants.map((grant) => ({
        grant,
        request: known.get(grant.requestId) ?? null,
        outstandingCents: owed?.get(grant.requestId) ?? null,
      })),
      running: running.flatMap((id) => known.get(id) ?? []),
      degraded: owed === null ? ['decision'] : [],
    };
  }

  /** What is outstanding of those that are loans; null when decision does not answer. */
  private async owedOf(caller: Caller, requestIds: string[]): Promise<ReadonlyMap<string, number> | null> {
    if (requestIds.length === 0) return new Map();
    try {
      const question = { payload: { requestIds }, timeoutMs: TIMEOUT_MS };
      const { items } = await this.owners.ask(loansV1, caller, question);
      return new Map(items.map(({ requestId, outstandingCents }) => [requestId, outstandingCents]));
    } catch (error) {
      if (error instanceof TransientError) return null;
      throw error;
    }
  }
}
