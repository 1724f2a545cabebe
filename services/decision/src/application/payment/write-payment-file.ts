import { RuleViolation, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { requirePaymentKeeper } from './keep-payments.js';
import type { PaymentFileFormat, WrittenFile } from '../ports/payment-file-format.js';
import type { DecisionStores } from '../ports/stores.js';
import { settingOf } from '../site/setting.js';

/** Gives a file in a format: the same bytes as often as it is asked for. */
export class WritePaymentFile {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(cause: CommandCause, fileId: string, format: PaymentFileFormat): Promise<Uint8Array> {
    const { siteId, actor } = cause;
    requirePaymentKeeper(actor);
    const { result } = await this.unitOfWork.run(cause, async (stores): Promise<Omit<WrittenFile, 'setting'>> => {
      const found = await stores.payments.file(siteId, fileId);
      if (found === null) throw new RuleViolation('not-found');
      const powers = await stores.authority.powersOf(siteId, actor.subject);
      if (powers === null) throw new RuleViolation('document-not-ready');
      const lines = await stores.payments.linesOf(siteId, fileId);
      const payments = await stores.payments.lockAll(
        siteId,
        lines.map(({ paymentId }) => paymentId),
      );
      await stores.logAccess([...new Set(payments.map(({ requestId }) => requestId))]);
      return { file: found.file, lines, letterhead: powers.authority.letterhead };
    });
    const setting = await settingOf(this.unitOfWork, cause, new Date(`${result.file.madeOn}T12:00:00Z`));
    return format.write({ ...result, setting });
  }
}
