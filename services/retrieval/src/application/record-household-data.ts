import {
  RuleViolation,
  hasRole,
  type Actor,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import type { ProvedQuotient } from '../domain/retrieval-task.js';
import { prove } from '../domain/steer-task.js';
import { changeOf } from '../domain/task-change.js';
import type { NewFact, RetrievalStores } from './ports/stores.js';

/** What an agent read on a paper: a quotient, or that the household has none. */
export interface HouseholdDataProof {
  readonly requestId: string;
  readonly data: {
    readonly quotientFamilial?: ProvedQuotient | null;
    readonly noQuotientFamilial?: boolean | null;
    readonly proof: { readonly kind: string; readonly seenOn: string };
  };
}

/** Records what the person brought; the State is not asked any more. */
export class RecordHouseholdData {
  constructor(private readonly unitOfWork: UnitOfWork<RetrievalStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, data }: HouseholdDataProof,
  ): Promise<Committed<{ changed: boolean }>> {
    // A machine saw no paper.
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'admin'))
      throw new RuleViolation('role-not-allowed');
    const { quotientFamilial = null, noQuotientFamilial, proof } = data;
    if ((quotientFamilial === null) !== (noQuotientFamilial === true))
      throw new RuleViolation('household-data-ambiguous');
    return this.unitOfWork.run(cause, async (stores) => {
      const [task] = await stores.tasks.lock([{ siteId: cause.siteId, requestId }]);
      if (task === undefined) throw new RuleViolation('not-found');
      const change = changeOf(task, prove(quotientFamilial, proof.kind));
      const fact: NewFact = {
        siteId: cause.siteId,
        requestId,
        version: change.task.version,
        source: 'proof',
        quotient: quotientFamilial,
        proofKind: proof.kind,
        proofSeenOn: proof.seenOn as CivilDate,
        recordedBy: actor.subject,
      };
      if (await stores.facts.isLatest(fact)) return { changed: false };
      await stores.facts.add([fact]);
      await stores.tasks.save([change.task]);
      stores.announce([change], 'command');
      return { changed: true };
    });
  }
}
