/** Problems of scanned papers. */
export const DOCUMENT_PROBLEMS = {
  'document-too-large': {
    status: 413,
    title: 'Pièce trop lourde',
    detail:
      'Une pièce pèse au plus 10 Mo : numérisez-la en niveaux de gris à 200 points par pouce, ou en plusieurs fichiers.',
  },
  'document-type-not-accepted': {
    status: 415,
    title: 'Type de pièce non accepté',
    detail:
      'Une pièce est un PDF, un JPEG ou un PNG, et son contenu le dit. Photo d’iPhone (HEIC) ou fichier bureautique : exportez en JPEG ou en PDF.',
  },
  'document-unsound': {
    status: 422,
    title: 'Pièce illisible ou risquée',
    detail:
      'Ce fichier est incomplet, abîmé, ou contient autre chose que des pages (script, fichier joint) : numérisez la pièce à nouveau, ou imprimez-la en PDF.',
  },
  'document-limit-reached': {
    status: 422,
    title: 'Trop de pièces',
    detail:
      'Une demande porte au plus 40 pièces et 100 Mo : retirez celles qui ne servent plus, ou regroupez des pages.',
  },
  'document-of-another': {
    status: 403,
    title: 'Pièce ajoutée par une autre personne',
    detail: 'Une pièce est retirée par la personne qui l’a ajoutée.',
  },
  'unknown-document': {
    status: 422,
    title: 'Pièce inconnue',
    detail: 'Une des pièces citées n’est pas au dossier : ajoutez-la d’abord, puis citez son identifiant.',
  },
} as const;
