import { IsBoolean, IsString, IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { AidRequestFiling } from '../shapes/aid-request-submission.js';

/** The request that was filed, or the one filed before under the same reference or key. */
export class SubmittedRequestReply {
  @IsUUID() id: string;
  @IsString() reference: string;
  /** False when the same request had been filed before. */
  @IsBoolean() created: boolean;
}

/** `cmd.intake.submit-request.v1`: files a request, protected at once when it is wished. Problems: external-reference-reused, idempotency-key-reused, channel-not-safe, role-not-allowed. */
export const submitRequestV1 = defineCommand({
  subject: 'cmd.intake.submit-request.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['file-request'],
  payload: AidRequestFiling,
  reply: SubmittedRequestReply,
  summary: 'Enregistrer une demande d’aide.',
  example: {
    externalReference: 'MIL-2026-0042',
    aid: 'aide-alimentaire',
    requestedAmountCents: 15_000,
    requestedOn: '2026-11-23',
    purpose: 'Courses du mois',
    urgent: false,
    notice: { givenOn: '2026-11-23', means: 'oral' },
    applicant: {
      birthName: 'MARTIN',
      usageName: null,
      givenNames: ['JEANNE'],
      birthDate: '1990-01-31',
      sex: 'F',
      birthPlace: { countryCode: '99100', communeCode: '92022' },
    },
    address: {
      kind: 'home',
      line: '1 rue de la Mairie',
      postalCode: '92370',
      communeCode: '92022',
      residentSince: '2021-03-01',
    },
    household: [{ relation: 'child', birthDate: '2018-05-02', sharedCustody: false }],
    referral: null,
    socialEvaluation: null,
    worksheet: {
      resources: [{ code: 'salaire', monthlyCents: 120_000 }],
      charges: [{ code: 'loyer', monthlyCents: 70_000 }],
    },
  },
  replyExample: { id: '01936f2e-7c1a-7000-8000-000000000009', reference: 'CHA-2026-000123', created: true },
});
