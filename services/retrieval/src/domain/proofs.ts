import { QUOTIENT, type TaskSource } from './data-source.js';
import type { ProvedQuotient, ProvedValue } from './retrieval-task.js';

/** Kinds of papers that a person may bring. */
export type Proof =
  | 'attestation-caf'
  | 'attestation-msa'
  | 'avis-imposition'
  | 'attestation-france-travail'
  | 'notification-bourse'
  | 'certificat-scolarite'
  | 'bulletin-pension'
  | 'attestation-c2s'
  | 'declaration';

const CAISSES: readonly Proof[] = ['attestation-caf', 'attestation-msa'];

/** Somebody without any file at a caisse: a student, a pensioner, a person who lives of a wage alone, or of nothing. */
const WITHOUT_FILE: readonly Proof[] = [
  'avis-imposition',
  'notification-bourse',
  'certificat-scolarite',
  'bulletin-pension',
  'declaration',
];

const OF_STATUS: Readonly<Record<Exclude<TaskSource, 'quotient-familial'>, readonly Proof[]>> = {
  rsa: CAISSES,
  'prime-activite': CAISSES,
  asf: CAISSES,
  aah: CAISSES,
  aeeh: CAISSES,
  'student-grant': ['notification-bourse'],
  c2s: ['attestation-c2s'],
  jobseeker: ['attestation-france-travail'],
  'jobseeker-benefits': ['attestation-france-travail'],
  eaje: CAISSES,
  'tax-income': ['avis-imposition'],
  student: ['certificat-scolarite'],
};

/** A worker's own look at the CAF's service. */
const CDAP = 'cdap';

/** Who has no quotient may show any paper from which a caisse would have none, or say so. */
const OF_NO_QUOTIENT: readonly string[] = [...CAISSES, CDAP, ...WITHOUT_FILE];

/** True for a paper that can say this: a quotient is read on what the caisse itself issued; that somebody has nothing may be declared (CRPA L113-13). */
export function canProve(kind: string, source: TaskSource, value: ProvedValue): boolean {
  if ('quotient' in value) return kindsOfQuotient(value.quotient).includes(kind);
  if (source === QUOTIENT) return false;
  if ('status' in value && !value.status && kind === 'declaration') return true;
  const kinds: readonly string[] = OF_STATUS[source];
  // A grant is given to students alone.
  if (source === 'student') return [...kinds, 'notification-bourse'].includes(kind);
  return kinds.includes(kind) || (kind === CDAP && kinds === CAISSES);
}

function kindsOfQuotient(quotient: ProvedQuotient | null): readonly string[] {
  if (quotient === null) return OF_NO_QUOTIENT;
  return quotient.provider === 'MSA' ? ['attestation-msa'] : ['attestation-caf', CDAP];
}

/** Code of the MSA for a person it has no file of. */
const NO_FILE_AT_MSA = '10003';

/** Papers of which the person brings one, the likeliest first; nobody is asked for what they cannot have. */
export function proofsFor(situation: {
  readonly source: TaskSource;
  readonly reason: string;
  readonly providerCode: string | null;
}): readonly Proof[] {
  const { source, reason, providerCode } = situation;
  if (source !== 'quotient-familial') return OF_STATUS[source];
  switch (reason) {
    case 'not-known-to-providers':
    case 'no-file-at-register':
      return WITHOUT_FILE;
    case 'no-file-at-provider':
      return providerCode === NO_FILE_AT_MSA
        ? ['attestation-msa', ...WITHOUT_FILE]
        : ['attestation-caf', ...WITHOUT_FILE];
    case 'provider-not-authorised':
      return ['attestation-msa', 'avis-imposition'];
    case 'quotient-not-computable':
      return [...CAISSES, 'avis-imposition', 'declaration'];
    default:
      return [...CAISSES, 'avis-imposition'];
  }
}
