import { RuleViolation, type Actor, type CommandCause } from '@octroi/kernel';
import type { Closing } from '../../domain/aid-request.js';
import { closingLetter } from '../../domain/closing-letter.js';
import { filingFacts, type FilingSources } from '../request/filing-facts.js';
import type { LetterPress } from '../ports/papers.js';
import { settingOf } from '../site/setting.js';

/** Prints the letter that tells a household, or its family, that a request ended without decision. */
export class PrintClosingLetter {
  constructor(
    private readonly sources: FilingSources,
    private readonly press: LetterPress,
  ) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<Uint8Array> {
    const found: Closing[] = [];
    const question = { actor, cause, requestId, status: 'closed' } as const;
    const facts = await filingFacts(this.sources, question, async ({ requests }) => {
      const closing = await requests.closingOf(cause.siteId, requestId);
      // Closed by the act that undid its decision: the letter about that act says so.
      if (closing === null) throw new RuleViolation('document-not-ready');
      found.push(closing);
      return closing.on;
    });
    const [closing] = found;
    if (closing === undefined) throw new RuleViolation('document-not-ready');
    const setting = await settingOf(this.sources.unitOfWork, cause, new Date(`${closing.on}T12:00:00Z`));
    return this.press.print(closingLetter(facts, closing), setting);
  }
}
