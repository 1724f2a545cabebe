import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID } from 'class-validator';
import { defineQuestion, type RequestContract } from '../contract.js';
import { HELD_EXAMPLE, HeldByIntake, HeldData } from '../shapes/personal-data.js';

/** Owners that hold something about the requests of somebody. */
export const HOLDING_OWNERS = ['retrieval', 'eligibility', 'decision'] as const;
/** One of {@link HOLDING_OWNERS}. */
export type HoldingOwner = (typeof HOLDING_OWNERS)[number];

/** Request of {@link personalDataV1}: the applicant of a request. */
export class PersonalDataQuestion {
  @IsUUID() requestId: string;
}

/** Request of {@link heldDataV1}: all requests of one applicant. */
export class HeldDataQuestion {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) requestIds: string[];
}

/** `ask.intake.personal-data.v1`: everything that intake holds about an applicant, nothing of others. Problems: role-not-allowed, not-found. */
export const personalDataV1 = defineQuestion({
  subject: 'ask.intake.personal-data.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['export-personal-data'],
  payload: PersonalDataQuestion,
  reply: HeldByIntake,
  summary: 'Tout ce que le centre a enregistré sur une personne (RGPD, article 15).',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009' },
  replyExample: {
    ...HELD_EXAMPLE,
    personId: '01936f2e-7c1a-7000-8000-000000000003',
    name: 'JEANNE MARTIN',
    requestIds: ['01936f2e-7c1a-7000-8000-000000000009'],
  },
});

function heldBy(owner: HoldingOwner): RequestContract<HeldDataQuestion, HeldData> {
  return defineQuestion({
    subject: `ask.${owner}.held-data.v1`,
    owner,
    askers: ['gateway'],
    purposes: ['export-personal-data'],
    payload: HeldDataQuestion,
    reply: HeldData,
    summary: 'Tout ce qui est tenu sur les demandes d’une personne (RGPD, article 15).',
    example: { requestIds: ['01936f2e-7c1a-7000-8000-000000000009'] },
    replyExample: HELD_EXAMPLE,
  });
}

/** `ask.<service>.held-data.v1`: everything that another owner holds about the requests of an applicant. Problem: role-not-allowed. */
export const heldDataV1: Readonly<Record<HoldingOwner, RequestContract<HeldDataQuestion, HeldData>>> = {
  retrieval: heldBy('retrieval'),
  eligibility: heldBy('eligibility'),
  decision: heldBy('decision'),
};
