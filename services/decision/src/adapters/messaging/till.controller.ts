import {
  handOverPaymentV1,
  noteReceiptSignedV1,
  receiveVouchersV1,
  regieV1,
  topUpRegieV1,
  vouchersV1,
  writeOffVouchersV1,
  type RegieView,
  type VoucherStock,
} from '@octroi/contracts';
import { civilDate } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { HandOverPayment } from '../../application/payment/hand-over-payment.js';
import { NoteReceiptSigned } from '../../application/payment/note-receipt-signed.js';
import { ReceiveVouchers } from '../../application/payment/receive-vouchers.js';
import { ShowRegie, type RegieAccount } from '../../application/payment/show-regie.js';
import { ShowStock, type Stock } from '../../application/payment/show-stock.js';
import { TopUpRegie } from '../../application/payment/top-up-regie.js';
import { WriteOffVouchers } from '../../application/payment/write-off-vouchers.js';
import { paymentView } from './payment.mapper.js';

/** Commands about what is handed over at the centre. */
@Controller()
export class HandOverController {
  constructor(
    private readonly server: RequestServer,
    private readonly handOverPayment: HandOverPayment,
    private readonly noteReceiptSigned: NoteReceiptSigned,
  ) {}

  @MessagePattern(handOverPaymentV1.subject, Transport.NATS)
  handOver(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(handOverPaymentV1, envelope, async ({ cause, payload }) => {
      const { paymentId, voucherNumbers = [] } = payload;
      const { result, events } = await this.handOverPayment.execute(cause, { paymentId, voucherNumbers });
      return { result: paymentView(result), events };
    });
  }

  @MessagePattern(noteReceiptSignedV1.subject, Transport.NATS)
  signed(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(noteReceiptSignedV1, envelope, async ({ cause, payload: { paymentId, signedOn } }) => {
      const command = { paymentId, signedOn: civilDate(signedOn) };
      const { result, events } = await this.noteReceiptSigned.execute(cause, command);
      return { result: paymentView(result), events };
    });
  }
}

/** Commands and questions about the stock of vouchers and the imprest. */
@Controller()
export class TillController {
  constructor(
    private readonly server: RequestServer,
    private readonly showStock: ShowStock,
    private readonly receiveVouchers: ReceiveVouchers,
    private readonly writeOffVouchers: WriteOffVouchers,
    private readonly showRegie: ShowRegie,
    private readonly topUpRegie: TopUpRegie,
  ) {}

  @MessagePattern(vouchersV1.subject, Transport.NATS)
  stock(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(vouchersV1, envelope, async ({ cause }) => ({
      result: stockView(await this.showStock.execute(cause)),
    }));
  }

  @MessagePattern(receiveVouchersV1.subject, Transport.NATS)
  receive(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(receiveVouchersV1, envelope, async ({ cause, payload }) => {
      const delivery = { ...payload, expiresOn: civilDate(payload.expiresOn) };
      const { result, events } = await this.receiveVouchers.execute(cause, delivery);
      return { result: stockView(result), events };
    });
  }

  @MessagePattern(writeOffVouchersV1.subject, Transport.NATS)
  writeOff(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(writeOffVouchersV1, envelope, async ({ cause, payload }) => {
      const gone = { ...payload, note: payload.note ?? null };
      const { result, events } = await this.writeOffVouchers.execute(cause, gone);
      return { result: stockView(result), events };
    });
  }

  @MessagePattern(regieV1.subject, Transport.NATS)
  regie(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(regieV1, envelope, async ({ cause }) => ({
      result: regieView(await this.showRegie.execute(cause)),
    }));
  }

  @MessagePattern(topUpRegieV1.subject, Transport.NATS)
  topUp(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(topUpRegieV1, envelope, async ({ cause, payload }) => {
      const { result, events } = await this.topUpRegie.execute(cause, payload);
      return { result: regieView(result), events };
    });
  }
}

function stockView({ items, totals }: Stock): VoucherStock {
  const shown = items.map(({ number, valueCents, expiresOn, state }) => ({ number, valueCents, expiresOn, state }));
  return { items: shown, ...totals };
}

function regieView({ regie, movements }: RegieAccount): RegieView {
  if (regie === null) return { regie: null, movements: [] };
  const { act, holderName, ceilingCents, balanceCents } = regie;
  return {
    regie: { act, holderName, ceilingCents, balanceCents },
    movements: movements.map(({ paymentId, ...movement }) => movement),
  };
}
