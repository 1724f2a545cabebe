import { frenchEuros, type Identity, type HeldFact, type HeldRecord, type HeldSection } from '@octroi/kernel';
import type { Submission } from './aid-request.js';
import type { Protection } from './protection.js';

/** A request of the person, as it is now and as it was before it was corrected. */
export interface HeldRequest {
  readonly id: string;
  readonly reference: string;
  readonly requestedOn: string;
  readonly filedOn: string;
  readonly submission: Submission;
  /** Fields as they were before each correction. */
  readonly earlier: readonly Partial<Submission>[];
}

export interface HeldNote {
  readonly requestId: string;
  readonly level: string;
  readonly text: string;
  readonly on: string;
}

export interface HeldPromise {
  readonly requestId: string;
  readonly text: string;
  readonly on: string;
}

export interface HeldDocument {
  readonly requestId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly on: string;
}

/** Reads for one purpose on one day. */
export interface HeldAccess {
  readonly purpose: string;
  readonly on: string;
  readonly times: number;
}

/** A request of the person that exists for its readers alone. */
export interface HeldProtection {
  readonly requestId: string;
  readonly protection: Pick<Protection, 'reason' | 'channel' | 'protectedAt'>;
}

interface Held {
  /** @default none is protected */
  readonly protections?: readonly HeldProtection[];
  readonly requests: readonly HeldRequest[];
  readonly notes: readonly HeldNote[];
  readonly promises: readonly HeldPromise[];
  readonly documents: readonly HeldDocument[];
  readonly accesses: readonly HeldAccess[];
}

const REASON_WORDS: Readonly<Record<Protection['reason'], string>> = {
  violence: 'violences',
  colleague: 'agent du centre',
  'elected-relative': 'proche d’une personne élue',
  other: 'autre motif',
};
const MEANS_WORDS: Readonly<Record<Protection['channel']['means'], string>> = {
  phone: 'par téléphone',
  email: 'par courriel',
  post: 'par courrier',
  'in-person': 'au centre',
};
const LEVEL_WORDS: Readonly<Partial<Record<string, string>>> = { shared: 'note du service', private: 'note réservée' };
const KIND_WORDS = { home: 'domicile', hosted: 'hébergement', 'election-de-domicile': 'élection de domicile' } as const;
const RELATION_WORDS = {
  partner: 'conjoint ou partenaire',
  child: 'enfant',
  parent: 'parent',
  other: 'autre personne',
} as const;

/** What intake holds about somebody, in words. Of the others of the household only the relation is told: the rest is theirs. */
export function heldByIntake(held: Held): readonly HeldSection[] {
  const { requests, notes, promises, documents, accesses, protections = [] } = held;
  const references = new Map(requests.map(({ id, reference }) => [id, reference]));
  const titled = (requestId: string): string => references.get(requestId) ?? '';
  return [
    // First: whoever hands the export over must know it.
    {
      title: 'Dossier protégé',
      records: protections.map(({ requestId, protection }) => protectionInWords(titled(requestId), protection)),
    },
    { title: 'État civil', records: identitiesOf(requests) },
    { title: 'Demandes', records: requests.map(requestInWords) },
    { title: 'Informations remplacées par une correction', records: requests.flatMap(earlierInWords) },
    {
      title: 'Notes des agents',
      records: notes.map(({ requestId, level, text, on }) => ({
        title: `${titled(requestId)}, ${LEVEL_WORDS[level] ?? level} du ${on}`,
        facts: [{ label: 'Texte', value: text }],
      })),
    },
    {
      title: 'Promesses faites',
      records: promises.map(({ requestId, text, on }) => ({
        title: `${titled(requestId)}, ${on}`,
        facts: [{ label: 'Texte', value: text }],
      })),
    },
    {
      title: 'Pièces numérisées (une copie de chacune peut être remise)',
      records: documents.map(({ requestId, name, mediaType, size, on }) => ({
        title: name,
        facts: factsOf([
          ['Demande', titled(requestId)],
          ['Format', mediaType],
          ['Taille en octets', size],
          ['Ajoutée le', on],
        ]),
      })),
    },
    {
      title: 'Consultations de ces données',
      records: accesses.map(({ purpose, on, times }) => ({
        title: on,
        facts: factsOf([
          ['Motif', purpose],
          ['Nombre', times],
        ]),
      })),
    },
  ];
}

function protectionInWords(title: string, { reason, channel, protectedAt }: HeldProtection['protection']): HeldRecord {
  const { means, value, caution } = channel;
  return {
    title,
    facts: factsOf([
      ['Protégé depuis le', protectedAt.slice(0, 10)],
      ['Motif', REASON_WORDS[reason]],
      ['Joindre la personne', [MEANS_WORDS[means], value, caution].filter(Boolean).join(', ')],
      [
        'À savoir',
        'Seules les personnes nommées lisent ce dossier. Cet export ne se remet qu’à la personne elle-même.',
      ],
    ]),
  };
}

/** The name that the last request gives. */
export function nameOf(requests: readonly Pick<HeldRequest, 'submission'>[]): string {
  const applicant = requests.at(-1)?.submission.applicant;
  return applicant === undefined ? '' : [...(applicant.givenNames ?? []), applicant.birthName].join(' ');
}

/** Each state that was recorded, once. */
function identitiesOf(requests: readonly HeldRequest[]): HeldRecord[] {
  const known = new Map(
    requests.flatMap(({ submission, earlier }) =>
      [submission.applicant, ...earlier.map(({ applicant }) => applicant)].flatMap((identity) =>
        identity === undefined ? [] : [[JSON.stringify(identity), identity] as const],
      ),
    ),
  );
  return [...known.values()].map((identity) => ({ title: identity.birthName, facts: identityInWords(identity) }));
}

function identityInWords({ birthName, usageName, givenNames, birthDate, sex, birthPlace }: Identity): HeldFact[] {
  return factsOf([
    ['Nom de naissance', birthName],
    ['Nom d’usage', usageName],
    ['Prénoms', givenNames?.join(' ')],
    ['Date de naissance', birthDate],
    ['Sexe', sex],
    ['Commune de naissance', birthPlace?.communeCode ?? birthPlace?.communeName],
    ['Pays de naissance', birthPlace?.countryCode],
  ]);
}

function requestInWords({ reference, requestedOn, filedOn, submission }: HeldRequest): HeldRecord {
  return {
    title: reference,
    facts: [
      ...factsOf([
        ['Demandée le', requestedOn],
        ['Enregistrée le', filedOn],
        ['Aide', submission.aid],
      ]),
      ...submissionInWords(submission),
    ],
  };
}

function earlierInWords({ reference, earlier }: HeldRequest): HeldRecord[] {
  return earlier.flatMap((fields) => {
    const facts = submissionInWords(fields);
    return facts.length === 0 ? [] : [{ title: reference, facts }];
  });
}

function submissionInWords(submission: Partial<Submission>): HeldFact[] {
  const { address, contact, interpreter, referent, representative, referral, bill, worksheet, taxIncome } = submission;
  return [
    ...factsOf([
      ['Montant demandé', eurosOrNull(submission.requestedAmountCents)],
      ['Objet', submission.purpose],
      ['Urgence', submission.urgent === true ? 'oui' : null],
      ['Informée de la collecte le', submission.notice?.givenOn],
      ['Logement', address ? KIND_WORDS[address.kind] : null],
      ['Adresse', [address?.line, address?.postalCode, address?.communeCode].filter(Boolean).join(' ')],
      ['Habite la commune depuis', address?.residentSince],
      ['Contact', [contact?.means, contact?.value, contact?.caution].filter(Boolean).join(', ')],
      ['Langue de l’interprète', interpreter?.language],
      ['Suivie par', referent ? (referent.service ?? 'un professionnel') : null],
      ['Représentée par', representative ? `une personne (${representative.kind})` : null],
      ['Orientée par', referral?.organisation],
      ['Évaluation sociale', submission.socialEvaluation],
      ['Facture', [bill?.creditor, bill?.reference].filter(Boolean).join(', ')],
      ['Montant de la facture', eurosOrNull(submission.billCents)],
      ['Niveau de besoin', submission.needLevel],
      ['Revenu fiscal de référence', eurosOrNull(taxIncome?.referenceCents)],
      ['Nombre de parts', taxIncome?.shares],
      ['Paiement proposé à', submission.proposal?.payee],
    ]),
    ...(submission.household ?? []).map(({ relation }) => ({
      label: 'Au foyer',
      value: RELATION_WORDS[relation],
    })),
    ...(submission.debts ?? []).map(({ creditor, arrearsCents }) => ({
      label: 'Dette',
      value: [creditor, eurosOrNull(arrearsCents)].filter(Boolean).join(', '),
    })),
    ...(submission.statuses ?? []).map(({ code, value }) => ({
      label: `Situation déclarée : ${code}`,
      value: value ? 'oui' : 'non',
    })),
    ...(worksheet?.resources ?? []).map(({ code, monthlyCents }) => ({
      label: `Ressource : ${code}`,
      value: frenchEuros(monthlyCents),
    })),
    ...(worksheet?.charges ?? []).map(({ code, monthlyCents }) => ({
      label: `Charge : ${code}`,
      value: frenchEuros(monthlyCents),
    })),
  ];
}

function eurosOrNull(amountCents: number | null | undefined): string | null {
  return amountCents === null || amountCents === undefined ? null : frenchEuros(amountCents);
}

/** Facts that are known; what is not is left out. */
function factsOf(worded: readonly (readonly [string, string | number | null | undefined])[]): HeldFact[] {
  return worded.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value: String(value) }],
  );
}
