import {
  RuleViolation,
  civilDateAt,
  type Actor,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { notePapersGiven } from '../../domain/papers.js';
import { requireWorker } from './ask-for-papers.js';
import { isProofOwed } from './is-proof-owed.js';
import type { DecisionStores } from '../ports/stores.js';
import { setSilence } from './set-silence.js';

/** Notes that the papers that were awaited have come: the clock of silence runs again. */
export class NotePapersGiven {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, ...command }: { readonly requestId: string; readonly givenOn: CivilDate | null },
  ): Promise<Committed<{ readonly silenceOn: CivilDate | null }>> {
    requireWorker(actor);
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const [request] = await stores.requests.lockAll(siteId, [requestId]);
      if (request === undefined) throw new RuleViolation('not-found');
      const today = civilDateAt(stores.now);
      const givenOn = command.givenOn ?? today;
      const proofOwed = await isProofOwed(stores, request);
      const papers = notePapersGiven(request, await stores.papers.of(siteId, requestId), { givenOn, today, proofOwed });
      await stores.papers.noteGiven(siteId, requestId, givenOn);
      const silenceOn = await setSilence(stores, request, papers);
      stores.papersGiven(request, givenOn);
      return { silenceOn };
    });
  }
}
