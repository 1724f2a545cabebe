import {
  RuleViolation,
  civilDateAt,
  hasRole,
  type Actor,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { askForPapers } from '../../domain/papers.js';
import { isProofOwed } from './is-proof-owed.js';
import type { DecisionStores } from '../ports/stores.js';
import { setSilence } from './set-silence.js';

export interface PapersCommand {
  readonly requestId: string;
  readonly papers: readonly string[];
  readonly by: CivilDate;
}

/**
 * Asks the person for what a file lacks, or for what proves an urgent decision afterwards. Until it comes, or until the day that was set, the clock of
 * silence stands.
 */
export class AskForPapers {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, papers, by }: PapersCommand,
  ): Promise<Committed<{ readonly silenceOn: CivilDate | null }>> {
    requireWorker(actor);
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const [request] = await stores.requests.lockAll(siteId, [requestId]);
      if (request === undefined) throw new RuleViolation('not-found');
      const context = { today: civilDateAt(stores.now), proofOwed: await isProofOwed(stores, request) };
      const asked = askForPapers(request, { id: stores.newId(), papers, by }, context);
      await stores.papers.add(siteId, asked, actor.subject);
      const silenceOn = await setSilence(stores, request, await stores.papers.of(siteId, requestId));
      stores.papersAsked(request, asked);
      return { silenceOn };
    });
  }
}

/** @throws RuleViolation role-not-allowed */
export function requireWorker(actor: Actor): void {
  if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager') || hasRole(actor, 'machine'))
    throw new RuleViolation('role-not-allowed');
}
