import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readTaxIncome } from './tax-income.js';

const WHOLE = { annRevenu: 2025, rfr: 9840, nbPart: 2.5, sitFam: 'M' };

describe('a tax situation', () => {
  test('is read with whoever declared it', () => {
    const partner = { nmNaiDec2: 'LEFEVRE', prnmDec2: 'MARC', dateNaisDec2: { jour: '16', mois: '5', annee: '1981' } };
    expect(readTaxIncome({ ...WHOLE, nmNaiDec1: 'NGUYEN', prnmDec1: 'THI', ...partner })).toEqual({
      ...{ referenceCents: 984_000, shares: 2.5, year: 2025 },
      people: [
        { birthName: 'NGUYEN', usageName: null, givenNames: 'THI', birthDate: null, sex: null },
        { birthName: 'LEFEVRE', usageName: null, givenNames: 'MARC', birthDate: '1981-05-16', sex: null },
      ],
    });
  });

  test.each([
    [{ rfr: -1 }],
    [{ rfr: 12.5 }],
    [{ rfr: 1e12 }],
    [{ rfr: undefined }],
    [{ annRevenu: undefined }],
    [{ annRevenu: 25 }],
    [{ nbPart: 1.3 }],
    [{ nbPart: '2' }],
  ])('that cannot be right is no answer: %j', (wrong) => {
    expect(readTaxIncome({ ...WHOLE, ...wrong })).toBeNull();
  });

  test('of any shape brings whole cents within bounds, or nothing', () => {
    const odd = fc.oneof(
      fc.anything(),
      fc.record({ annRevenu: fc.anything(), rfr: fc.anything(), nbPart: fc.anything() }),
    );
    fc.assert(
      fc.property(odd, (body) => {
        const read = readTaxIncome(body);
        if (read === null) return;
        expect(Number.isSafeInteger(read.referenceCents) && read.referenceCents >= 0).toBe(true);
        expect(read.referenceCents).toBeLessThanOrEqual(1e10);
        expect(read.shares === null || read.shares >= 0.25).toBe(true);
      }),
    );
  });
});
