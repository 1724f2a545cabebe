import { RuleViolation, civilDateAt, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { append, registerLabel, type SealedEntry } from '@octroi/register';
import {
  CORRECTION_KIND,
  CORRECTION_SERIES,
  requireRegisterKeeper,
  type CorrectionPart,
  type CorrectionStatement,
} from '../../domain/correction.js';
import type { DecisionStores } from '../ports/stores.js';
import type { RegisterMeans } from './record-in-register.js';

/** What is to be corrected in the last decision of a request. */
export interface CorrectionToWrite extends CorrectionStatement {
  readonly requestId: string;
}

/** Corrects a slip of the pen by a new entry of the register, which names the corrected one: nothing written changes. */
export class CorrectDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly means: RegisterMeans,
  ) {}

  /** @param answer makes the reply, which is kept with the idempotency key */
  async execute<Reply extends object>(
    cause: CommandCause,
    { requestId, reason, replacement }: CorrectionToWrite,
    answer: (entry: SealedEntry) => Reply,
  ): Promise<Committed<Reply>> {
    requireRegisterKeeper(cause.actor);
    const { siteId, actor } = cause;
    const { cryptography, salts } = this.means;
    return this.unitOfWork.run(cause, async (stores) => {
      const corrected = (await stores.register.decisionsOf(siteId, requestId)).at(-1);
      if (corrected === undefined) throw new RuleViolation('not-found');
      const head = await stores.register.lockHead(siteId);
      const correction: CorrectionPart = {
        ...{ decisionId: corrected.decision.decisionId, requestId, correctedOn: civilDateAt(stores.now) },
        correctedPosition: corrected.entry.position,
        correctedLabel: registerLabel(corrected.entry),
        correctedHash: corrected.entry.hash,
        authorId: actor.subject,
      };
      const statement: CorrectionStatement = { reason, replacement };
      const draft = {
        ...{ series: CORRECTION_SERIES, kind: CORRECTION_KIND, decidedOn: correction.correctedOn },
        parts: [
          { name: 'correction', salt: salts.next(), value: correction },
          { name: 'statement', salt: salts.next(), value: statement },
        ],
      };
      const appended = append({ site: siteId, head, recordedAt: stores.now, drafts: [draft] }, cryptography);
      await stores.register.append(siteId, appended.entries, appended.head);
      const [entry] = appended.entries;
      if (entry === undefined) throw new RuleViolation('not-found');
      await stores.register.indexCorrection(siteId, { entry, correction, statement });
      await stores.logAccess([requestId]);
      return answer(entry);
    });
  }
}
