import { expect, test } from '@jest/globals';
import { nodeCryptography } from '@octroi/register';
import { PAYMENT_FILE_FORMATS } from '../../adapters/documents/payment-file-formats.js';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aManager, aPayment, aPaymentFile, aTill } from '../../testing/payments.fixture.js';
import { WritePaymentFile } from './write-payment-file.js';

test('a file is the same bytes each time, those of its digest, in every format', async () => {
  const memory = aTill();
  const kept = aPaymentFile(1);
  memory.payments.kept.set('f', kept);
  const useCase = new WritePaymentFile(memory.unitOfWork);
  const cause = aCommandCause(aManager());
  const bytes = await useCase.execute(cause, 'f', PAYMENT_FILE_FORMATS.csv);
  expect(nodeCryptography.sha256(Buffer.from(bytes).toString('utf8'))).toBe(kept.file.sha256);
  expect(memory.accessed).toEqual([aPayment().requestId]);
  const order = Buffer.from(await useCase.execute(cause, 'f', PAYMENT_FILE_FORMATS.json)).toString('utf8');
  expect(JSON.parse(order)).toMatchObject({ bordereau: { reference: 'PAI-2026-0001' } });
  const statement = await useCase.execute(cause, 'f', PAYMENT_FILE_FORMATS.pdf);
  expect(Buffer.from(statement).toString('latin1')).toMatch(/^%PDF-1\.7/);
  await expect(useCase.execute(cause, 'none', PAYMENT_FILE_FORMATS.csv)).rejects.toThrow('not-found');
  const stranger = aCommandCause(anAgent());
  await expect(useCase.execute(stranger, 'f', PAYMENT_FILE_FORMATS.csv)).rejects.toThrow('role-not-allowed');
});
