import { civilDateAt, type Actor, type CommandCause } from '@octroi/kernel';
import { acknowledgementLetter } from '../../domain/filing-letters.js';
import { filingFacts, worded, type FilingSources } from '../request/filing-facts.js';
import type { LetterPress } from '../ports/papers.js';
import { settingOf } from '../site/setting.js';

/** Prints the acknowledgement of receipt. The first one sets its date; later ones are the same letter. */
export class PrintAcknowledgement {
  constructor(
    private readonly sources: FilingSources,
    private readonly press: LetterPress,
  ) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<Uint8Array> {
    const { siteId } = cause;
    const facts = await filingFacts(this.sources, { actor, cause, requestId }, (stores) =>
      stores.requests.acknowledge(siteId, requestId, civilDateAt(stores.now)),
    );
    const letter = worded(acknowledgementLetter(facts, facts.madeOn), 'acknowledgement', facts);
    const { unitOfWork } = this.sources;
    return this.press.print(letter, await settingOf(unitOfWork, cause, new Date(`${facts.madeOn}T12:00:00Z`)));
  }
}
