import { RuleViolation, civilDateAt, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { commitmentLetter } from '../../domain/payment/payment-papers.js';
import { requirePaymentWorker } from './keep-payments.js';
import type { IdentityGateway, LetterPress } from '../ports/papers.js';
import type { DecisionStores } from '../ports/stores.js';
import { nameOf } from '../letter/recipient.js';
import { settingOf } from '../site/setting.js';

/** Prints the letter by which the centre undertakes to pay a creditor. */
export class PrintCommitmentLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly identities: IdentityGateway,
    private readonly press: LetterPress,
  ) {}

  async execute(cause: CommandCause, paymentId: string): Promise<Uint8Array> {
    const { siteId, actor, correlationId } = cause;
    requirePaymentWorker(actor);
    const { result } = await this.unitOfWork.run(cause, (stores) => sourceOf(stores, siteId, paymentId));
    const { requestId } = result.payment;
    const identity = await this.identities.identityOf({ siteId, requestId, correlationId });
    if (identity === null) throw new RuleViolation('not-found');
    const letter = commitmentLetter({ ...result, customer: nameOf(identity) });
    return this.press.print(letter, await settingOf(this.unitOfWork, cause, new Date(`${result.on}T12:00:00Z`)));
  }
}

async function sourceOf(stores: DecisionStores, siteId: string, paymentId: string) {
  const [payment] = await stores.payments.lockAll(siteId, [paymentId]);
  if (payment === undefined) throw new RuleViolation('not-found');
  const { creditor, replaced, requestId, decisionId } = payment;
  const recorded = (await stores.register.decisionsOf(siteId, requestId)).find(
    ({ decision }) => decision.decisionId === decisionId,
  );
  if (creditor === null || replaced || recorded === undefined) throw new RuleViolation('document-not-ready');
  const { decision } = recorded;
  const authority = await stores.authority.version(siteId, decision.authorityVersion);
  if (authority === null) throw new RuleViolation('document-not-ready');
  await stores.logAccess([requestId]);
  const signatory = { name: decision.signatoryName, quality: decision.signatoryQuality };
  return { payment, creditor, signatory, letterhead: authority.letterhead, on: civilDateAt(stores.now) };
}
