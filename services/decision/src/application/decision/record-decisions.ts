import type { Committed, UnitOfWork } from '@octroi/kernel';
import { requirePersonWhoMayDecide } from '../../domain/decide.js';
import type { DecisionStores } from '../ports/stores.js';
import type { RegisterMeans } from '../register/record-in-register.js';
import { recordItems, type DecisionResults, type DecisionsCommand } from './record-items.js';

/** Records the decisions of one person on up to 200 requests, in one transaction, each judged by itself. */
export class RecordDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly means: RegisterMeans,
  ) {}

  /** @param answer makes the reply, which is kept with the idempotency key */
  async execute<Reply extends object>(
    command: DecisionsCommand,
    answer: (results: DecisionResults) => Reply,
  ): Promise<Committed<Reply>> {
    requirePersonWhoMayDecide(command.actor);
    return this.unitOfWork.run(command.cause, async (stores) => answer(await recordItems(stores, command, this.means)));
  }
}
