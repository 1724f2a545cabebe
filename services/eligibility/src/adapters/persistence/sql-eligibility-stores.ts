import {
  findingRecordedV1,
  regulationAdoptedV1,
  requestAssessedV1,
  requestRoutedV1,
  submissionFieldOf,
} from '@octroi/contracts';
import type { Emission, SqlTransaction } from '@octroi/platform';
import type {
  AdoptedRegulation,
  AssessedRequest,
  EligibilityStores,
  NewFinding,
  RegulationReader,
} from '../../application/ports/stores.js';
import { civilDateAt } from '@octroi/kernel';
import { findingCode } from '@octroi/regulation';
import { SqlGrantStore } from './sql-grant-store.js';
import { SqlRegulationStore } from './sql-regulation-store.js';
import { SqlRetentionStore } from './sql-retention-store.js';
import { SqlRequestStore } from './sql-request-store.js';
import { SqlSiteStore } from './sql-site-store.js';

/** Regulations parsed by this process, by hash. */
export type ParsedRegulations = Map<string, AdoptedRegulation>;

/** The stores of one transaction. */
export class SqlEligibilityStores implements EligibilityStores {
  readonly requests: SqlRequestStore;
  readonly regulations: SqlRegulationStore;
  readonly sites: SqlSiteStore;
  readonly grants: SqlGrantStore;
  readonly retention: SqlRetentionStore;
  readonly today: string;

  constructor(
    private readonly transaction: SqlTransaction,
    reader: RegulationReader,
    parsed: ParsedRegulations,
  ) {
    this.requests = new SqlRequestStore(transaction);
    this.regulations = new SqlRegulationStore(transaction, reader, parsed);
    this.sites = new SqlSiteStore(transaction);
    this.grants = new SqlGrantStore(transaction);
    this.retention = new SqlRetentionStore(transaction);
    this.today = civilDateAt(transaction.now);
  }

  async logAccess(requestIds: readonly string[]): Promise<void> {
    this.transaction.logAccess('aid-request', requestIds);
  }

  newId(): string {
    return this.transaction.ids.next();
  }

  findingRecorded({ siteId, requestId, code, question, value }: NewFinding, version: number): void {
    this.transaction.emit(findingRecordedV1, {
      ...{ siteId, subject: requestId, sequence: version },
      data: { code: findingCode(code), question, value },
    });
  }

  assessed(request: AssessedRequest): void {
    const { aid, version, regulation, regulationHash, assessment, questions } = request;
    const { routing, ...result } = assessment;
    const missingFacts = questions.map((question) => ({ ...question, field: submissionFieldOf(question.code) }));
    this.transaction.emit(requestAssessedV1, {
      ...about(request, version - 1),
      data: { regulation, regulationHash, ...result, missingFacts },
    });
    if (routing === null) return;
    this.transaction.emit(requestRoutedV1, {
      ...about(request, version),
      data: { aid, regulation, regulationHash, ...routing },
    });
  }

  regulationAdopted(siteId: string, { regulation, hash }: AdoptedRegulation, sequence: number): void {
    const { version, validFrom, validUntil } = regulation;
    const aids = regulation.aids.map(({ code, label, sources, quotientMonth }) => ({
      code,
      label,
      sources,
      quotientFamilialMonth: quotientMonth,
    }));
    this.transaction.emit(regulationAdoptedV1, {
      siteId,
      subject: siteId,
      sequence,
      data: { version, hash, validFrom, validUntil, capped: regulation.caps.length > 0, aids },
    });
  }
}

function about({ siteId, requestId, cause }: AssessedRequest, sequence: number): Omit<Emission<never>, 'data'> {
  const origin = { correlationId: cause.correlationId, causationId: cause.id, actorId: cause.actorId };
  return { siteId, subject: requestId, sequence, origin };
}
