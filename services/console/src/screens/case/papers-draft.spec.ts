import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Shape } from '../../api/client.js';
import { emptyPapers, mayAskForPapers, papersBody, proposedPapers } from './papers-draft.js';

const ON = '2026-11-23';

describe('papers that are proposed', () => {
  const caf = { kind: 'attestation-caf', label: 'attestation de la CAF' };
  const source = (...proofs: { kind: string; label: string }[]) => ({ proofs });
  const proposed = (own: object, sources: object[], documents: string[] = []) =>
    proposedPapers({ retrieval: { ...own, sources } as unknown as Shape<'CaseRetrieval'> }, documents);

  test('prove what the State did not say, then are what the regulation asks; none twice', () => {
    const tax = { kind: 'avis-imposition', label: 'dernier avis d’impôt' };
    expect(proposed(source(caf), [source(caf), source(tax)], ['Livret de famille', 'dernier avis d’impôt'])).toEqual([
      'Attestation de la CAF',
      'Dernier avis d’impôt',
      'Livret de famille',
    ]);
  });

  test('are none where nothing is missing', () => {
    expect(proposed(source(), [])).toEqual([]);
  });
});

describe('a request for papers', () => {
  test('gives the usual fortnight, over the end of a month too', () => {
    expect(emptyPapers(ON).by).toBe('08/12/2026');
  });

  test('names each paper once, one a line', () => {
    const draft = { chosen: ['Bail'], others: ' Bail\n\n  Relevé   de compte ', by: '08/12/2026' };
    expect(papersBody(draft, ON)).toEqual({ body: { papers: ['Bail', 'Relevé de compte'], by: '2026-12-08' } });
  });

  test('says what is typed wrongly, field by field', () => {
    const faults = (others: string, by: string) => {
      const told = papersBody({ chosen: [], others, by }, ON);
      return 'faults' in told ? Object.keys(told.faults) : [];
    };
    expect(faults('', 'demain')).toEqual(['papers', 'by']);
    expect(faults('Bail', '23/11/2026')).toEqual(['by']);
    expect(faults('x'.repeat(201), '08/12/2026')).toEqual(['papers']);
    const lines = Array.from({ length: 21 }, (_none, index) => `Pièce ${String(index)}`).join('\n');
    expect(faults(lines, '08/12/2026')).toEqual(['papers']);
  });

  test('whatever is typed, either a fault is said or the interface takes it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é'), maxLength: 300 });
    fc.assert(
      fc.property(
        fc.array(
          text.filter((one) => one.trim() !== ''),
          { maxLength: 3 },
        ),
        text,
        (chosen, others) => {
          const told = papersBody(
            { chosen: chosen.map((one) => one.replaceAll('\n', ' ')), others, by: '08/12/2026' },
            ON,
          );
          if ('faults' in told) return;
          const { papers } = told.body;
          expect(papers.length).toBeGreaterThan(0);
          expect(papers.length).toBeLessThanOrEqual(20);
          expect(papers.every((one) => one.trim() !== '' && one.length <= 200 && !one.includes('\n'))).toBe(true);
        },
      ),
    );
  });
});

test('papers are asked for before the decision, or after one in urgency that stands', () => {
  const decision = (urgent: boolean) => ({ urgent }) as NonNullable<Shape<'CaseDetail'>['decision']>;
  const undoing = { kind: 'withdrawal' } as NonNullable<Shape<'CaseDetail'>['undoing']>;
  expect(mayAskForPapers({}, true)).toBe(true);
  expect(mayAskForPapers({ decision: decision(false) }, false)).toBe(false);
  expect(mayAskForPapers({ decision: decision(true) }, false)).toBe(true);
  expect(mayAskForPapers({ decision: decision(true), undoing }, false)).toBe(false);
});
