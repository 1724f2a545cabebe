import { expect, test } from '@jest/globals';
import { heldByDecision } from './held-data.js';

test('decisions, payments, loans and papers are told in words', () => {
  const sections = heldByDecision({
    decisions: [
      {
        ...{ label: 'DEC-2026-000001', on: '2026-11-23', reference: 'CHA-2026-000123', aidLabel: 'Aide alimentaire' },
        ...{ outcome: 'granted', amountCents: 15_000, reasons: ['Motif un'], comment: null, derogationReason: null },
        ...{ signatory: 'Camille Roux, travailleuse sociale', later: ['Décision retirée le 2026-12-01'] },
      },
    ],
    payments: [
      { aidLabel: 'Aide', amountCents: 5_000, mode: 'creditor', payee: 'EDF', state: 'paid', settledOn: '2026-12-02' },
    ],
    loans: [{ amountCents: 10_000, repaidCents: 2_500, firstOn: '2027-01-31' }],
    papers: [{ askedOn: '2026-11-20', givenOn: null, papers: ['Bail', 'Facture'] }],
    rights: [
      {
        right: 'fsl',
        label: null,
        appliedOn: '2026-11-20',
        transmittedOn: null,
        answer: 'refused',
        answeredOn: '2026-12-02',
      },
    ],
  });
  expect(sections.map(({ records }) => records)).toEqual([
    [
      {
        title: 'DEC-2026-000001 du 2026-11-23',
        facts: [
          { label: 'Demande', value: 'CHA-2026-000123' },
          { label: 'Aide', value: 'Aide alimentaire' },
          { label: 'Décision', value: 'accordée' },
          { label: 'Montant', value: expect.stringContaining('150') },
          { label: 'Motif', value: 'Motif un' },
          { label: 'Signataire', value: 'Camille Roux, travailleuse sociale' },
          { label: 'Depuis', value: 'Décision retirée le 2026-12-01' },
        ],
      },
    ],
    [expect.objectContaining({ facts: expect.arrayContaining([{ label: 'Payé à', value: 'EDF' }]) })],
    [expect.objectContaining({ facts: [{ label: 'Première échéance', value: '2027-01-31' }, expect.anything()] })],
    [{ title: 'Bail, Facture', facts: [{ label: 'Demandées le', value: '2026-11-20' }] }],
    [
      {
        title: 'Fonds de solidarité pour le logement',
        facts: [
          { label: 'Demandé le', value: '2026-11-20' },
          { label: 'Réponse', value: 'refusé' },
          { label: 'Le', value: '2026-12-02' },
        ],
      },
    ],
  ]);
});
