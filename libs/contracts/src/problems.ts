import { ACT_PROBLEMS } from './act-problems.js';
import { DOCUMENT_PROBLEMS } from './document-problems.js';
import { PAYMENT_PROBLEMS } from './payment-problems.js';
import { PAPER_PROBLEMS } from './paper-problems.js';
import { PROOF_PROBLEMS } from './proof-problems.js';
import { PROTECTION_PROBLEMS } from './protection-problems.js';
import { RETENTION_PROBLEMS } from './retention-problems.js';
import { WEBHOOK_PROBLEMS } from './webhook-problems.js';
import type { ProblemDefinition } from './problem-definition.js';

/** Every problem code with its status and its words: the one place for texts of errors. */
export const PROBLEMS = {
  'invalid-body': {
    status: 400,
    title: 'Demande mal formée',
    detail: 'Certains champs sont incorrects : corrigez ceux de la liste, rien n’a été enregistré.',
  },
  'invalid-json': { status: 400, title: 'JSON illisible', detail: 'Le corps de la requête n’est pas du JSON valide.' },
  'invalid-query': {
    status: 400,
    title: 'Paramètre incorrect',
    detail: 'Certains paramètres de l’adresse sont incorrects.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'Curseur inconnu',
    detail: 'Ce curseur de page n’est pas reconnu : reprenez la liste depuis le début.',
  },
  'idempotency-key-required': {
    status: 400,
    title: 'En-tête manquant',
    detail:
      'L’en-tête Idempotency-Key est obligatoire pour cet envoi : 1 à 200 caractères ASCII visibles. Un dépôt peut donner externalReference à la place.',
  },
  'invalid-idempotency-key': {
    status: 400,
    title: 'Clé d’idempotence incorrecte',
    detail: 'L’en-tête Idempotency-Key a 1 à 200 caractères ASCII visibles, sans espace.',
  },
  'bad-request': {
    status: 400,
    title: 'Requête illisible',
    detail: 'Cette requête n’est pas du HTTP que ce service sait lire.',
  },
  'request-timeout': {
    status: 408,
    title: 'Requête trop lente',
    detail: 'La requête n’est pas arrivée entière à temps : recommencez.',
  },
  'address-too-long': {
    status: 414,
    title: 'Adresse trop longue',
    detail: 'L’adresse demandée est plus longue que toutes celles de ce service.',
  },
  'headers-too-large': {
    status: 431,
    title: 'En-têtes trop volumineux',
    detail: 'L’adresse et les en-têtes de la requête dépassent la taille permise.',
  },
  unauthenticated: {
    status: 401,
    title: 'Identification requise',
    detail: 'Présentez un jeton valide dans l’en-tête Authorization.',
  },
  'session-of-another-person': {
    status: 401,
    title: 'Page d’une autre personne',
    detail: 'Cette page n’a pas été ouverte pour la personne qui est connectée dans ce navigateur : rien n’a été fait.',
  },
  'foreign-origin': {
    status: 403,
    title: 'Page étrangère',
    detail: 'Cette action ne vient pas d’une page d’Octroi : ouvrez Octroi et recommencez.',
  },
  'role-not-allowed': { status: 403, title: 'Rôle insuffisant', detail: 'Votre rôle ne permet pas cette action.' },
  'machine-cannot-decide': {
    status: 403,
    title: 'Un compte machine ne décide pas',
    detail: 'Une décision est prise par une personne nommément désignée.',
  },
  'no-delegation-in-force': {
    status: 403,
    title: 'Aucune délégation en vigueur',
    detail:
      'Aucune délégation en vigueur ne vous permet de décider cette demande à cette date (CASF, art. R123-21 et R123-22).',
  },
  'authority-mismatch': {
    status: 403,
    title: 'Autre autorité compétente',
    detail: 'Cette demande relève d’une autre autorité : {authority}.',
  },
  'act-not-delegated': {
    status: 403,
    title: 'Acte non délégué',
    detail: 'Votre délégation ne couvre pas cet acte : {act}.',
  },
  'not-found': { status: 404, title: 'Introuvable', detail: 'Cet élément n’existe pas, ou vous n’y avez pas accès.' },
  'document-not-ready': {
    status: 404,
    title: 'Document pas encore prêt',
    detail: 'Le document existe dès que la décision est enregistrée.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Méthode non permise',
    detail: 'Cette adresse ne connaît pas cette méthode.',
  },
  'note-of-another': {
    status: 403,
    title: 'Note d’une autre personne',
    detail: 'Une note n’est modifiée que par la personne qui l’a écrite : ajoutez la vôtre.',
  },
  'note-changed': {
    status: 409,
    title: 'Note modifiée entre-temps',
    detail: 'Cette note a été modifiée depuis que vous l’avez lue : relisez-la avant de la modifier.',
  },
  'draft-not-kept': {
    status: 422,
    title: 'Brouillon non gardé',
    detail:
      'Vingt brouillons sont déjà gardés, ou celui-ci est trop long : enregistrez la demande, ou supprimez un brouillon.',
  },
  'request-changed': {
    status: 412,
    title: 'Demande modifiée entre-temps',
    detail:
      'Quelqu’un a modifié cette demande depuis que vous l’avez lue : relisez-la, puis refaites votre correction.',
  },
  'invalid-if-match': {
    status: 400,
    title: 'En-tête incorrect',
    detail: 'L’en-tête If-Match reprend entre guillemets la version de la demande lue, par exemple "3".',
  },
  'external-reference-reused': {
    status: 409,
    title: 'Référence déjà utilisée',
    detail: 'Cette référence externe désigne déjà une autre demande, au contenu différent.',
  },
  'already-decided': { status: 409, title: 'Déjà décidée', detail: 'Cette demande a déjà reçu une décision.' },
  'papers-date-out-of-range': {
    status: 422,
    title: 'Date hors limites',
    detail:
      'Des pièces se demandent pour un jour à venir, dans les six mois ; elles arrivent entre le jour où elles ont été demandées et aujourd’hui.',
  },
  'no-papers-awaited': {
    status: 409,
    title: 'Aucune pièce attendue',
    detail: 'Aucune pièce n’est attendue pour cette demande.',
  },
  'not-awaiting-decision': {
    status: 409,
    title: 'Pas à décider',
    detail: 'Cette demande n’est pas à décider : {status}.',
  },
  'no-contradiction': {
    status: 409,
    title: 'Rien à choisir',
    detail:
      'Aucune réponse de l’État ne contredit ce justificatif, ou une autre réponse est arrivée depuis : relisez la demande.',
  },
  'retrieval-finished': {
    status: 409,
    title: 'Interrogation terminée',
    detail: 'Les données de ce foyer sont déjà connues.',
  },
  'regulation-already-adopted': {
    status: 409,
    title: 'Version déjà adoptée',
    detail: 'Cette version du règlement est adoptée avec un autre contenu : une version adoptée ne change plus.',
  },
  'regulation-not-simulated': {
    status: 409,
    title: 'Projet pas encore essayé',
    detail: 'Ce projet de règlement n’a pas été essayé sur les demandes passées depuis son dernier changement.',
  },
  'deliberation-mismatch': {
    status: 422,
    title: 'Délibération différente',
    detail: 'La délibération n’est pas celle que nomme le fichier du règlement : {reference}, du {date}.',
  },
  'deliberation-to-come': {
    status: 422,
    title: 'Délibération à venir',
    detail: 'La délibération est datée du {date} : un règlement s’adopte après le vote.',
  },
  'delegation-text-required': {
    status: 422,
    title: 'Texte de la délibération requis',
    detail: 'La signature par l’agent suppose que le texte de la délibération soit enregistré.',
  },
  'urgent-ceiling-required': {
    status: 422,
    title: 'Plafond d’urgence requis',
    detail: 'Le pouvoir de décider en urgence a un plafond : complétez la délégation {delegation}.',
  },
  'delegation-changed': {
    status: 409,
    title: 'Délégation déjà inscrite',
    detail:
      'La délégation {delegation} est un acte daté, inscrit avec un autre contenu : mettez-y fin et inscrivez-en une nouvelle.',
  },
  'session-not-open': {
    status: 409,
    title: 'Séance non ouverte à cet acte',
    detail: 'Cet acte n’est pas possible dans l’état de la séance : {status}.',
  },
  'session-not-today': {
    status: 409,
    title: 'Séance à venir',
    detail: 'Cette séance se tient le {date} : la présence s’y constate ce jour-là.',
  },
  'session-in-the-past': { status: 422, title: 'Date passée', detail: 'Une séance se prévoit pour une date à venir.' },
  'body-not-known': {
    status: 422,
    title: 'Instance sans membre',
    detail: 'Cette instance n’a pas de membre en exercice à cette date : complétez la fiche du centre.',
  },
  'envelope-exhausted': {
    status: 422,
    title: 'Enveloppe épuisée',
    detail: 'Il reste {left} sur l’enveloppe de l’année : réduisez le montant, ou donnez le motif du dépassement.',
  },
  'body-unsound': {
    status: 422,
    title: 'Instance incorrecte',
    detail:
      'Sièges, membres et mandats de cette instance ne vont pas ensemble, ou ses règles ne sont pas celles de la loi (conseil : trois jours au moins, quorum de la majorité, un pouvoir par porteur) : {body}.',
  },
  'convocation-too-late': {
    status: 422,
    title: 'Convocation tardive',
    detail: 'Le délai de convocation est passé : il fallait convoquer au plus tard le {date} ({basis}).',
  },
  'agenda-empty': { status: 422, title: 'Ordre du jour vide', detail: 'La convocation porte un ordre du jour.' },
  'not-on-agenda': {
    status: 422,
    title: 'Hors de l’ordre du jour',
    detail: 'Cette demande n’est pas à l’ordre du jour de la séance.',
  },
  'unknown-member': {
    status: 422,
    title: 'Membre inconnu',
    detail: 'Cette personne n’est pas membre en exercice de l’instance : {member}.',
  },
  'proxy-not-allowed': {
    status: 422,
    title: 'Pouvoir irrégulier',
    detail:
      'Un membre absent donne un seul pouvoir, à un membre présent qui n’en porte pas plus que permis : un seul au conseil (CASF, art. R123-16).',
  },
  'voter-not-present': {
    status: 422,
    title: 'Votant absent',
    detail: 'Cette personne n’est ni présente ni représentée, ou s’est retirée : {member}.',
  },
  'vote-incomplete': {
    status: 422,
    title: 'Vote incomplet',
    detail: 'Chaque votant se prononce une fois, et une seule : pour, contre, ou s’abstient.',
  },
  'secret-ballot-required': {
    status: 422,
    title: 'Scrutin secret requis',
    detail: 'Le tiers des membres présents demande le scrutin secret (CASF, art. R123-18).',
  },
  'no-quorum': {
    status: 409,
    title: 'Quorum non atteint',
    detail: 'Il faut {quorum} membres présents, ils sont {present} (CASF, art. R123-17, ou règlement intérieur).',
  },
  ...PAPER_PROBLEMS,
  'conflict-of-interest': {
    status: 409,
    title: 'Déport à noter',
    detail:
      '{member} s’est déporté de cette demande : notez son retrait pour ce point, et ne comptez ni sa voix ni son pouvoir.',
  },
  ...DOCUMENT_PROBLEMS,
  ...PAYMENT_PROBLEMS,
  ...ACT_PROBLEMS,
  ...WEBHOOK_PROBLEMS,
  ...PROOF_PROBLEMS,
  ...PROTECTION_PROBLEMS,
  ...RETENTION_PROBLEMS,
  'payload-too-large': {
    status: 413,
    title: 'Envoi trop volumineux',
    detail: 'Le corps de la requête dépasse la taille permise.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Type de contenu non pris en charge',
    detail: 'Envoyez du JSON (Content-Type: application/json).',
  },
  'amount-above-ceiling': {
    status: 422,
    title: 'Montant au-dessus du plafond',
    detail: 'Le montant dépasse le plafond de {ceiling}.',
  },
  'amount-required': {
    status: 422,
    title: 'Montant requis',
    detail: 'Une décision d’accord indique un montant supérieur à zéro.',
  },
  'amount-not-allowed': {
    status: 422,
    title: 'Montant sans objet',
    detail: 'Un refus ou un ajournement n’indique pas de montant.',
  },
  'reason-required': {
    status: 422,
    title: 'Motif requis',
    detail: 'Un refus ou un accord partiel donne au moins un motif.',
  },
  'unknown-reason': {
    status: 422,
    title: 'Motif inconnu',
    detail: 'Ce code de motif n’est pas au catalogue du centre : {reason}.',
  },
  'unknown-aid': {
    status: 422,
    title: 'Aide inconnue',
    detail: 'Cette aide n’est pas au règlement en vigueur à la date de la demande.',
  },
  'partial-amount-not-below-request': {
    status: 422,
    title: 'Accord partiel sans réduction',
    detail: 'Un accord partiel est inférieur au montant demandé, qui est de {requested}.',
  },
  'derogation-required': {
    status: 422,
    title: 'Motif de dérogation requis',
    detail: 'Le règlement propose un refus : un accord y déroge, et dit pourquoi.',
  },
  'return-date-required': {
    status: 422,
    title: 'Date de retour requise',
    detail: 'Un ajournement indique la date à laquelle la demande revient.',
  },
  'return-date-past': { status: 422, title: 'Date de retour passée', detail: 'La date de retour doit être à venir.' },
  'cap-exhausted': { status: 422, title: 'Plafond atteint', detail: 'Le foyer a atteint le plafond de cette aide.' },
  'duplicate-item': {
    status: 422,
    title: 'Demande en double',
    detail: 'La même demande figure deux fois dans l’envoi.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'Clé déjà utilisée',
    detail: 'Cette clé d’idempotence a déjà servi pour un autre envoi.',
  },
  'regulation-invalid': {
    status: 422,
    title: 'Règlement incorrect',
    detail: 'Le règlement comporte des erreurs : corrigez celles de la liste.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Trop de requêtes',
    detail: 'Patientez quelques secondes avant de recommencer.',
  },
  'internal-error': {
    status: 500,
    title: 'Erreur interne',
    detail:
      'Une erreur est survenue. Recommencez ; si elle persiste, transmettez l’identifiant de corrélation à l’administrateur.',
  },
  'service-unavailable': {
    status: 503,
    title: 'Service momentanément indisponible',
    detail: 'Rien n’est perdu : recommencez dans quelques secondes avec la même clé d’idempotence.',
  },
  'too-early': {
    status: 503,
    title: 'Pas encore prêt',
    detail: 'Une étape précédente se termine : recommencez dans quelques secondes.',
  },
  'delegated-signature-not-settled': {
    status: 200,
    title: 'Signature par délégation : incertitude juridique',
    detail:
      'Les articles R123-21 et R123-23 du CASF ne désignent pas les agents comme délégataires du conseil. Le conseil du centre n’a pas encore tranché.',
  },
} as const satisfies Record<string, ProblemDefinition>;

/** A code of {@link PROBLEMS}. */
export type ProblemCode = keyof typeof PROBLEMS;

/** True when the code is in the catalogue. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}

/** The detail of a problem with its parameters filled in; an unknown parameter leaves its braces out. */
export function problemDetail(code: ProblemCode, parameters: Readonly<Record<string, string | number>>): string {
  return PROBLEMS[code].detail.replace(/\{(\w+)\}/g, (_whole, name: string) => String(parameters[name] ?? '…'));
}
