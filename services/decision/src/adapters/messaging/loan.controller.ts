import { loansV1, noteRepaymentV1, openLoanV1, type LoanView } from '@octroi/contracts';
import { civilDate, civilDateAt, type CivilDate, type Clock } from '@octroi/kernel';
import { CLOCK, RequestServer } from '@octroi/platform';
import { Controller, Inject } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ListLoans } from '../../application/payment/list-loans.js';
import { NoteRepayment } from '../../application/payment/note-repayment.js';
import { OpenLoan } from '../../application/payment/open-loan.js';
import type { KeptLoan } from '../../application/ports/loans.js';
import { standingOf } from '../../domain/payment/loan.js';

/** Commands and questions about loans. */
@Controller()
export class LoanController {
  constructor(
    private readonly server: RequestServer,
    private readonly listLoans: ListLoans,
    private readonly openLoan: OpenLoan,
    private readonly noteRepayment: NoteRepayment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @MessagePattern(loansV1.subject, Transport.NATS)
  loans(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(loansV1, envelope, async ({ cause, payload }) => {
      const { loans, today } = await this.listLoans.execute(cause, payload.requestIds);
      return { result: { items: loans.map((kept) => loanView(kept, today)) } };
    });
  }

  @MessagePattern(openLoanV1.subject, Transport.NATS)
  open(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(openLoanV1, envelope, async ({ cause, payload }) => {
      const terms = { ...payload, firstOn: civilDate(payload.firstOn) };
      const { result, events } = await this.openLoan.execute(cause, terms);
      return { result: loanView(result, this.today), events };
    });
  }

  @MessagePattern(noteRepaymentV1.subject, Transport.NATS)
  repayment(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(noteRepaymentV1, envelope, async ({ cause, payload }) => {
      const { result, events } = await this.noteRepayment.execute(cause, { ...payload, on: civilDate(payload.on) });
      return { result: loanView(result, this.today), events };
    });
  }

  private get today(): CivilDate {
    return civilDateAt(this.clock.now());
  }
}

function loanView({ loan, repayments }: KeptLoan, today: CivilDate): LoanView {
  const { requestId, decisionLabel, amountCents } = loan;
  const { schedule, outstandingCents, overdueCents } = standingOf(loan, repayments, today);
  return {
    ...{ requestId, decisionLabel, amountCents, outstandingCents, overdueCents },
    schedule: [...schedule],
    repayments: repayments.map((one) => ({ ...one })),
  };
}
