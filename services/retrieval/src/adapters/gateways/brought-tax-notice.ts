import type { TaxIncomeSource } from '../../application/ports/tax-income-source.js';
import { noAnswer, withoutCall } from './state-replies.js';

/** The tax income is what the notice says that the person brings: nobody else is asked, and nothing leaves. */
export const BROUGHT_TAX_NOTICE: TaxIncomeSource = {
  asks: () => Promise.resolve(false),
  accepts: () => true,
  fingerprint: ({ siteId, source }) => `${siteId}/${source}`,
  ask: () => Promise.resolve(withoutCall(noAnswer('ask-the-person', 'tax-notice-asked'))),
};
