import type { Role, UnitOfWork } from '@octroi/kernel';
import { WORKLISTS, authoritiesOf, isForAuthorities, type Worklist } from '../domain/worklist.js';
import type { GatewayStores, Viewer, WorklistCount } from './ports/stores.js';

/** A worklist with what waits in it. */
export interface WorklistView {
  readonly worklist: Worklist;
  readonly count: number;
  readonly urgent: number;
  /** Of them, what the caller's roles decide or prepare; all of it in the lists that are for everybody. */
  readonly mine: number;
  /** Filing of the oldest, ISO 8601. */
  readonly oldest: string | null;
  /** Filled where somebody has to decide. */
  readonly authorities: readonly { readonly authority: string; readonly count: number; readonly mine: boolean }[];
}

/** Counts what waits, list by list. */
export class CountWork {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute({ siteId, hidden }: Viewer, roles: readonly Role[]): Promise<readonly WorklistView[]> {
    const counts = await this.unitOfWork.runForTask({ siteIds: [siteId] }, (stores) =>
      stores.cases.countWorklists(siteId, [...hidden]),
    );
    const own = authoritiesOf(roles);
    return WORKLISTS.map((worklist) => viewOf(worklist, counts, own));
  }
}

function viewOf(worklist: Worklist, counts: readonly WorklistCount[], own: readonly string[]): WorklistView {
  const rows = counts.filter((row) => row.worklist === worklist);
  const isMine = ({ authority }: WorklistCount): boolean =>
    !isForAuthorities(worklist) || (authority !== null && own.includes(authority));
  const oldest = rows.flatMap((row) => row.oldest ?? []).sort();
  return {
    worklist,
    count: sum(rows.map(({ count }) => count)),
    urgent: sum(rows.map(({ urgent }) => urgent)),
    mine: sum(rows.filter(isMine).map(({ count }) => count)),
    oldest: oldest[0] ?? null,
    authorities: rows.flatMap((row) =>
      row.authority === null ? [] : [{ authority: row.authority, count: row.count, mine: isMine(row) }],
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
