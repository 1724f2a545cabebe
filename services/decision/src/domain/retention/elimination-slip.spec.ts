import { expect, test } from '@jest/globals';
import { aSiteAuthority } from '../../testing/decision.fixture.js';
import { aLine, anElimination } from '../../testing/retention.fixture.js';
import { civilDate } from '@octroi/kernel';
import { eliminationCsv, eliminationSlip } from './elimination-slip.js';

const { letterhead } = aSiteAuthority();
const lines = [
  aLine({ reference: 'CHA-1', closedOn: civilDate('2021-03-02') }),
  aLine({ reference: 'CHA-2', ending: 'granted', fate: 'sample' }),
  aLine({ reference: 'CHA-3', fate: 'withheld', obstacle: 'loan' }),
];

test('the slip says what goes, of when, how much, by which text, and has room for the visa', () => {
  const paper = JSON.stringify(eliminationSlip({ elimination: anElimination(), lines, letterhead }));
  expect(paper).toContain('Bordereau d’élimination ELI-2026-001');
  expect(paper).toContain('Dossiers d’aides facultatives refusées, clos en 2021 : 1 dossier.');
  expect(paper).toContain('DGP/SIAF/2014/006');
  expect(paper).toContain('Volume : 1 dossier, 2 pièces numérisées, 1,5 Mo.');
  expect(paper).toContain('un dossier accordé sur 10 est conservé, soit 1 dossier');
  expect(paper).toContain('CHA-3 : avance non remboursée');
  expect(paper).toContain('Le directeur ou la directrice des archives départementales');
  const executed = anElimination({
    ...{ state: 'executed', executedOn: civilDate('2026-12-02') },
    visa: { number: '92-2026-0147', givenOn: civilDate('2026-12-01') },
  });
  const done = JSON.stringify(eliminationSlip({ elimination: executed, lines, letterhead }));
  expect(done).toContain('Élimination exécutée le 2 décembre 2026.');
  expect(done).toContain('Visa n° 92-2026-0147 du 1er décembre 2026.');
});

test('the table is a line for each file, and no cell is a formula', () => {
  const [head = '', first = '', , third = ''] = eliminationCsv([
    aLine({ reference: '=1+1', aid: 'aide;"x"' }),
    ...lines.slice(1),
  ]).split('\r\n');
  expect(head.startsWith('\ufeff"Référence";"Aide";"Issue"')).toBe(true);
  expect(first.startsWith(`"'=1+1";"aide;""x""";"refusée";`)).toBe(true);
  expect(third).toContain(';"retiré";"avance non remboursée";');
  expect([head, third].map((row) => row.split(';').length)).toEqual([12, 12]);
});
