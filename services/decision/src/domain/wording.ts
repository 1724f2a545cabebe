import type { Authority, DelegatedAct } from './delegation.js';

/** Words for the parameters of problems and for papers. */
export const AUTHORITY_WORDS: Readonly<Record<Authority, string>> = {
  'delegated-agent': 'l’agent délégué',
  'vice-president': 'la vice-présidence',
  'commission-permanente': 'la commission permanente',
  'conseil-administration': 'le conseil d’administration',
};

export const ACT_WORDS: Readonly<Record<DelegatedAct, string>> = {
  grant: 'accorder',
  'partial-grant': 'accorder en partie',
  refuse: 'refuser',
  adjourn: 'ajourner',
  urgent: 'décider en urgence',
  derogate: 'déroger au règlement',
};

/** Why a request that is not decided cannot be. */
export const WAITING_WORDS = {
  withdrawn: 'elle a été retirée',
  closed: 'elle est close',
  'in-instruction': 'son instruction n’est pas terminée',
} as const;
