import type { CommandCause, Committed, UnitOfWork } from '@octroi/kernel';
import type { CheckpointSigner } from '@octroi/register';
import { closeSession, type Session } from '../../domain/session/session.js';
import { signHead } from '../register/checkpoint.js';
import type { DecisionStores } from '../ports/stores.js';
import { changeSession } from './session-command.js';

/** Closes a session, and signs where the register stands with it. */
export class CloseSession {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly signer: CheckpointSigner,
  ) {}

  async execute(cause: CommandCause, sessionId: string): Promise<Committed<{ readonly session: Session }>> {
    return changeSession(this.unitOfWork, { cause, sessionId }, async (session, _today, stores) => {
      const closed = closeSession(session);
      await signHead(stores, { siteId: cause.siteId, occasion: 'session' }, this.signer);
      return closed;
    });
  }
}
