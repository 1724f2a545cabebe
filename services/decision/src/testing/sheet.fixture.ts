import { civilDate } from '@octroi/kernel';
import type { Sheet } from '../domain/session/sheet.js';

export function aSheet(overrides: Partial<Sheet> = {}): Sheet {
  return {
    ...{ requestId: 'r1', status: 'draft', version: 1, reviewedBy: null },
    ...{ reference: 'CHA-2026-000123', aid: 'aide-alimentaire', aidLabel: 'Aide alimentaire', urgent: false },
    ...{ requestedOn: civilDate('2026-11-20'), requestedAmountCents: 15_000 },
    proposal: { kind: 'grant', amountCents: 15_000, because: 'QF 600, supérieur à 456' },
    people: [
      { tie: 'applicant', band: '25-39' },
      { tie: 'child', band: '6-10' },
    ],
    housing: 'home',
    worksheet: {
      resources: [{ code: 'salaire', monthlyCents: 120_000 }],
      charges: [{ code: 'loyer', monthlyCents: 70_000 }],
    },
    ...{ purpose: 'Courses du mois', evaluation: '[nom] élève seule son enfant.', maskedCount: 1 },
    ...{ quotientFamilial: 600, resteAVivreCents: 25_000 },
    received: [{ aid: 'Aide alimentaire', on: '2026-09-02', cents: 12_000 }],
    ...overrides,
  };
}
