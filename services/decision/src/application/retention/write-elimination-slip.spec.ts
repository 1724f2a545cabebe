import { expect, test } from '@jest/globals';
import { PdfPaperPress } from '../../adapters/documents/pdf-paper-press.js';
import { aCause } from '../../testing/decision-database.fixture.js';
import { aSiteAuthority, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores } from '../../testing/in-memory-decision-stores.js';
import { aDpo, aLine, anElimination } from '../../testing/retention.fixture.js';
import { WriteEliminationSlip } from './write-elimination-slip.js';

test('the slip is a paper and a table', async () => {
  const memory = new InMemoryDecisionStores();
  await memory.eliminations.add('chaville', { elimination: anElimination(), lines: [aLine()] });
  const slip = new WriteEliminationSlip(memory.unitOfWork, new PdfPaperPress());
  const write = (format: 'pdf' | 'csv', id = 'e-1', actor = aDpo()) =>
    slip.execute(actor, aCause(actor), { id, format });
  await expect(write('pdf')).rejects.toThrow('document-not-ready');
  memory.versions.push(aSiteAuthority());
  const bytes = Buffer.from(await write('pdf'));
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes).toEqual(Buffer.from(await write('pdf')));
  expect(Buffer.from(await write('csv')).toString('utf8')).toContain('"CHA-2023-000001";"aide-alimentaire";"refusée";');
  await expect(write('csv', 'e-2')).rejects.toThrow('not-found');
  await expect(write('csv', 'e-1', anAgent())).rejects.toThrow('role-not-allowed');
});
