import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Assessor } from './assess.js';
import { explain, explanationText } from './explain.js';
import { parseRegulation } from './parse-regulation.js';
import { assessedCase } from './run-cases.js';
import { CHAVILLE_SOURCE } from './testing/chaville.fixture.js';

const MAISONS = readFileSync(
  new URL('../../../deploy/sites/maisons-laffitte/regulations/2024-01-01.yaml', import.meta.url),
  'utf8',
);

function explained(source: string, index: number): ReturnType<typeof explain> {
  const { regulation, hash } = parseRegulation(source);
  return explain(new Assessor(regulation), hash, assessedCase(regulation, regulation.cases[index]!)!);
}

describe('an explanation', () => {
  test('says the rules, their values, where each comes from, and what the machine’s part is', () => {
    const text = explanationText(explained(MAISONS, 0));
    for (const part of [
      'il ne la prend pas',
      'Montant proposé : 320,00',
      'Qui décide : la commission permanente.',
      'remplie : Le foyer réside dans la commune.',
      'reste à vivre par jour : 3,75\u00a0€/jour. Mesure : (foyer . ressources - foyer . charges) / foyer . personnes, par jour d’un mois de 30 jours.',
      'taux de prise en charge : 80\u00a0%. Tableau du règlement, selon : reste à vivre par jour et demande . niveau de besoin.',
      'foyer . ressources : 1\u202f900\u00a0€/mois. Somme des ressources de la fiche budget.',
      'Pièces à apporter',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|\[object|NaN|null/);
  });

  test('says what is still to be known, in words', () => {
    const { regulation } = parseRegulation(CHAVILLE_SOURCE);
    const index = regulation.cases.findIndex(({ name }) => name.includes('encore inconnu'));
    const { questions, assessment } = explained(CHAVILLE_SOURCE, index);
    expect([assessment.missing, questions[0]]).toEqual([
      ['quotient-familial'],
      'Quel est le quotient familial du foyer ?',
    ]);
  });

  test('every case of every pattern reads as French, the same twice', () => {
    const { regulation, hash } = parseRegulation(MAISONS);
    const assessor = new Assessor(regulation);
    for (const one of regulation.cases) {
      const texts = [1, 2].map(() => explanationText(explain(assessor, hash, assessedCase(regulation, one)!)));
      expect(texts[0]).toBe(texts[1]);
    }
  });
});

describe('the check beside a centre', () => {
  const site = {
    communeCodes: ['92022'],
    scopes: ['cnaf_quotient_familial'],
    providers: ['CNAF'],
    delegations: [
      { authority: 'delegated-agent', acts: ['grant'], aids: [], validFrom: '2023-10-12', validUntil: null },
    ],
  };

  test('Chaville may ask for the quotient, and its agent holds a delegation', () => {
    expect(parseRegulation(CHAVILLE_SOURCE, site).regulation.version).toBe('2023-10-12');
  });

  test('data without a legal basis are refused, with their line', () => {
    const sentence = expect.stringContaining('sans fondement');
    const fault = expect.objectContaining({ parameters: { line: expect.any(Number), sentence } });
    expect(() => parseRegulation(CHAVILLE_SOURCE, { ...site, scopes: [] })).toThrow(
      expect.objectContaining({ faults: expect.arrayContaining([fault]) }),
    );
  });

  test('decisions that nobody may take are said', () => {
    const { warnings } = parseRegulation(CHAVILLE_SOURCE, { ...site, delegations: [] });
    expect(warnings.map(({ parameters }) => parameters?.['sentence'])).toEqual([
      'Personne ne tient de délégation pour décider ici (delegated-agent) de : aide-alimentaire, aide-energie, aide-loyer.',
    ]);
  });
});
