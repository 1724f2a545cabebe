import type { CaseFilter } from '../api/cases.js';

/** The lists of one's work, in the order of a day. */
export const WORKLISTS: Readonly<Record<string, { readonly title: string; readonly filter: CaseFilter }>> = {
  'a-decider': { title: 'À décider', filter: { status: 'awaiting-decision' } },
  'a-constater': { title: 'À constater', filter: { status: 'awaiting-finding' } },
  'pieces-attendues': { title: 'Pièces attendues', filter: { status: 'awaiting-documents' } },
  'en-cours': { title: 'Données demandées à l’État', filter: { status: 'retrieving' } },
};
