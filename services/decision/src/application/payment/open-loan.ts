import {
  RuleViolation,
  civilDateAt,
  sumCents,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { openLoan } from '../../domain/payment/loan.js';
import type { Payment } from '../../domain/payment/payment.js';
import { requirePaymentWorker } from './keep-payments.js';
import type { KeptLoan } from '../ports/loans.js';
import type { DecisionStores } from '../ports/stores.js';

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
      const { decisionId, decisionLabel, decidedOn } = await lastStanding(stores, siteId, payments);
      const known = await stores.loans.lockOf(siteId, requestId);
      if (known?.loan.decisionId === decisionId) throw new RuleViolation('loan-known');
      const ofDecision = payments.filter((one) => !one.replaced && one.decisionId === decisionId);
      const amountCents = sumCents(ofDecision.map((one) => one.amountCents));
      const grant = { requestId, decisionId, decisionLabel, decidedOn, amountCents };
      const loan = openLoan({ id: stores.newId(), ...grant, ...terms }, civilDateAt(stores.now));
      await stores.loans.add(siteId, loan, actor.subject);
      return { loan, repayments: [] };
    });
  }
}

/** A payment of the grant that stands: what an undone one left behind is no loan any more. @throws RuleViolation nothing-to-pay */
async function lastStanding(stores: DecisionStores, siteId: string, payments: readonly Payment[]): Promise<Payment> {
  const last = payments.filter(({ replaced }) => !replaced).at(-1);
  if (last === undefined || (await stores.undoings.undone(siteId, [last.decisionId])).size > 0)
    throw new RuleViolation('nothing-to-pay');
  return last;
}
