import { expect, test } from '@jest/globals';
import { CASE_STATUSES } from '../../domain/standing.js';
import { labelOf } from './statistics-words.js';

const said = (code: string): string => labelOf({ code, label: null } as Parameters<typeof labelOf>[0]);

test('every status of a request is said in French', () => {
  expect(CASE_STATUSES.map(said)).toEqual([
    ...['Enregistrée', 'Données demandées', 'Pièces attendues', 'À constater', 'Habilitation à régler'],
    ...['À décider', 'Autre droit attendu', 'À signer', 'Décidée', 'Retirée', 'Close'],
  ]);
});

test('ranges and months are said as people say them', () => {
  expect(['0-199', '1000+', '2026-11', 'secours-urgence'].map(said)).toEqual([
    ...['0 à 199', '1000 et plus', 'novembre 2026', 'Secours urgence'],
  ]);
});
