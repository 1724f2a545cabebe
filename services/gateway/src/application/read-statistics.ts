import type { UnitOfWork } from '@octroi/kernel';
import { BREAKDOWNS, tableOf, type StatisticsTable, type Tally } from '../domain/statistics.js';
import type { GatewayStores, StatisticsPeriod } from './ports/stores.js';

/** What a centre did over a period. */
export interface Statistics extends StatisticsPeriod {
  readonly total: Tally;
  /** Still open today. */
  readonly waiting: number;
  readonly tables: readonly StatisticsTable[];
}

/** Counts the requests filed in a period, whoever they are about: ids and pseudonymous facts only. */
export class ReadStatistics {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute(siteId: string, period: StatisticsPeriod): Promise<Statistics> {
    const { total, waiting, lines } = await this.unitOfWork.runForTask({ siteIds: [siteId] }, (stores) =>
      stores.statistics.count(siteId, period),
    );
    return { ...period, total, waiting, tables: BREAKDOWNS.map((breakdown) => tableOf(breakdown, lines)) };
  }
}
