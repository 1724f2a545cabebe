const EVENTS: Readonly<Record<string, string>> = {
  'request-submitted': 'demande enregistrée',
  'request-corrected': 'demande corrigée',
  'document-added': 'pièce ajoutée',
  'household-data-retrieved': 'données reçues de l’État',
  'household-data-unavailable': 'données que l’État n’a pas',
  'household-data-contradicted': 'données qui se contredisent',
  'retrieval-postponed': 'appel à l’État reporté',
  'finding-recorded': 'constat inscrit',
  'request-assessed': 'demande examinée',
  'request-routed': 'demande orientée vers son autorité',
  'papers-asked': 'pièces demandées',
  'papers-given': 'pièces apportées',
  'decision-proposed': 'décision proposée',
  'proposal-returned': 'proposition renvoyée',
  'decision-recorded': 'décision inscrite',
  'decision-withdrawn': 'décision retirée',
  'request-withdrawn': 'demande retirée',
  'request-closed': 'demande close',
};

/** « aid.decision.decision-recorded.v1 » → « décision inscrite »; the type itself when it is not known here. */
export function eventLabel(type: string): string {
  return EVENTS[type.split('.')[2] ?? ''] ?? type;
}
