import { expect, test } from '@jest/globals';
import { aSiteAuthority, anAgent } from '../../testing/decision.fixture.js';
import { aDecisionPart } from '../../testing/decision-letter.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aDesk } from '../../testing/letters.fixture.js';
import { EDF, PAYMENT, aPayment } from '../../testing/payments.fixture.js';
import { PrintCommitmentLetter } from './print-commitment-letter.js';

const cause = aCommandCause(anAgent());

test('tells the creditor what is paid for whom, and nothing of the aid or its reasons', async () => {
  const { memory, printed, press, sources } = aDesk();
  const payment = aPayment({ mode: 'creditor', creditor: EDF });
  memory.payments.rows.set(PAYMENT, payment);
  memory.versions[0] = aSiteAuthority();
  const entry = { recordedAt: '2026-11-23T09:00:00Z' };
  const statement = { comment: 'Séparation récente, surendettement', derogationReason: null };
  memory.recorded.push({ entry, decision: aDecisionPart(), statement, session: null } as never);
  const useCase = new PrintCommitmentLetter(memory.unitOfWork, sources.identities, press);
  await useCase.execute(cause, PAYMENT);
  const words = JSON.stringify(printed);
  for (const said of ['EDF', '6 012 345 678', '150,00\u00a0€', 'JEANNE MARTIN', 'DEC-2026-000001', 'Camille Roux'])
    expect(words).toContain(said);
  for (const secret of ['alimentaire', 'Séparation', 'quotient', 'QF', 'CHA-2026', 'aide'])
    expect(words).not.toContain(secret);
  expect(memory.accessed).toEqual([payment.requestId]);
});

test('there is one for a creditor who is paid, and for people of the centre', async () => {
  const { memory, press, sources } = aDesk();
  memory.payments.rows.set(PAYMENT, aPayment());
  const useCase = new PrintCommitmentLetter(memory.unitOfWork, sources.identities, press);
  await expect(useCase.execute(cause, PAYMENT)).rejects.toThrow('document-not-ready');
  await expect(useCase.execute(cause, 'none')).rejects.toThrow('not-found');
  const stranger = aCommandCause(anAgent({ roles: ['dpo'] }));
  await expect(useCase.execute(stranger, PAYMENT)).rejects.toThrow('role-not-allowed');
});
