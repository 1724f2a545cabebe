import { PROBLEMS, isProblemCode } from '@octroi/contracts';

const WORDS: Readonly<Record<string, string>> = {
  'invalid-event': 'Le message ne suit pas son contrat.',
  'invalid-envelope': 'L’enveloppe du message ne dit pas d’où il vient.',
  'unknown-event': 'Ce type de message n’est pas connu de cette version.',
  'too-early': 'Ce que le message suppose n’est pas arrivé.',
};

/** Why a message was given up, in French. */
export function reasonOf(code: string): string {
  const known = WORDS[code];
  if (known !== undefined) return known;
  if (code.startsWith('sqlstate-')) return `PostgreSQL a refusé l’écriture (${code.slice('sqlstate-'.length)}).`;
  if (code !== 'internal-error' && isProblemCode(code)) return `${PROBLEMS[code].title}.`;
  return 'Erreur du programme : le journal du service dit où.';
}
