import {
  RuleViolation,
  civilDateAt,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { openLoan } from '../domain/payment/loan.js';
import { requirePaymentWorker } from './keep-payments.js';
import type { KeptLoan } from './ports/loans.js';
import type { DecisionStores } from './ports/stores.js';

interface LoanTerms {
  readonly requestId: string;
  readonly instalments: number;
  readonly firstOn: CivilDate;
}

/** Makes a grant a loan, with its schedule. */
export class OpenLoan {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(cause: CommandCause, { requestId, ...terms }: LoanTerms): Promise<Committed<KeptLoan>> {
    const { siteId, actor } = cause;
    requirePaymentWorker(actor);
    return this.unitOfWork.run(cause, async (stores) => {
      const [request] = await stores.requests.lockAll(siteId, [requestId]);
      if (request === undefined) throw new RuleViolation('not-found');
      const payments = await stores.payments.lockOf(siteId, requestId);
      const standing = payments.filter(({ replaced }) => !replaced);
      const [first] = standing;
      if (first === undefined) throw new RuleViolation('nothing-to-pay');
      if ((await stores.loans.lockOf(siteId, requestId)) !== null) throw new RuleViolation('loan-known');
      const { decisionId, decisionLabel, decidedOn } = first;
      const amountCents = standing.reduce((sum, one) => sum + one.amountCents, 0);
      const grant = { requestId, decisionId, decisionLabel, decidedOn, amountCents };
      const loan = openLoan({ id: stores.newId(), ...grant, ...terms }, civilDateAt(stores.now));
      await stores.loans.add(siteId, loan, actor.subject);
      return { loan, repayments: [] };
    });
  }
}
