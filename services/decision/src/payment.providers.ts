import type { Provider } from '@nestjs/common';
import type { UnitOfWork } from '@octroi/kernel';
import { ActorTokens, RequestClient, UNIT_OF_WORK } from '@octroi/platform';
import { nodeCryptography } from '@octroi/register';
import { PdfPaperPress } from './adapters/documents/pdf-paper-press.js';
import { PdfLetterPress } from './adapters/documents/pdf-letter-press.js';
import { IntakeIdentityGateway } from './adapters/gateways/intake-identity-gateway.js';
import { PaymentDocumentsController } from './adapters/http/payment-documents.controller.js';
import { HandOverController, TillController } from './adapters/messaging/till.controller.js';
import { LoanController } from './adapters/messaging/loan.controller.js';
import { PaymentController, PaymentFileController } from './adapters/messaging/payment.controller.js';
import { CancelPaymentFile } from './application/payment/cancel-payment-file.js';
import { HandOverPayment } from './application/payment/hand-over-payment.js';
import { NoteReceiptSigned } from './application/payment/note-receipt-signed.js';
import { PrintReceipt } from './application/payment/print-receipt.js';
import { ReceiveVouchers } from './application/payment/receive-vouchers.js';
import { ShowRegie } from './application/payment/show-regie.js';
import { ShowStock } from './application/payment/show-stock.js';
import { TopUpRegie } from './application/payment/top-up-regie.js';
import { WriteOffVouchers } from './application/payment/write-off-vouchers.js';
import { ListPaymentFiles } from './application/payment/list-payment-files.js';
import { ListLoans } from './application/payment/list-loans.js';
import { NoteRepayment } from './application/payment/note-repayment.js';
import { OpenLoan } from './application/payment/open-loan.js';
import { ListPayments } from './application/payment/list-payments.js';
import { MakePaymentFile } from './application/payment/make-payment-file.js';
import { PlanPayments } from './application/payment/plan-payments.js';
import type { DecisionStores } from './application/ports/stores.js';
import { PrintCommitmentLetter } from './application/payment/print-commitment-letter.js';
import { SettlePayments } from './application/payment/settle-payments.js';
import { WritePaymentFile } from './application/payment/write-payment-file.js';

type Work = UnitOfWork<DecisionStores>;

export const PAYMENT_CONTROLLERS = [
  PaymentController,
  PaymentFileController,
  PaymentDocumentsController,
  HandOverController,
  TillController,
  LoanController,
];

/** What pays grants. */
export const PAYMENT_PROVIDERS: Provider[] = [
  ...[
    ...[ListPayments, PlanPayments, SettlePayments, ListPaymentFiles, CancelPaymentFile, WritePaymentFile],
    ...[HandOverPayment, NoteReceiptSigned, ReceiveVouchers, WriteOffVouchers, ShowStock, ShowRegie, TopUpRegie],
    ...[OpenLoan, NoteRepayment, ListLoans],
  ].map((UseCase) => ({
    provide: UseCase,
    inject: [UNIT_OF_WORK],
    useFactory: (work: Work) => new UseCase(work),
  })),
  {
    provide: MakePaymentFile,
    inject: [UNIT_OF_WORK, RequestClient, ActorTokens],
    useFactory: (work: Work, requests: RequestClient, tokens: ActorTokens): MakePaymentFile => {
      const identities = new IntakeIdentityGateway(requests, tokens);
      return new MakePaymentFile(work, { identities, cryptography: nodeCryptography });
    },
  },
  {
    provide: PrintReceipt,
    inject: [UNIT_OF_WORK, RequestClient, ActorTokens],
    useFactory: (work: Work, requests: RequestClient, tokens: ActorTokens) =>
      new PrintReceipt(work, new IntakeIdentityGateway(requests, tokens), new PdfPaperPress()),
  },
  {
    provide: PrintCommitmentLetter,
    inject: [UNIT_OF_WORK, RequestClient, ActorTokens],
    useFactory: (work: Work, requests: RequestClient, tokens: ActorTokens) =>
      new PrintCommitmentLetter(work, new IntakeIdentityGateway(requests, tokens), new PdfLetterPress()),
  },
];
