import type { Shape } from '../../api/client.js';
import { typedDay } from '../../format.js';
import { emptyDraft, type Draft, type DraftLine } from './draft.js';

type Submission = NonNullable<Shape<'CaseDetail'>['request']>;

/** A request of the interface as somebody would have typed it. */
export function typedDraft(request: Submission): Draft {
  const { applicant, address, household, representative, bill } = request;
  const { birthPlace } = applicant;
  return {
    ...emptyDraft(request.aid, address?.communeCode ?? ''),
    ...{
      amount: typedEuros(request.requestedAmountCents),
      purpose: request.purpose ?? '',
      urgent: request.urgent ?? false,
    },
    noticeGiven: Boolean(request.notice),
    ...{ birthName: applicant.birthName, usageName: applicant.usageName ?? '' },
    ...{ givenNames: (applicant.givenNames ?? []).join(' '), birthDate: typedDate(applicant.birthDate) },
    sex: applicant.sex ?? '',
    ...{ countryCode: birthPlace?.countryCode ?? '99100', birthCommune: birthPlace?.communeName ?? '' },
    birthDepartment: birthPlace?.departmentCode ?? '',
    ...{ taxNumber: applicant.taxNumber ?? '', jobSeekerIdentifier: applicant.jobSeekerIdentifier ?? '' },
    ...{ addressKind: address?.kind ?? 'home', line: address?.line ?? '', postalCode: address?.postalCode ?? '' },
    residentSince: typedDate(address?.residentSince),
    members: (household ?? []).map(({ relation, birthDate, sharedCustody }) => ({
      ...{ relation, birthDate: typedDate(birthDate), sharedCustody: sharedCustody ?? false },
    })),
    resources: typedLines(request.worksheet?.resources),
    charges: typedLines(request.worksheet?.charges),
    socialEvaluation: request.socialEvaluation ?? '',
    ...{ representation: representative?.kind ?? '', representative: representative?.name ?? '' },
    representativeLine: representative?.line ?? '',
    representativeTown: [representative?.postalCode, representative?.town].filter(Boolean).join(' '),
    representativeGetsLetters: representative?.receivesLetters ?? false,
    language: request.interpreter?.language ?? '',
    ...{ referent: request.referent?.name ?? '', referentService: request.referent?.service ?? '' },
    ...{ referredBy: request.referral?.organisation ?? '', bill: typedEuros(request.billCents) },
    ...{ billCreditor: bill?.creditor ?? '', cutOffOn: typedDate(bill?.cutOffOn) },
  };
}

/** The request that somebody makes again: who they are and what they live on stay, what they ask for does not. */
export function repeatedDraft(request: Submission): Draft {
  return {
    ...typedDraft(request),
    ...{ amount: '', purpose: '', urgent: false, noticeGiven: false, socialEvaluation: '' },
    ...{ referredBy: '', bill: '', billCreditor: '', cutOffOn: '' },
  };
}

function typedEuros(cents: number | null | undefined): string {
  return cents === null || cents === undefined ? '' : (cents / 100).toFixed(2).replace(/\.00$/, '').replace('.', ',');
}

/** A date of which only the month or the year is known stays empty: the form asks for whole days. */
function typedDate(date: string | null | undefined): string {
  return date?.length === 10 ? typedDay(date) : '';
}

function typedLines(lines: readonly { code: string; monthlyCents: number }[] | undefined): DraftLine[] {
  return (lines ?? []).map(({ code, monthlyCents }) => ({ code, amount: typedEuros(monthlyCents) }));
}
