import { expect, test } from '@jest/globals';
import { TODAY, aSiteAuthority } from '../../testing/decision.fixture.js';
import { aBody } from '../../testing/session.fixture.js';
import { aSheet } from '../../testing/sheet.fixture.js';
import { planSession } from './session.js';
import { sheetBooklet } from './sheet-booklet.js';

const { letterhead } = aSiteAuthority();
const plan = { id: 's', body: aBody(3), number: 1, heldOn: TODAY, heldAt: '18:00', place: 'Mairie' };
const session = planSession({ ...plan, secondConvocation: false, agenda: [] }, TODAY);

test('a sheet says the household by bands, its budget, what it received, the evaluation and the proposal; a line that somebody named is only a sum', () => {
  const worksheet = {
    resources: [
      { code: 'salaire', monthlyCents: 120_000 },
      { code: 'salaire-boulangerie-dupont', monthlyCents: 30_000 },
    ],
    charges: [],
  };
  const sheets = [aSheet({ worksheet, urgent: true }), aSheet({ received: [], proposal: null, evaluation: null })];
  const paper = sheetBooklet(session, sheets, letterhead);
  const text = JSON.stringify(paper).replaceAll(/[\u00a0\u202f]/g, ' ');
  for (const words of [
    ...['Demande CHA-2026-000123 – Aide alimentaire', 'Demandée le 20 novembre 2026, 150,00 €, en urgence.'],
    ...['demandeur, 25-39 ans', 'enfant, 6-10 ans', 'logement personnel', 'Charges : aucune déclarée'],
    'Ressources : 1 500,00 € (salaire 1 200,00 €, autres 300,00 €)',
    ...['quotient familial : 600', 'reste à vivre : 250,00 €', '2 septembre 2026 – Aide alimentaire : 120,00 €'],
    ...['[nom] élève seule son enfant.', 'Accorder 150,00 € : QF 600, supérieur à 456.', 'Aucune.'],
    ...['secret professionnel', 'la demande n’est pas encore instruite'],
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('dupont');
  expect(paper.blocks.filter(({ kind }) => kind === 'page')).toHaveLength(1);
});
