import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TODAY } from '../../testing/decision.fixture.js';
import { aPaymentFile } from '../../testing/payments.fixture.js';
import { cancelFile, decimals, newFile, paymentCsv, type FileLine } from './payment-file.js';
import { paymentOrder } from './payment-order.js';

const { file, lines } = aPaymentFile(2);
const [line] = lines as [FileLine];

describe('a payment file', () => {
  test('has the papers of heading 6112 for each line, and French decimals', () => {
    const [title, first, second, end] = paymentCsv(file, lines).split('\r\n');
    expect(title).toBe(
      '\ufeff"Fichier";"Ligne";"Rubrique";"Règlement du";"Décision";"Date de la décision";"Demande";"Aide";"Bénéficiaire";"Mode";"Créancier";"Référence chez le créancier";"Montant en euros"',
    );
    expect(first).toBe(
      '"PAI-2026-0001";"1";"6112 Aide facultative";"12/10/2023";"DEC-2026-000001";"23/11/2026";"CHA-2026-000123";"Aide alimentaire";"JEANNE MARTIN";"au créancier";"EDF";"6 012 345 678";"150,00"',
    );
    expect([second?.startsWith('"PAI-2026-0001";"2"'), end]).toEqual([true, '']);
    expect(file).toMatchObject({ count: 2, totalCents: 30_000, year: 2026 });
  });

  test('has a line at least, and is called back only before anything came of it', () => {
    expect(() => newFile({ id: 'f', number: 1, madeOn: TODAY }, [])).toThrow('payment-file-empty');
    const call = { on: TODAY, reason: 'Erreur' };
    const cancelled = cancelFile(file, [], call);
    expect(cancelled).toMatchObject({ cancelledOn: TODAY, cancelReason: 'Erreur' });
    expect(() => cancelFile(cancelled, [], call)).toThrow('payment-file-closed');
  });

  test('as an order it has one piece a line, with amounts to the cent', () => {
    const order = paymentOrder(file, lines, 'CCAS de Chaville');
    expect(order.bordereau).toMatchObject({ exercice: 2026, numero: 1, nombre: 2, total: '300.00' });
    expect(order.pieces).toMatchObject([
      { numero: 1, tiers: { nature: 'creancier', nom: 'EDF' }, montant: '150.00' },
      { numero: 2 },
    ]);
    const toPerson = paymentOrder(file, [{ ...line, mode: 'transfer', creditor: null }], 'CCAS');
    expect(toPerson.pieces[0]?.tiers).toMatchObject({ nature: 'beneficiaire', nom: 'JEANNE MARTIN' });
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', ' =', '|', '%', '\u00a0=', '\uFF1D', '\uFF20'),
      fc.string({ unit: 'grapheme' }),
    )
    .map((parts) => parts.join('')),
);

test('whatever a name holds, a cell is one cell, and no spreadsheet takes it for a formula', () => {
  fc.assert(
    fc.property(hostile, hostile, (beneficiary, name) => {
      const text = paymentCsv(file, [{ ...line, beneficiary, creditor: { name, reference: name } }]);
      const rows = text.split('\r\n');
      expect(rows).toHaveLength(3);
      const cells = [...(rows[1] ?? '').matchAll(/(?:^|;)"((?:[^"]|"")*)"/g)].map((match) => match[1] ?? '');
      expect(cells).toHaveLength(13);
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@|%\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u);
    }),
    { numRuns: 1000 },
  );
});

test('amounts are written from whole cents', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (cents) => {
      expect(Number(decimals(cents, ',').replace(',', ''))).toBe(cents);
      expect(decimals(cents, ',')).toMatch(/^\d+,\d{2}$/);
    }),
  );
});
