import type { UnitOfWork } from '@octroi/kernel';
import type { CaseFilters, CaseSummary, GatewayStores, Viewer } from './ports/stores.js';

export interface CasePage {
  readonly items: readonly CaseSummary[];
  /** Id to go on after; null on the last page. */
  readonly next: string | null;
}

/** Lists the requests of a site a page at a time. A request filed meanwhile moves none of the following pages. */
export class ListCases {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute({ siteId, hidden }: Viewer, filters: Omit<CaseFilters, 'hidden'>): Promise<CasePage> {
    const wanted = { ...filters, hidden: [...hidden], limit: filters.limit + 1 };
    const found = await this.unitOfWork.runForTask({ siteIds: [siteId] }, (stores) =>
      stores.cases.list(siteId, wanted),
    );
    const items = found.slice(0, filters.limit);
    return { items, next: found.length > items.length ? (items.at(-1)?.requestId ?? null) : null };
  }
}
