import {
  RuleViolation,
  civilDateAt,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import type { Appeal } from '../../domain/appeal.js';
import { wellFormed } from '../../domain/decision-content.js';
import { appealJudgment, type JudgmentAppeal } from '../../domain/judgment.js';
import { requireWorker } from '../request/ask-for-papers.js';
import type { DecisionStores } from '../ports/stores.js';

interface JudgmentAppealCommand {
  readonly actor: Actor;
  readonly cause: CommandCause;
  readonly requestId: string;
  readonly appealId: string;
  readonly noted: JudgmentAppeal;
}

/** Notes that a judgment is appealed against, then what the higher court says. Nothing follows of itself: an appeal suspends no judgment, and what was annulled is judged again. */
export class NoteJudgmentAppeal {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  /** @param answer makes the reply, which is kept with the idempotency key */
  async execute<Reply extends object>(
    { actor, cause, requestId, appealId, noted }: JudgmentAppealCommand,
    answer: (appealed: Appeal) => Reply,
  ): Promise<Committed<Reply>> {
    requireWorker(actor);
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const [request] = await stores.requests.lockAll(siteId, [requestId]);
      const known = (await stores.appeals.of(siteId, requestId)).find(({ id }) => id === appealId);
      if (request === undefined || known === undefined) throw new RuleViolation('not-found');
      const judgmentAppeal = written(noted);
      const appealed = { ...appealJudgment(known, judgmentAppeal, civilDateAt(stores.now)), judgmentAppeal };
      await stores.appeals.appealJudgment(siteId, appealed, actor.subject);
      await stores.requests.raise(siteId, requestId);
      stores.judgmentAppealed(siteId, appealed, request.version + 1);
      return answer(appealed);
    });
  }
}

function written({ court, ruling, ...noted }: JudgmentAppeal): JudgmentAppeal {
  return {
    ...noted,
    court: wellFormed(court),
    ruling: ruling === null ? null : { ...ruling, number: wellFormed(ruling.number) },
  };
}
