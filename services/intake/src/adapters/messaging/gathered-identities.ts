import { Gatherer, together, type Outcome } from '@octroi/platform';
import type { AnswerIdentity, AnsweredIdentity, AskedIdentity } from '../../application/answer-identity.js';

/** Questions of one transaction at most. */
const TOGETHER = 100;

/** Retrieval asks for each site by itself: questions that come while others are being answered share the next transaction. */
export class GatheredIdentities {
  private readonly gatherer: Gatherer<AskedIdentity, Outcome<readonly AnsweredIdentity[]>>;

  constructor(answerIdentity: Pick<AnswerIdentity, 'execute'>) {
    this.gatherer = new Gatherer(
      together((asked: readonly AskedIdentity[]) => answerIdentity.execute(asked)),
      TOGETHER,
    );
  }

  /** Answers one question. @throws what it alone is refused for */
  async ask(asked: AskedIdentity): Promise<readonly AnsweredIdentity[]> {
    const outcome = await this.gatherer.add(asked);
    if ('error' in outcome) throw outcome.error;
    return outcome.result;
  }
}
