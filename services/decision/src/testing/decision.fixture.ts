import { civilDate, type Actor } from '@octroi/kernel';
import type { AidRequest, Routing, Submission } from '../domain/aid-request.js';
import type { DecisionInput } from '../domain/decision-input.js';
import type { Delegation } from '../domain/delegation.js';
import type { DecisionPowers, SiteAuthority } from '../domain/site-authority.js';

export const TODAY = civilDate('2026-11-23');

export function anAgent(overrides: Partial<Actor> = {}): Actor {
  return {
    subject: 'octroi-development|chaville:agent',
    issuer: 'gateway',
    siteId: 'chaville',
    roles: ['agent'],
    purpose: 'decide',
    ...overrides,
  };
}

export function aDelegation(overrides: Partial<Delegation> = {}): Delegation {
  return {
    reference: 'DEL03_2023_0017',
    authority: 'delegated-agent',
    issuer: 'octroi-development',
    subject: 'chaville:agent',
    holderName: 'Camille Roux',
    holderQuality: 'travailleuse sociale',
    acts: ['grant'],
    aids: [],
    ceilingCents: 50_000,
    validFrom: civilDate('2023-10-12'),
    validUntil: null,
    revokedOn: null,
    ...overrides,
  };
}

export function aSiteAuthority(overrides: Partial<SiteAuthority> = {}): SiteAuthority {
  return {
    signatureMode: 'agent-signs',
    delegationText: 'L’aide est accordée par le travailleur social lui-même lorsque le QF est inférieur à 456.',
    delegationSettled: false,
    reasons: [
      { code: 'hors-commune', text: 'Le foyer ne réside pas dans la commune.' },
      { code: 'aide-limitee', text: 'L’aide couvre la part de la dépense qui reste à la charge du foyer.' },
    ],
    letterhead: {
      name: 'CCAS de Chaville',
      addressLines: ['1456 avenue Roger-Salengro', '92370 Chaville'],
      place: 'Chaville',
      appealTo: 'Madame la Présidente du CCAS de Chaville, 1456 avenue Roger-Salengro, 92370 Chaville',
      court: 'tribunal administratif de Cergy-Pontoise',
    },
    ...overrides,
  };
}

export function powersOf(delegations: readonly Delegation[], authority: Partial<SiteAuthority> = {}): DecisionPowers {
  return { version: 1, authority: aSiteAuthority(authority), delegations };
}

export function aSubmission(overrides: Partial<Submission> = {}): Submission {
  return {
    reference: 'CHA-2026-000123',
    aid: 'aide-alimentaire',
    requestedAmountCents: 15_000,
    requestedOn: civilDate('2026-11-20'),
    urgent: false,
    ...overrides,
  };
}

export function aRouting(overrides: Partial<Routing> = {}): Routing {
  return {
    authority: 'delegated-agent',
    because: 'QF 300 inférieur à 456',
    proposal: 'grant',
    proposedAmountCents: 15_000,
    ceilingCents: 30_000,
    regulation: civilDate('2023-10-12'),
    regulationHash: 'a'.repeat(64),
    ...overrides,
  };
}

export function aRequest(overrides: Partial<AidRequest> = {}): AidRequest {
  return {
    siteId: 'chaville',
    id: '01936f2e-7c1a-7000-8000-000000000009',
    status: 'open',
    version: 1,
    submission: aSubmission(),
    routing: aRouting(),
    unmetConditions: [],
    ...overrides,
  };
}

export function aDecisionInput(overrides: Partial<DecisionInput> = {}): DecisionInput {
  return {
    outcome: 'granted',
    amountCents: 15_000,
    reasonCodes: [],
    comment: null,
    returnsOn: null,
    derogationReason: null,
    ...overrides,
  };
}
