import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aFact, shuffled } from '../testing/case-facts.fixture.js';
import type { CaseFact } from './case-fact.js';
import { timeline } from './timeline.js';

const words = (fact: CaseFact): string | undefined => timeline([fact])[0]?.what.replaceAll('\u00a0', ' ');

describe('the timeline', () => {
  test.each([
    [aFact('request-submitted', { urgent: true }), 'Demande CHA-2026-000123 enregistrée, signalée urgente.'],
    [
      aFact('request-corrected', { changed: ['billCents', 'worksheet'] }),
      'Demande complétée ou corrigée : facture, fiche budget.',
    ],
    [aFact('finding-recorded'), 'Constat : Un projet ? Oui.'],
    [aFact('finding-recorded', { value: 52.5 }), 'Constat : Un projet ? 52,5.'],
    [aFact('finding-recorded', { value: null }), 'Constat : Un projet ? Réponse retirée.'],
    [
      aFact('household-data-retrieved'),
      'Données du foyer reçues d’API Particulier : quotient familial 300 (CNAF, 11/2026).',
    ],
    [
      aFact('household-data-retrieved', { source: 'proof', quotientFamilial: null }),
      'Justificatif saisi : pas de quotient familial.',
    ],
    [
      aFact('household-data-unavailable'),
      'Données du foyer indisponibles (quotient familial) : la personne apporte le justificatif.',
    ],
    [aFact('retrieval-postponed'), 'Interrogation de l’État reportée : nouvel essai automatique.'],
    [
      aFact('retrieval-postponed', { reason: 'state-slow' }),
      'L’État répond lentement ou demande d’attendre : nouvel essai automatique.',
    ],
    [
      aFact('retrieval-postponed', { reason: 'calls-paused', nextAttemptAt: null }),
      'Appels du CCAS à l’État en pause, sans date de reprise.',
    ],
    [
      aFact('retrieval-postponed', {
        ...{ state: 'parked', waitsFor: 'administrator', reason: 'habilitation-not-in-force' },
        nextAttemptAt: '2026-11-29T00:00:00.000Z',
      }),
      'Interrogation de l’État en attente du début de l’habilitation du CCAS, le 29 novembre 2026.',
    ],
    [aFact('retrieval-postponed', { reason: 'resumed' }), 'L’État va être interrogé.'],
    [
      aFact('retrieval-postponed', { state: 'parked', waitsFor: 'administrator' }),
      'Interrogation de l’État en attente de l’administrateur.',
    ],
    [aFact('request-assessed', { outcome: 'ineligible' }), 'Règlement du 12 octobre 2023 appliqué : refus proposé.'],
    [aFact('request-routed'), 'Demande orientée vers l’agent délégataire (QF 300 inférieur à 456).'],
    [aFact('decision-recorded'), 'Aide accordée de 150,00 € par l’agent délégataire, registre DEC-2026-000001.'],
    [
      aFact('decision-recorded', { outcome: 'adjourned', amountCents: null, returnsOn: '2026-12-10' }),
      'Décision ajournée au 10 décembre 2026 par l’agent délégataire, registre DEC-2026-000001.',
    ],
    [
      aFact('household-data-contradicted'),
      'La réponse de l’État contredit le justificatif saisi (quotient familial) : une personne tranche.',
    ],
    [
      aFact('contradiction-settled'),
      'Choix entre le justificatif et la réponse de l’État (quotient familial) : la valeur certifiée est retenue.',
    ],
    [
      aFact('household-data-retrieved', {
        about: 'tax-income',
        taxIncome: { referenceCents: 98_400, shares: 2.5, year: 2025, source: 'dgfip' },
      }),
      'Données du foyer reçues de l’administration fiscale : revenu fiscal de référence : 984,00 €, 2,5 parts (revenus de 2025).',
    ],
    [
      aFact('household-data-retrieved', {
        about: 'jobseeker-benefits',
        jobseekerBenefits: { monthlyCents: 72_010, year: 2026, month: 10, source: 'proof' },
      }),
      'Justificatif saisi : indemnités de France Travail : 720,10 € (10/2026).',
    ],
    [aFact('request-withdrawn'), 'Demande retirée par la personne.'],
  ])('tells %#: %p', (fact, what) => {
    expect(words(fact)).toBe(what);
  });

  test('goes along the straight line when several facts are of one instant', () => {
    const facts = [aFact('request-routed'), aFact('household-data-retrieved'), aFact('request-submitted')];
    expect(timeline(facts).map(({ type }) => type)).toEqual([
      'aid.intake.request-submitted.v1',
      'aid.retrieval.household-data-retrieved.v1',
      'aid.eligibility.request-routed.v1',
    ]);
  });

  test('tells each fact once, in one order, however they came', () => {
    fc.assert(
      fc.property(shuffled, ([facts, again]) => {
        const told = timeline(again);
        expect(told).toEqual(timeline(facts));
        expect(told).toHaveLength(facts.length);
        expect(told.map(({ at }) => at)).toEqual(told.map(({ at }) => at).toSorted());
      }),
    );
  });
});
