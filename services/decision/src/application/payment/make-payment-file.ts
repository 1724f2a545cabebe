import { civilDateAt, yearOf, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import type { RegisterCryptography } from '@octroi/register';
import { FILE_LINES, fileLine, newFile, paymentCsv } from '../../domain/payment/payment-file.js';
import { isReady, orderPayment } from '../../domain/payment/payment.js';
import { requirePaymentKeeper } from './keep-payments.js';
import type { IdentitiesGateway } from '../ports/papers.js';
import type { ListedFile } from '../ports/payments.js';
import type { DecisionStores } from '../ports/stores.js';
import { nameOf } from '../letter/recipient.js';

/** What a file is made with. */
export interface FileMeans {
  readonly identities: IdentitiesGateway;
  readonly cryptography: Pick<RegisterCryptography, 'sha256'>;
}

/** Orders what is ready to be paid, in a numbered file. Names are asked of intake first: what became ready meanwhile waits for the next file. */
export class MakePaymentFile {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly means: FileMeans,
  ) {}

  async execute(cause: CommandCause): Promise<Committed<ListedFile>> {
    const { siteId, actor, correlationId } = cause;
    requirePaymentKeeper(actor);
    const look = { ...cause, idempotencyKey: null };
    const { result } = await this.unitOfWork.run(look, async (stores) => ({
      ready: await stores.payments.ready(siteId, FILE_LINES),
    }));
    const requestIds = [...new Set(result.ready.map(({ requestId }) => requestId))];
    const identities = await this.means.identities.identitiesOf({ siteId, requestIds, correlationId });
    const names = new Map([...identities].map(([requestId, identity]) => [requestId, nameOf(identity)]));
    return this.unitOfWork.run(cause, async (stores) => {
      const madeOn = civilDateAt(stores.now);
      const number = await stores.payments.nextFileNumber(siteId, yearOf(madeOn));
      const locked = await stores.payments.lockAll(
        siteId,
        result.ready.map(({ id }) => id),
      );
      const payments = locked.filter((one) => isReady(one) && names.has(one.requestId));
      const lines = payments.map((payment) => fileLine(payment, names.get(payment.requestId) ?? ''));
      const made = newFile({ id: stores.newId(), number, madeOn }, lines);
      const file = { ...made, sha256: this.means.cryptography.sha256(paymentCsv(made, lines)) };
      await stores.payments.addFile(siteId, { file, lines }, actor.subject);
      await stores.payments.save(siteId, payments.map(orderPayment), actor.subject);
      await stores.logAccess([...new Set(payments.map(({ requestId }) => requestId))]);
      return { file, awaited: lines.length };
    });
  }
}
