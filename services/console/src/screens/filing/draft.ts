import type { Shape } from '../../api/client.js';
import { readDay, readEuros } from '../../format.js';
import { channelFault, wishOf } from '../case/protection-words.js';

type Submission = Shape<'AidRequestSubmission'>;

/** A line of the budget as it is typed. */
export interface DraftLine {
  readonly code: string;
  readonly amount: string;
}

/** Somebody of the household as they are typed. */
export interface DraftMember {
  readonly relation: Shape<'HouseholdMember'>['relation'];
  readonly birthDate: string;
  readonly sharedCustody: boolean;
}

/** A request as it is typed: nothing but text and ticks. */
export interface Draft {
  readonly aid: string;
  readonly amount: string;
  readonly purpose: string;
  readonly urgent: boolean;
  readonly noticeGiven: boolean;
  readonly birthName: string;
  readonly usageName: string;
  readonly givenNames: string;
  readonly birthDate: string;
  readonly sex: '' | 'F' | 'M';
  readonly countryCode: string;
  readonly birthCommune: string;
  readonly birthDepartment: string;
  readonly taxNumber: string;
  readonly jobSeekerIdentifier: string;
  readonly addressKind: Shape<'Address'>['kind'];
  readonly line: string;
  readonly postalCode: string;
  readonly communeCode: string;
  readonly residentSince: string;
  readonly members: readonly DraftMember[];
  readonly resources: readonly DraftLine[];
  readonly charges: readonly DraftLine[];
  readonly socialEvaluation: string;
  readonly representation: '' | Shape<'Representative'>['kind'];
  readonly representative: string;
  readonly representativeLine: string;
  readonly representativeTown: string;
  readonly representativeGetsLetters: boolean;
  readonly language: string;
  readonly referent: string;
  readonly referentService: string;
  readonly referredBy: string;
  readonly bill: string;
  readonly billCreditor: string;
  readonly cutOffOn: string;
  /** Null for a file that is to be as others. */
  readonly protection: Shape<'ProtectionInput'> | null;
}

/** What must be put right before sending, by field. */
export type Faults = Partial<Record<keyof Draft, string>>;

/** A request of which nothing is known yet. */
export function emptyDraft(aid: string, communeCode: string): Draft {
  return {
    ...{ aid, amount: '', purpose: '', urgent: false, noticeGiven: false },
    ...{ birthName: '', usageName: '', givenNames: '', birthDate: '', sex: '' },
    ...{ countryCode: '99100', birthCommune: '', birthDepartment: '', taxNumber: '', jobSeekerIdentifier: '' },
    ...{ addressKind: 'home', line: '', postalCode: '', communeCode, residentSince: '' },
    members: [],
    resources: [{ code: 'salaire', amount: '' }],
    charges: [{ code: 'loyer', amount: '' }],
    socialEvaluation: '',
    ...{ representation: '', representative: '', representativeLine: '', representativeTown: '' },
    ...{ representativeGetsLetters: false, language: '', referent: '', referentService: '' },
    ...{ referredBy: '', bill: '', billCreditor: '', cutOffOn: '', protection: null },
  };
}

const DATE = 'Une date, par exemple 31/01/1990.';
const AMOUNT = 'Un montant, par exemple 150 ou 150,50.';

/** What is typed wrongly; what is not typed blocks nothing but a name and an aid. */
export function faultsOf(draft: Draft): Faults {
  const isWrongDay = (text: string): boolean => text.trim() !== '' && readDay(text) === null;
  const isWrongAmount = (text: string): boolean => text.trim() !== '' && readEuros(text) === null;
  const unreached = draft.protection === null ? undefined : channelFault(draft.protection);
  const faults: [keyof Draft, string, boolean][] = [
    ['aid', 'Choisissez une aide.', draft.aid === ''],
    ['birthName', 'Un nom au moins, pour appeler la personne.', draft.birthName.trim() === ''],
    ['birthDate', DATE, isWrongDay(draft.birthDate)],
    ['residentSince', DATE, isWrongDay(draft.residentSince)],
    ['amount', AMOUNT, isWrongAmount(draft.amount)],
    ['bill', AMOUNT, isWrongAmount(draft.bill)],
    ['cutOffOn', DATE, isWrongDay(draft.cutOffOn)],
    ['representative', 'Le nom du représentant.', draft.representation !== '' && draft.representative.trim() === ''],
    [
      'referent',
      'Le nom de la personne, ou du service.',
      draft.referent.trim() === '' && draft.referentService.trim() !== '',
    ],
    ['protection', unreached ?? '', unreached !== undefined],
    ['members', DATE, draft.members.some(({ birthDate }) => isWrongDay(birthDate))],
    ['resources', AMOUNT, draft.resources.some(({ amount }) => isWrongAmount(amount))],
    ['charges', AMOUNT, draft.charges.some(({ amount }) => isWrongAmount(amount))],
    ['postalCode', 'Cinq chiffres.', !/^(\d{5})?$/.test(draft.postalCode.trim())],
    [
      'communeCode',
      'Le code Insee : cinq caractères, par exemple 92022.',
      !/^((\d{2}|2A|2B)\d{3})?$/.test(draft.communeCode),
    ],
    [
      'taxNumber',
      'Treize chiffres, en haut de l’avis d’impôt.',
      !/^(\d{13})?$/.test(draft.taxNumber.replace(/\s/g, '')),
    ],
    ['birthDepartment', 'Par exemple 92, 2A ou 974.', !/^(\d{2}|2A|2B|97[12346])?$/.test(draft.birthDepartment.trim())],
  ];
  return Object.fromEntries(faults.filter(([, , isWrong]) => isWrong).map(([field, text]) => [field, text]));
}

/** The request to send. A field that is empty is not sent. */
export function submissionOf(draft: Draft, requestedOn: string): Submission {
  return {
    aid: draft.aid,
    requestedOn,
    requestedAmountCents: readEuros(draft.amount),
    purpose: orNull(draft.purpose),
    urgent: draft.urgent,
    notice: draft.noticeGiven ? { givenOn: requestedOn, means: 'oral' } : null,
    applicant: applicantOf(draft),
    address: addressOf(draft),
    household: draft.members.map(({ relation, birthDate, sharedCustody }) => ({
      ...{ relation, birthDate: readDay(birthDate), sharedCustody: relation === 'child' ? sharedCustody : null },
    })),
    socialEvaluation: orNull(draft.socialEvaluation),
    worksheet: worksheetOf(draft),
    ...circumstancesOf(draft),
  };
}

/** How the file is to be protected from its first instant; nothing when it is to be as others. */
export function protectionOf({ protection }: Draft): Pick<Shape<'AidRequestFiling'>, 'protection'> {
  return protection === null ? {} : { protection: wishOf(protection) };
}

/** What is told of some requests only; nothing of it is sent when nothing is typed. */
function circumstancesOf(draft: Draft): Partial<Submission> {
  const { representation, representativeGetsLetters } = draft;
  const [, postalCode = null, town = draft.representativeTown] =
    /^\s*(\d{5})\s+(.*)$/.exec(draft.representativeTown) ?? [];
  const [billCents, creditor, cutOffOn] = [readEuros(draft.bill), orNull(draft.billCreditor), readDay(draft.cutOffOn)];
  const [referredBy, language, referent] = [orNull(draft.referredBy), orNull(draft.language), orNull(draft.referent)];
  return {
    ...(representation === ''
      ? {}
      : {
          representative: {
            ...{ kind: representation, name: draft.representative.trim(), line: orNull(draft.representativeLine) },
            ...{ postalCode, town: orNull(town), receivesLetters: representativeGetsLetters },
          },
        }),
    ...(language === null ? {} : { interpreter: { language } }),
    ...(referent === null ? {} : { referent: { name: referent, service: orNull(draft.referentService) } }),
    ...(referredBy === null ? {} : { referral: { organisation: referredBy } }),
    ...(billCents === null ? {} : { billCents }),
    ...(creditor === null && cutOffOn === null ? {} : { bill: { creditor, cutOffOn } }),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function applicantOf(draft: Draft): Submission['applicant'] {
  const isFrench = draft.countryCode === '99100';
  const commune = isFrench ? orNull(draft.birthCommune) : null;
  return {
    birthName: draft.birthName.trim(),
    usageName: orNull(draft.usageName),
    givenNames: draft.givenNames.split(/[\s,]+/).filter((name) => name !== ''),
    birthDate: readDay(draft.birthDate),
    sex: draft.sex === '' ? null : draft.sex,
    ...numbersOf(draft),
    birthPlace:
      isFrench && commune === null
        ? null
        : {
            countryCode: draft.countryCode,
            communeName: commune,
            departmentCode: isFrench ? orNull(draft.birthDepartment) : null,
          },
  };
}

/** Numbers of other administrations; nothing of them is sent when nothing is typed. */
function numbersOf({ taxNumber, jobSeekerIdentifier }: Draft): Partial<Submission['applicant']> {
  const [tax, seeker] = [orNull(taxNumber.replace(/\s/g, '')), orNull(jobSeekerIdentifier)];
  return {
    ...(tax === null ? {} : { taxNumber: tax }),
    ...(seeker === null ? {} : { jobSeekerIdentifier: seeker }),
  };
}

function addressOf(draft: Draft): Submission['address'] {
  if (draft.communeCode === '') return null;
  return {
    kind: draft.addressKind,
    line: orNull(draft.line),
    postalCode: orNull(draft.postalCode),
    communeCode: draft.communeCode,
    residentSince: readDay(draft.residentSince),
  };
}

/** Null when no amount is typed: a budget that is not known is not an empty one. */
function worksheetOf({ resources, charges }: Draft): Submission['worksheet'] {
  const typed = (lines: readonly DraftLine[]): { code: string; monthlyCents: number }[] =>
    lines.flatMap(({ code, amount }) => {
      const monthlyCents = readEuros(amount);
      return monthlyCents === null ? [] : [{ code, monthlyCents }];
    });
  const worksheet = { resources: typed(resources), charges: typed(charges) };
  return worksheet.resources.length + worksheet.charges.length === 0 ? null : worksheet;
}

/** What is left of the typed resources after the typed charges, in cents. */
export function leftOf({ resources, charges }: Pick<Draft, 'resources' | 'charges'>): number {
  const sum = (lines: readonly DraftLine[]): number =>
    lines.reduce((total, { amount }) => total + (readEuros(amount) ?? 0), 0);
  return sum(resources) - sum(charges);
}
