import { RuleViolation, type Actor, type CommandCause } from '@octroi/kernel';
import { incompleteFileLetter } from '../../domain/filing-letters.js';
import { filingFacts, worded, type FilingSources } from '../request/filing-facts.js';
import type { LetterPress } from '../ports/papers.js';
import { settingOf } from '../site/setting.js';

/** Prints the letter that asks for what a file lacks, or for what proves an urgent decision. */
export class PrintPapersLetter {
  constructor(
    private readonly sources: FilingSources,
    private readonly press: LetterPress,
  ) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<Uint8Array> {
    const question = { actor, cause, requestId, orProofOwed: true };
    const facts = await filingFacts(this.sources, question, async (_stores, { awaited }) => {
      const last = awaited.at(-1);
      if (last === undefined) throw new RuleViolation('document-not-ready');
      return last.askedOn;
    });
    const letter = worded(incompleteFileLetter(facts), 'incomplete-file', facts);
    const { unitOfWork } = this.sources;
    return this.press.print(letter, await settingOf(unitOfWork, cause, new Date(`${facts.madeOn}T12:00:00Z`)));
  }
}
