import type { Shape } from '../../api/client.js';

type EventType = Shape<'WebhookInput'>['eventTypes'][number];
type KindOf<Type> = Type extends `aid.${string}.${infer Name}.v${string}` ? Name : never;

/** Every type that a webhook may ask for has its words, or the console is not built. */
const EVENTS: Readonly<Record<KindOf<EventType>, string>> = {
  'request-submitted': 'demande enregistrée',
  'request-corrected': 'demande corrigée',
  'document-added': 'pièce ajoutée',
  'promise-recorded': 'promesse notée',
  'request-protected': 'dossier protégé',
  'protection-lifted': 'protection levée',
  'household-data-retrieved': 'données reçues de l’État',
  'household-data-unavailable': 'données que l’État n’a pas',
  'household-data-contradicted': 'données qui se contredisent',
  'contradiction-settled': 'choix fait entre un justificatif et l’État',
  'retrieval-postponed': 'appel à l’État reporté',
  'finding-recorded': 'constat inscrit',
  'request-assessed': 'demande examinée',
  'request-routed': 'demande orientée vers son autorité',
  'papers-asked': 'pièces demandées',
  'papers-given': 'pièces apportées',
  'other-right-noted': 'droit demandé ailleurs noté',
  'decision-proposed': 'décision proposée',
  'proposal-returned': 'proposition renvoyée',
  'decider-recused': 'décideur déporté',
  'decision-recorded': 'décision inscrite',
  'decision-withdrawn': 'décision retirée',
  'request-withdrawn': 'demande retirée',
  'request-closed': 'demande close',
  'appeal-recorded': 'recours enregistré',
  'appeal-answered': 'réponse donnée à un recours',
  'judgment-recorded': 'jugement enregistré',
  'judgment-appealed': 'appel ou pourvoi contre un jugement noté',
};

/** « aid.decision.decision-recorded.v1 » → « décision inscrite »; the type itself when it is not known here. */
export function eventLabel(type: string): string {
  const words: Readonly<Record<string, string>> = EVENTS;
  return words[type.split('.')[2] ?? ''] ?? type;
}
