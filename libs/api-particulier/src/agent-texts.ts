import type { SilentReason } from './outcome.js';

const AGENT_TEXTS: Readonly<Record<string, string>> = {
  // Nothing readable came back.
  'connect-failed': 'API Particulier est injoignable. Nouvel essai automatique.',
  'timed-out': 'API Particulier n’a pas répondu à temps. Nouvel essai automatique.',
  'connection-lost': 'La réponse de l’État a été interrompue. Nouvel essai automatique.',
  'answer-too-large': 'La réponse de l’État dépasse la taille admise : rien n’en est retenu. Nouvel essai automatique.',
  'answer-unreadable': 'La réponse de l’État est illisible : rien n’en est retenu. Nouvel essai automatique.',
  cancelled: 'L’appel a été interrompu par l’arrêt du service. Il sera repris.',
  'answer-unexpected': 'La réponse de l’État est inattendue : rien n’en est retenu. Nouvel essai automatique.',
  // The platform or a provider fails.
  'same-call-in-flight': 'La même demande est déjà en cours auprès de l’État. Nouvel essai automatique.',
  'too-many-calls': 'Trop d’appels à l’État en même temps. Nouvel essai automatique.',
  'platform-failed': 'API Particulier est en panne. Nouvel essai automatique.',
  'provider-throttled': 'L’organisme limite ses réponses en ce moment. Nouvel essai automatique.',
  'provider-unavailable': 'L’organisme (CAF, MSA, France Travail, CNOUS) est indisponible. Nouvel essai automatique.',
  'provider-maintenance': 'L’organisme est en maintenance. Nouvel essai automatique à la fin de celle-ci.',
  'provider-timed-out': 'L’organisme n’a pas répondu à temps à l’État. Nouvel essai automatique.',
  // The person brings a proof, or checks what was said.
  'no-file-at-provider':
    'La personne est connue, mais l’organisme n’a pas de dossier à son nom. Demander le justificatif : cela ne prouve pas l’absence de droit.',
  'no-file-at-register':
    'Le répertoire national ne trouve pas de dossier ; la personne a peut-être ce droit. Demander le justificatif.',
  'not-known-to-providers': 'Aucune caisse ne connaît la personne. Demander le justificatif, ou celui du conjoint.',
  'provider-answer-unclear': 'La réponse de la caisse ne permet pas de conclure. Demander le justificatif.',
  'identity-not-recognised':
    'L’identité n’est pas reconnue. Vérifier avec la personne nom de naissance, prénoms, date et lieu de naissance ; à défaut, demander le justificatif.',
  'several-people-match':
    'Plusieurs personnes correspondent à cette identité. La compléter, ou demander le justificatif.',
  'france-connect-session-refused':
    'La session FranceConnect n’est plus valable. La personne doit se connecter de nouveau.',
  'no-file-at-tax-office':
    'L’administration fiscale ne connaît pas ce numéro, ou n’a pas d’avis récent. Demander le dernier avis d’impôt.',
  'withheld-by-law': 'L’État ne communique pas cette donnée. Demander le justificatif.',
  // Something that we sent is wrong.
  'identity-refused': 'Un champ de l’identité est refusé. Corriger l’identité de la demande.',
  'identifier-refused':
    'L’identifiant (INE, France Travail ou numéro fiscal) est refusé. Le vérifier avec la personne.',
  // Only an administrator can do something.
  'token-expired': 'Le jeton du CCAS a expiré. L’administrateur le fait prolonger sur DataPass.',
  'token-blocked': 'Le jeton du CCAS est bloqué. L’administrateur en demande un autre.',
  'token-refused': 'Le jeton du CCAS est refusé. L’administrateur est à prévenir.',
  'address-not-allowed':
    'L’adresse du serveur n’est pas autorisée par l’habilitation. L’administrateur est à prévenir.',
  'delegation-missing': 'Aucune délégation ne couvre ce CCAS. L’administrateur est à prévenir.',
  'scope-missing': 'L’habilitation du CCAS ne couvre pas cette donnée. L’administrateur est à prévenir.',
  'recipient-refused': 'Le SIRET du CCAS, ou sa délégation, est refusé. L’administrateur est à prévenir.',
  'period-refused': 'La période demandée est refusée par l’État. L’administrateur est à prévenir.',
  'route-not-served': 'L’adresse appelée n’existe pas ou plus. L’administrateur est à prévenir.',
  'call-malformed': 'L’appel est mal formé. L’administrateur est à prévenir.',
  'call-refused': 'L’État refuse l’appel, pour une raison inconnue. L’administrateur est à prévenir.',
} satisfies Readonly<Record<SilentReason, string>> & Readonly<Record<string, string>>;

/** What an agent reads about a reason of this library, in French; null for a reason of somebody else. It refuses nothing to anybody. */
export function agentText(reason: string): string | null {
  return Object.hasOwn(AGENT_TEXTS, reason) ? (AGENT_TEXTS[reason] ?? null) : null;
}

const PROOF_ASKED: ReadonlySet<string> = new Set([
  'no-file-at-provider',
  'no-file-at-register',
  'not-known-to-providers',
  'provider-answer-unclear',
  'identity-not-recognised',
  'no-file-at-tax-office',
  'several-people-match',
  'withheld-by-law',
]);

/** Whether the person is asked for a proof for this reason. All others are a wait, a correction, a new sign-in or a matter of the administrator. */
export function asksForProof(reason: string): boolean {
  return PROOF_ASKED.has(reason);
}
