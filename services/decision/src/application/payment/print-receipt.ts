import { RuleViolation, type CivilDate, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { receipt } from '../../domain/payment/receipt.js';
import { requirePaymentWorker } from './keep-payments.js';
import type { IdentityGateway, PaperPress } from '../ports/papers.js';
import type { DecisionStores } from '../ports/stores.js';
import { nameOf } from '../letter/recipient.js';
import { settingOf } from '../site/setting.js';

/** Prints the receipt of what was handed over, for the person to sign. */
export class PrintReceipt {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly identities: IdentityGateway,
    private readonly press: PaperPress,
  ) {}

  async execute(cause: CommandCause, paymentId: string): Promise<Uint8Array> {
    const { siteId, actor, correlationId } = cause;
    requirePaymentWorker(actor);
    const { result: facts } = await this.unitOfWork.run(cause, (stores) => factsOf(stores, cause, paymentId));
    const { requestId } = facts.payment;
    const identity = await this.identities.identityOf({ siteId, requestId, correlationId });
    if (identity === null) throw new RuleViolation('not-found');
    const setting = await settingOf(this.unitOfWork, cause, new Date(`${facts.handedOn}T12:00:00Z`));
    return this.press.print(receipt({ ...facts, person: nameOf(identity) }), setting);
  }
}

async function factsOf(stores: DecisionStores, { siteId, actor }: CommandCause, paymentId: string) {
  const [payment] = await stores.payments.lockAll(siteId, [paymentId]);
  if (payment === undefined) throw new RuleViolation('not-found');
  const { mode, state, settledOn, requestId } = payment;
  const powers = await stores.authority.powersOf(siteId, actor.subject);
  const regie = mode === 'regie' ? await stores.tills.lockRegie(siteId) : null;
  const handed = state === 'paid' && (mode === 'voucher' || regie !== null);
  if (!handed || settledOn === null || powers === null) throw new RuleViolation('document-not-ready');
  await stores.logAccess([requestId]);
  const handedOn: CivilDate = settledOn;
  const { letterhead } = powers.authority;
  return { payment, handedOn, regie, letterhead, vouchers: await stores.tills.vouchersOf(siteId, paymentId) };
}
