import { RuleViolation, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { requirePersonWhoMayDecide } from '../../domain/decide.js';
import { requireUnchanged } from '../../domain/proposal.js';
import type { HoldGrants } from '../payment/hold-grants.js';
import type { DecisionStores } from '../ports/stores.js';
import type { RegisterMeans } from '../register/record-in-register.js';
import { recordItems, type DecisionItem, type DecisionResults, type ItemResult } from './record-items.js';

export interface ProposalToSign {
  readonly requestId: string;
  readonly proposalId: string;
}

export interface SignaturesCommand {
  readonly actor: Actor;
  readonly cause: CommandCause;
  readonly items: readonly ProposalToSign[];
}

type Read = { readonly requestId: string } & ({ readonly item: DecisionItem } | { readonly violation: RuleViolation });

/** Signs what others prepared, up to 200 in one act: each becomes a decision of who signs, judged as any other. */
export class SignProposals {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly holdGrants: Pick<HoldGrants, 'execute'>,
    private readonly means: RegisterMeans,
  ) {}

  /** @param answer makes the reply, which is kept with the idempotency key */
  async execute<Reply extends object>(
    { actor, cause, items }: SignaturesCommand,
    answer: (results: DecisionResults) => Reply,
  ): Promise<Committed<Reply>> {
    requirePersonWhoMayDecide(actor);
    const before = await this.unitOfWork.runForTask({ siteIds: [cause.siteId] }, (stores) =>
      readProposals(stores, cause.siteId, items),
    );
    const held = await this.holdGrants.execute(cause, { items: before.flatMap(itemsOf), inSession: false });
    return this.unitOfWork.run(cause, async (stores) => {
      await stores.requests.lockAll(
        cause.siteId,
        items.map(({ requestId }) => requestId),
      );
      const read = await readProposals(stores, cause.siteId, items);
      const command = { actor, cause, items: read.flatMap(itemsOf), held, batch: items.length > 1 };
      const recorded = await recordItems(stores, command, this.means);
      return answer({ ...recorded, results: inOrder(read, recorded.results) });
    });
  }
}

async function readProposals(
  stores: DecisionStores,
  siteId: string,
  items: readonly ProposalToSign[],
): Promise<readonly Read[]> {
  const ids = items.map(({ requestId }) => requestId);
  const proposals = new Map((await stores.proposals.of(siteId, ids)).map((one) => [one.requestId, one]));
  const requests = new Map((await stores.requests.findAll(siteId, ids)).map((one) => [one.id, one]));
  return items.map(({ requestId, proposalId }): Read => {
    const request = requests.get(requestId);
    try {
      if (request === undefined) throw new RuleViolation('not-found');
      if (request.status === 'decided') throw new RuleViolation('already-decided');
      const input = requireUnchanged(proposals.get(requestId) ?? null, request, proposalId);
      return { requestId, item: { requestId, input } };
    } catch (error) {
      if (error instanceof RuleViolation) return { requestId, violation: error };
      throw error;
    }
  });
}

function itemsOf(read: Read): readonly DecisionItem[] {
  return 'item' in read ? [read.item] : [];
}

/** What was recorded takes its place among what could not be signed. */
function inOrder(read: readonly Read[], recorded: readonly ItemResult[]): readonly ItemResult[] {
  const rest = [...recorded];
  return read.map((one) => ('item' in one ? (rest.shift() as ItemResult) : one));
}
