import { RuleViolation, hasRole, type Actor, type CommandCause } from '@octroi/kernel';
import { registerLabel } from '@octroi/register';
import { undoingLetter } from '../../domain/undoing-letter.js';
import type { FilingSources } from '../request/filing-facts.js';
import type { LetterPress } from '../ports/papers.js';
import { recipientOf } from './recipient.js';
import { settingOf } from '../site/setting.js';

/** Prints the letter about the last act that undid a decision of a request. */
export class PrintWithdrawalLetter {
  constructor(
    private readonly sources: FilingSources,
    private readonly press: LetterPress,
  ) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<Uint8Array> {
    const allowed = hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'machine');
    if (!allowed || actor.purpose !== 'print-letter') throw new RuleViolation('role-not-allowed');
    const { siteId, correlationId } = cause;
    const { unitOfWork, identities } = this.sources;
    const { result } = await unitOfWork.run(cause, async (stores) => {
      const recorded = (await stores.undoings.of(siteId, requestId)).at(-1);
      // What the court annuls, the court notifies.
      if (recorded === undefined || recorded.undoing.kind === 'annulment')
        throw new RuleViolation('document-not-ready');
      const authority = await stores.authority.version(siteId, recorded.undoing.authorityVersion);
      if (authority === null) throw new RuleViolation('document-not-ready');
      await stores.logAccess([requestId]);
      const undoing = { ...recorded.undoing, kind: recorded.undoing.kind };
      return {
        recorded: { ...recorded, undoing },
        letterhead: authority.letterhead,
        communeCodes: await stores.sites.communesOf(siteId),
      };
    });
    const identity = await identities.identityOf({ siteId, requestId, correlationId });
    if (identity === null) throw new RuleViolation('not-found');
    const { recorded, letterhead, communeCodes } = result;
    const { entry, undoing, statement } = recorded;
    const recipient = recipientOf(identity, communeCodes, letterhead.place);
    const letter = undoingLetter({ undoing, statement, label: registerLabel(entry), letterhead, recipient });
    return this.press.print(letter, await settingOf(unitOfWork, cause, new Date(entry.recordedAt)));
  }
}
