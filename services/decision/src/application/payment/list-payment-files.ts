import { RuleViolation, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { requirePaymentKeeper } from './keep-payments.js';
import type { ListedFile } from '../ports/payments.js';
import type { DecisionStores } from '../ports/stores.js';

const COUNT = 100;

/** Gives one file, or the last ones. */
export class ListPaymentFiles {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(cause: CommandCause, fileId: string | null): Promise<readonly ListedFile[]> {
    const { siteId, actor } = cause;
    requirePaymentKeeper(actor);
    const { result } = await this.unitOfWork.run(cause, async ({ payments }) => {
      if (fileId === null) return { files: await payments.files(siteId, COUNT) };
      const found = await payments.file(siteId, fileId);
      if (found === null) throw new RuleViolation('not-found');
      return { files: [found] };
    });
    return result.files;
  }
}
