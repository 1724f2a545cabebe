import { siteRegisteredV1 } from '@octroi/contracts';
import type { SqlTransaction } from '@octroi/platform';
import type { GatewayStores } from '../../application/ports/stores.js';
import type { SiteDescription } from '../../domain/site.js';
import { SqlCaseStore } from './sql-case-store.js';
import { SqlRetentionStore } from './sql-retention-store.js';
import { SqlSiteStore } from './sql-site-store.js';
import { SqlStatisticsStore } from './sql-statistics-store.js';
import { SqlWebhookStore } from './sql-webhook-store.js';

/** The stores of one transaction. */
export class SqlGatewayStores implements GatewayStores {
  readonly cases: SqlCaseStore;
  readonly sites: SqlSiteStore;
  readonly statistics: SqlStatisticsStore;
  readonly webhooks: SqlWebhookStore;
  readonly retention: SqlRetentionStore;

  constructor(private readonly transaction: SqlTransaction) {
    this.cases = new SqlCaseStore(transaction);
    this.sites = new SqlSiteStore(transaction);
    this.statistics = new SqlStatisticsStore(transaction);
    this.webhooks = new SqlWebhookStore(transaction);
    this.retention = new SqlRetentionStore(transaction);
  }

  siteRegistered(siteId: string, description: SiteDescription, sequence: number): void {
    const { name, siret, communeCodes, referencePrefix } = description;
    this.transaction.emit(siteRegisteredV1, {
      siteId,
      subject: siteId,
      sequence,
      data: { name, siret, communeCodes: [...communeCodes], referencePrefix },
    });
  }
}
