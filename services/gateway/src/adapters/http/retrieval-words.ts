import { agentText } from '@octroi/api-particulier';
import { civilDateAt, frenchDate } from '@octroi/kernel';
import type { AskedAdult } from '../../domain/asked-adult.js';
import type { RetrievalView, SourceView } from '../../domain/retrieval-view.js';

/** What an agent reads of reasons that are our own; those of the State's answers are the client's. */
const OWN: Readonly<Record<string, string>> = {
  'no-answer-yet': 'L’État n’a pas encore répondu. La personne peut apporter un justificatif sans attendre.',
  'state-slow': 'Le service de l’État répond lentement ou demande d’attendre. Nouvel essai automatique.',
  'calls-paused':
    'Les appels du CCAS à l’État sont en pause, sans date de reprise : ils reprendront d’eux-mêmes, et ce sera dit ici.',
  resumed: 'L’État va être interrogé.',
  'other-adult-asked': 'Le demandeur n’a pas de dossier ; l’État est interrogé sur l’autre adulte informé du foyer.',
  'quotient-not-computable':
    'La caisse ne peut pas calculer le quotient (0 ou vide). Ce n’est pas un quotient nul : demander l’attestation, ou confirmer qu’il n’y en a pas.',
  'provider-not-authorised':
    'La personne relève d’une caisse que la délibération du CCAS ne permet pas d’interroger. Demander le justificatif.',
  'answer-for-another-month': 'La réponse porte sur un autre mois que celui du règlement. Demander le justificatif.',
  'answer-about-somebody-else':
    'La réponse porte sur une autre personne : rien n’en est retenu. Vérifier l’identité, ou demander le justificatif.',
  'identity-in-doubt':
    'La réponse porte peut-être sur une autre personne : rien n’en est retenu. Vérifier l’identité, ou demander le justificatif.',
  'identity-insufficient': 'L’identité est incomplète pour interroger l’État. La compléter.',
  'identity-unavailable': 'L’identité ne peut pas être lue pour l’instant. Nouvel essai automatique.',
  'month-to-come': 'Le mois demandé par le règlement n’a pas commencé. L’interrogation aura lieu ce mois-là.',
  'month-not-kept': 'Le mois demandé n’est plus conservé par l’État (24 mois). Demander le justificatif.',
  'notice-missing': 'La personne n’a pas encore été informée. L’informer, puis le noter dans la demande.',
  'no-regulation': 'Aucun règlement adopté ne couvre cette aide à cette date. L’administrateur est à prévenir.',
  'habilitation-missing': 'L’habilitation DataPass du CCAS n’est pas enregistrée. L’administrateur est à prévenir.',
  'habilitation-not-in-force': 'L’habilitation du CCAS n’est pas en vigueur. L’administrateur est à prévenir.',
  'health-source-off':
    'Cette donnée de santé n’est pas demandée à l’État : le CCAS ne l’a pas permis. Demander le justificatif.',
  'source-not-served': 'L’État n’est pas interrogé sur cette donnée. Demander le justificatif.',
  'token-missing': 'Le jeton du CCAS n’est pas installé. L’administrateur est à prévenir.',
  'recipient-invalid': 'Le SIRET du CCAS est faux. L’administrateur est à prévenir.',
  'tax-notice-asked':
    'Le CCAS n’interroge pas l’administration fiscale : demander le dernier avis d’impôt, puis saisir revenu fiscal et parts.',
  'tax-number-missing':
    'Le numéro fiscal n’est pas dans la demande : l’ajouter à l’état civil, ou demander le dernier avis d’impôt.',
  'job-seeker-identifier-missing':
    'L’identifiant France Travail n’est pas dans la demande : l’ajouter à l’état civil, ou demander l’attestation.',
  'no-young-child':
    'Le foyer n’a pas d’enfant de moins de 7 ans dans la demande : la caisse n’est pas interrogée. Compléter le foyer si c’est une erreur.',
  'call-failed': 'L’appel à l’État a échoué. Nouvel essai automatique.',
};

/** Waits that are not the State's making. */
const OURS: ReadonlySet<string> = new Set(['resumed', 'other-adult-asked', 'month-to-come', 'identity-unavailable']);

const MEANWHILE =
  'Sans attendre : la personne peut apporter son justificatif, et une aide urgente peut être décidée sur sa déclaration.';

const ADULTS = { applicant: 'Demandeur', 'other-adult': 'Autre adulte du foyer' } as const;

const BY_HELPER = {
  person: 'L’État n’a pas donné de réponse utilisable. Demander le justificatif.',
  worker: 'Un point de la demande est à compléter.',
  administrator: 'L’administrateur est à prévenir.',
} as const;

/** French names of papers. */
const PROOFS: Readonly<Record<string, string>> = {
  'attestation-caf': 'attestation de quotient familial ou de paiement de la CAF',
  'attestation-msa': 'attestation de quotient familial ou de paiement de la MSA',
  'avis-imposition': 'dernier avis d’impôt',
  'attestation-france-travail': 'attestation de France Travail',
  'notification-bourse': 'notification de bourse du CROUS',
  'certificat-scolarite': 'certificat de scolarité ou carte d’étudiant',
  'bulletin-pension': 'relevé de pension de retraite ou d’invalidité',
  'attestation-c2s': 'attestation de complémentaire santé solidaire',
  cdap: 'consultation de CDAP par l’agent',
  declaration: 'déclaration sur l’honneur, quand la personne n’a rien d’autre',
};

/** A kind of paper with its French name. */
export interface ProofWords {
  readonly kind: string;
  readonly label: string;
}

type Told<View extends SourceView> = Omit<Omit<View, 'asked'>, 'proofs'> & {
  readonly agentText: string | null;
  readonly proofs: readonly ProofWords[];
};

/** French name of a kind of paper. */
export function proofInWords(kind: string): string {
  return PROOFS[kind] ?? kind;
}

/** What an agent reads of how the asking goes. */
export function retrievalInWords({ sources, ...view }: RetrievalView): object {
  return { ...inWords(view), sources: sources.map(inWords) };
}

/** What is read of why API Particulier refuses a centre. */
export function refusalInWords(reason: string): string {
  return textOfReason(reason) ?? BY_HELPER.administrator;
}

function inWords<View extends SourceView>({ asked, ...view }: View): Told<View> {
  const proofs = view.proofs.map((kind) => ({ kind, label: proofInWords(kind) }));
  return { ...view, agentText: asked.length > 1 ? textOfEach(asked) : textOf(view), proofs };
}

function textOf({ state, lastError, waitsFor, nextAttemptAt }: Omit<SourceView, 'asked'>): string | null {
  if (lastError === null) return null;
  if (lastError === 'habilitation-not-in-force' && nextAttemptAt !== null)
    return `L’habilitation du CCAS commence le ${frenchDate(civilDateAt(new Date(nextAttemptAt)))} : l’État sera interrogé ce jour-là, sans autre démarche. ${MEANWHILE}`;
  const text = textOfReason(lastError) ?? (waitsFor === null ? 'Nouvel essai automatique.' : BY_HELPER[waitsFor]);
  return state === 'retrying' && !OURS.has(lastError) ? `${text} ${MEANWHILE}` : text;
}

/** Nobody is told the reason of one adult as if it were the other's. */
function textOfEach(asked: readonly AskedAdult[]): string {
  const [first] = asked;
  const texts = asked.map(({ reason }) => textOfReason(reason) ?? BY_HELPER.person);
  if (first !== undefined && asked.every(({ reason }) => reason === first.reason))
    return `Même réponse pour le demandeur et l’autre adulte du foyer : ${texts[0] ?? ''}`;
  return asked.map(({ adult }, index) => `${ADULTS[adult]} : ${texts[index] ?? ''}`).join(' ');
}

function textOfReason(reason: string): string | undefined {
  return agentText(reason) ?? (Object.hasOwn(OWN, reason) ? OWN[reason] : undefined);
}
