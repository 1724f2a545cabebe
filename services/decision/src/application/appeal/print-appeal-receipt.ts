import { RuleViolation, civilDateAt, type Actor, type CommandCause } from '@octroi/kernel';
import { appealReceiptLetter } from '../../domain/appeal-letter.js';
import { isPending, type Appeal } from '../../domain/appeal.js';
import { filingFacts, type FilingSources } from '../request/filing-facts.js';
import type { LetterPress } from '../ports/papers.js';
import { settingOf } from '../site/setting.js';

/** Prints the acknowledgement of the gracious appeal that waits for its answer. */
export class PrintAppealReceipt {
  constructor(
    private readonly sources: FilingSources,
    private readonly press: LetterPress,
  ) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<Uint8Array> {
    const pending: Appeal[] = [];
    const facts = await filingFacts(this.sources, { actor, cause, requestId }, async (stores) => {
      pending.push(...(await stores.appeals.of(cause.siteId, requestId)).filter(isPending));
      return civilDateAt(stores.now);
    });
    const [appeal] = pending;
    if (appeal === undefined) throw new RuleViolation('document-not-ready');
    const { submission, aidLabel, letterhead, recipient, handler, madeOn, silenceOn } = facts;
    const { reference } = submission;
    const words = { appeal, reference, aidLabel, silenceOn, letterhead, recipient, handler, madeOn };
    const setting = await settingOf(this.sources.unitOfWork, cause, new Date(`${madeOn}T12:00:00Z`));
    return this.press.print(appealReceiptLetter(words), setting);
  }
}
