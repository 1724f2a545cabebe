import { sheetHouseholdV1, sheetMeansV1 } from '@octroi/contracts';
import { ActorTokens, RequestClient } from '@octroi/platform';
import type { SheetSources } from '../../application/ports/sheets.js';
import type { SheetMaterial } from '../../domain/session/sheet.js';

const PURPOSE = 'prepare-sheets';
/** Requests asked about at a time. */
const PAGE = 50;

/** Intake, which masks names where it knows them, and eligibility, which knows the means. */
export class OwnersSheetSources implements SheetSources {
  constructor(
    private readonly requests: RequestClient,
    private readonly tokens: ActorTokens,
  ) {}

  async materialOf({
    siteId,
    correlationId,
    requestIds,
  }: Parameters<SheetSources['materialOf']>[0]): Promise<readonly SheetMaterial[]> {
    const found: SheetMaterial[] = [];
    for (let from = 0; from < requestIds.length; from += PAGE) {
      const payload = { requestIds: requestIds.slice(from, from + PAGE) };
      const actor = await this.tokens.signForService(siteId, PURPOSE);
      const asked = { siteId, correlationId, actor, payload };
      const [{ result: said }, { result: means }] = await Promise.all([
        this.requests.send(sheetHouseholdV1, asked),
        this.requests.send(sheetMeansV1, asked),
      ]);
      const byId = new Map(means.items.map((one) => [one.requestId, one]));
      for (const household of said.households) {
        const { quotientFamilial = null, resteAVivreCents = null, received = [] } = byId.get(household.requestId) ?? {};
        found.push({ ...household, quotientFamilial, resteAVivreCents, received });
      }
    }
    return found;
  }

  async namesHousehold({
    siteId,
    correlationId,
    requestId,
    texts,
  }: Parameters<SheetSources['namesHousehold']>[0]): Promise<boolean> {
    const actor = await this.tokens.signForService(siteId, PURPOSE);
    const payload = { requestIds: [], edited: texts.map((text) => ({ requestId, text })) };
    const { result } = await this.requests.send(sheetHouseholdV1, { siteId, correlationId, actor, payload });
    return result.named.length > 0;
  }
}
