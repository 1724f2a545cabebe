import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { sessionMinutes } from '../domain/session/session-minutes.js';
import type { PaperPress } from './ports/papers.js';
import type { DecisionStores } from './ports/stores.js';
import { decidedInSession, undoneByVote } from './print-register-extract.js';
import { settingOf } from './setting.js';

/** Prints the minutes of a session that was opened. */
export class PrintMinutes {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly press: PaperPress,
  ) {}

  async execute(actor: Actor, cause: CommandCause, sessionId: string): Promise<Uint8Array> {
    if (!hasRole(actor, 'secretary', 'president', 'manager', 'member')) throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const session = await stores.sessions.find(siteId, sessionId);
      if (session === null) throw new RuleViolation('not-found');
      const powers = await stores.authority.powersOf(siteId, null);
      if (powers === null || session.attendance === null) throw new RuleViolation('document-not-ready');
      const ids = [...new Set(session.items.map(({ requestId }) => requestId))];
      const decided = [];
      const undone = [];
      for (const id of ids) {
        decided.push(...(await stores.register.decisionsOf(siteId, id)).flatMap((one) => decidedInSession(one) ?? []));
        undone.push(...(await stores.undoings.of(siteId, id)).flatMap((one) => undoneByVote(one) ?? []));
      }
      return {
        paper: sessionMinutes(session, { decided, undone }, powers.authority.letterhead),
        heldOn: session.heldOn,
      };
    });
    const setting = await settingOf(this.unitOfWork, cause, new Date(`${result.heldOn}T12:00:00Z`));
    return this.press.print(result.paper, setting);
  }
}
