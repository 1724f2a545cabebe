import { addDays, addMonths, type Actor } from '@octroi/kernel';
import { nodeCryptography } from '@octroi/register';
import type { ApplicantIdentity } from '../application/ports/papers.js';
import type { FileLine } from '../domain/payment/payment-file.js';
import { fileLine, newFile, paymentCsv, type PaymentFile } from '../domain/payment/payment-file.js';
import type { Loan } from '../domain/payment/loan.js';
import type { Regie } from '../domain/payment/regie.js';
import type { Voucher } from '../domain/payment/voucher.js';
import type { Payment } from '../domain/payment/payment.js';
import { TODAY, aRequest, aSiteAuthority, anAgent } from './decision.fixture.js';
import { InMemoryDecisionStores } from './in-memory-decision-stores.js';

export const PAYMENT = '01936f2e-7c1a-7000-8000-000000000021';
export const EDF = { name: 'EDF', reference: '6 012 345 678', addressLines: ['TSA 20012', '41975 Blois Cedex 9'] };

export function aPayment(overrides: Partial<Payment> = {}): Payment {
  return {
    id: PAYMENT,
    requestId: aRequest().id,
    decisionId: '01936f2e-7c1a-7000-8000-000000000003',
    reference: 'CHA-2026-000123',
    aid: 'aide-alimentaire',
    aidLabel: 'Aide alimentaire',
    decisionLabel: 'DEC-2026-000001',
    decidedOn: TODAY,
    regulation: aRequest().routing?.regulation ?? null,
    deciderId: anAgent().subject,
    amountCents: 15_000,
    mode: null,
    creditor: null,
    state: 'to-pay',
    settledOn: null,
    rejection: null,
    receiptSignedOn: null,
    replaced: false,
    ...overrides,
  };
}

export function aManager(overrides: Partial<Actor> = {}): Actor {
  return anAgent({
    subject: 'octroi-development|chaville:manager',
    roles: ['manager'],
    purpose: 'keep-payments',
    ...overrides,
  });
}

const JEANNE: ApplicantIdentity = {
  birthName: 'MARTIN',
  usageName: null,
  givenNames: ['JEANNE'],
  sex: 'F',
  address: null,
};

/** Stands for intake: everybody is Jeanne Martin. */
export const FILE_MEANS = {
  identities: {
    identitiesOf: async ({ requestIds }: { readonly requestIds: readonly string[] }) =>
      new Map(requestIds.map((id) => [id, JEANNE])),
  },
  cryptography: nodeCryptography,
};

/** A centre that has granted one aid, with its payment. */
export function aTill(payment: Partial<Payment> = {}) {
  const memory = new InMemoryDecisionStores();
  memory.versions.push(aSiteAuthority());
  memory.rows.set(aRequest().id, aRequest({ status: 'decided' }));
  memory.payments.rows.set(PAYMENT, aPayment(payment));
  memory.envelopes = [{ aid: null, year: 2026, limitCents: 50_000, committedCents: 15_000, spentCents: 0 }];
  return memory;
}

/** A file of so many lines, as it is kept. */
export function aPaymentFile(count: number): { readonly file: PaymentFile; readonly lines: readonly FileLine[] } {
  const payment = aPayment({ mode: 'creditor', creditor: EDF });
  const lines = Array.from({ length: count }, () => fileLine(payment, 'JEANNE MARTIN'));
  const made = newFile({ id: 'f', number: 1, madeOn: TODAY }, lines);
  return { file: { ...made, sha256: nodeCryptography.sha256(paymentCsv(made, lines)) }, lines };
}

/** A voucher of ten euros in stock. */
export function aVoucher(overrides: Partial<Voucher> = {}): Voucher {
  const expiresOn = addDays(TODAY, 400);
  return { number: 'CAP-1', valueCents: 1_000, expiresOn, state: 'in-stock', paymentId: null, ...overrides };
}

/** An imprest that somebody else than the agent keeps. */
export function aRegie(overrides: Partial<Regie> = {}): Regie {
  return {
    ...{ act: 'arrêté du 7 mars 2024', holderId: aRegisseur().subject, holderName: 'Inès Faure' },
    ...{ ceilingCents: 120_000, balanceCents: 45_000 },
    ...overrides,
  };
}

export function aRegisseur(): Actor {
  return anAgent({ subject: 'octroi-development|chaville:secretary', roles: ['secretary'] });
}

/** A loan of 150 euros over three months. */
export function aLoan(overrides: Partial<Loan> = {}): Loan {
  const { requestId, decisionId, decisionLabel, decidedOn, amountCents } = aPayment();
  const terms = { instalments: 3, firstOn: addMonths(TODAY, 1) };
  return { id: 'l', requestId, decisionId, decisionLabel, decidedOn, amountCents, ...terms, ...overrides };
}
