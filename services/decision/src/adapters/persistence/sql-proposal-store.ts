import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { ProposalStore } from '../../application/ports/stores.js';
import type { Proposal } from '../../domain/proposal.js';

/** Proposals, one a request: the events keep the history. */
export class SqlProposalStore implements ProposalStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async of(siteId: string, requestIds: readonly string[]): Promise<Proposal[]> {
    const rows = await this.transaction.query<ProposalRow>(
      `SELECT id, request_id AS "requestId", input, addressee AS to, routing, proposed_on::text AS "proposedOn",
         returned_on::text AS "returnedOn", return_reason AS "returnReason"
       FROM proposal WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
      [siteId, requestIds],
    );
    return rows.map(({ returnedOn: on, returnReason: reason, ...proposal }) => ({
      ...proposal,
      returned: on === null || reason === null ? null : { on, reason },
    }));
  }

  async save(siteId: string, proposal: Proposal, by: string): Promise<void> {
    const { id, requestId, input, to, routing, proposedOn } = proposal;
    this.transaction.send(
      `INSERT INTO proposal (site_id, request_id, id, input, addressee, routing, proposed_on, proposed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (site_id, request_id) DO UPDATE SET id = EXCLUDED.id, input = EXCLUDED.input, addressee = EXCLUDED.addressee,
         routing = EXCLUDED.routing, proposed_on = EXCLUDED.proposed_on, returned_on = NULL,
         return_reason = NULL, proposed_by = EXCLUDED.proposed_by`,
      [...[siteId, requestId, id, JSON.stringify(input), to, routing && JSON.stringify(routing)], ...[proposedOn, by]],
    );
  }

  async sendBack(siteId: string, requestId: string, { on, reason }: NonNullable<Proposal['returned']>): Promise<void> {
    this.transaction.send(
      `UPDATE proposal SET returned_on = $3, return_reason = $4 WHERE site_id = $1 AND request_id = $2`,
      [siteId, requestId, on, reason],
    );
  }

  async settle(siteId: string, requestIds: readonly string[]): Promise<void> {
    this.transaction.send('DELETE FROM proposal WHERE site_id = $1 AND request_id = ANY ($2::uuid[])', [
      siteId,
      requestIds,
    ]);
  }
}

interface ProposalRow extends Omit<Proposal, 'returned'> {
  readonly returnedOn: CivilDate | null;
  readonly returnReason: string | null;
}
