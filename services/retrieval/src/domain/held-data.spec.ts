import { expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { heldByRetrieval } from './held-data.js';

test('what came from the State and when it was asked is told in words', () => {
  const sections = heldByRetrieval({
    answers: [
      {
        ...{
          about: 'quotient-familial',
          provenance: 'api-particulier',
          value: 300,
          status: null,
          figures: null,
          year: 2026,
          month: 9,
        },
        ...{ provider: 'CNAF', on: civilDate('2026-11-23'), proofSeenOn: null },
      },
      {
        ...{
          about: 'jobseeker',
          provenance: 'proof',
          value: null,
          status: false,
          figures: null,
          year: null,
          month: null,
        },
        ...{ provider: null, on: civilDate('2026-11-24'), proofSeenOn: civilDate('2026-11-20') },
      },
    ],
    calls: [
      { source: 'quotient-familial', on: civilDate('2026-11-23'), habilitation: 'DEMO-0001', result: 'answered' },
    ],
    choices: [{ about: 'jobseeker', on: civilDate('2026-11-25'), ended: 'paper', reason: 'Attestation du jour' }],
  });
  expect(sections[0]?.records[0]).toEqual({
    title: 'Quotient familial',
    facts: [
      { label: 'Valeur', value: '300' },
      { label: 'Mois', value: '09/2026' },
      { label: 'Organisme', value: 'CNAF' },
      { label: 'Origine', value: 'API Particulier' },
      { label: 'Enregistré le', value: '2026-11-23' },
    ],
  });
  expect(sections[0]?.records[1]?.facts).toContainEqual({ label: 'Situation', value: 'non' });
  expect(sections[1]?.records[0]?.facts).toContainEqual({ label: 'Résultat', value: 'une réponse a été reçue' });
  expect(sections[2]?.records[0]?.facts).toContainEqual({ label: 'Choix', value: 'le document a été retenu' });
});
