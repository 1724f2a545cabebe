import {
  cancelPaymentFileV1,
  makePaymentFileV1,
  paymentFilesV1,
  paymentsV1,
  planPaymentsV1,
  settlePaymentsV1,
} from '@octroi/contracts';
import { civilDate } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { CancelPaymentFile } from '../../application/payment/cancel-payment-file.js';
import { ListPaymentFiles } from '../../application/payment/list-payment-files.js';
import { ListPayments } from '../../application/payment/list-payments.js';
import { MakePaymentFile } from '../../application/payment/make-payment-file.js';
import { PlanPayments } from '../../application/payment/plan-payments.js';
import { SettlePayments } from '../../application/payment/settle-payments.js';
import { fileView, partOf, paymentList, paymentView } from './payment.mapper.js';

/** Commands and questions about payments. */
@Controller()
export class PaymentController {
  constructor(
    private readonly server: RequestServer,
    private readonly listPayments: ListPayments,
    private readonly planPayments: PlanPayments,
    private readonly settlePayments: SettlePayments,
  ) {}

  @MessagePattern(paymentsV1.subject, Transport.NATS)
  payments(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(paymentsV1, envelope, async ({ cause, payload }) => {
      const { items, more } = await this.listPayments.execute(cause, payload);
      return { result: { items: items.map(paymentView), more } };
    });
  }

  @MessagePattern(planPaymentsV1.subject, Transport.NATS)
  plan(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(planPaymentsV1, envelope, async ({ cause, payload: { requestId, parts } }) => {
      const { result, events } = await this.planPayments.execute(cause, { requestId, parts: parts.map(partOf) });
      return { result: paymentList(result.payments), events };
    });
  }

  @MessagePattern(settlePaymentsV1.subject, Transport.NATS)
  settle(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(settlePaymentsV1, envelope, ({ cause, payload: { reason = null, on, ...settlement } }) =>
      this.settlePayments.execute(cause, { ...settlement, reason, on: civilDate(on) }),
    );
  }
}

/** Commands and questions about the files for the accountant. */
@Controller()
export class PaymentFileController {
  constructor(
    private readonly server: RequestServer,
    private readonly listPaymentFiles: ListPaymentFiles,
    private readonly makePaymentFile: MakePaymentFile,
    private readonly cancelPaymentFile: CancelPaymentFile,
  ) {}

  @MessagePattern(paymentFilesV1.subject, Transport.NATS)
  files(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(paymentFilesV1, envelope, async ({ cause, payload: { fileId } }) => ({
      result: { items: (await this.listPaymentFiles.execute(cause, fileId)).map(fileView) },
    }));
  }

  @MessagePattern(makePaymentFileV1.subject, Transport.NATS)
  make(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(makePaymentFileV1, envelope, async ({ cause }) => {
      const { result, events } = await this.makePaymentFile.execute(cause);
      return { result: fileView(result), events };
    });
  }

  @MessagePattern(cancelPaymentFileV1.subject, Transport.NATS)
  cancel(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(cancelPaymentFileV1, envelope, async ({ cause, payload }) => {
      const { result, events } = await this.cancelPaymentFile.execute(cause, payload);
      return { result: fileView(result), events };
    });
  }
}
