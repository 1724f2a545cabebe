import type { Worklist } from '../api/cases.js';

/** The lists of one's work, in the order of a day, by the word of their address. */
export const WORKLISTS: Readonly<Record<string, { readonly title: string; readonly worklist: Worklist }>> = {
  'a-decider': { title: 'À décider', worklist: 'to-decide' },
  'a-signer': { title: 'À signer', worklist: 'to-sign' },
  'a-instruire': { title: 'À instruire', worklist: 'to-instruct' },
  'pieces-attendues': { title: 'Pièces et réponses attendues', worklist: 'awaiting-documents' },
};

/** Lists in which somebody's own authority is waited for: theirs is shown, not everybody's. */
export function isForAuthorities(worklist: Worklist | null): boolean {
  return worklist === 'to-decide' || worklist === 'to-sign';
}
