import type { Role } from '@octroi/kernel';
import type { CaseStatus } from './standing.js';

/** The lists in which people find their work. A request that is still open stands in one of them. */
export const WORKLISTS = ['to-instruct', 'awaiting-documents', 'to-decide', 'to-sign'] as const;

export type Worklist = (typeof WORKLISTS)[number];

const WORKLIST_OF: Readonly<Record<CaseStatus, Worklist | null>> = {
  submitted: 'to-instruct',
  retrieving: 'to-instruct',
  'awaiting-finding': 'to-instruct',
  'awaiting-administrator': 'to-instruct',
  'awaiting-documents': 'awaiting-documents',
  'awaiting-decision': 'to-decide',
  // What comes from elsewhere is looked after in one list.
  'awaiting-other-right': 'awaiting-documents',
  'awaiting-signature': 'to-sign',
  decided: null,
  withdrawn: null,
  closed: null,
};

/** The list of a status; null for a request that waits for nobody. */
export function worklistOf(status: CaseStatus): Worklist | null {
  return WORKLIST_OF[status];
}

const AUTHORITIES_OF: Partial<Readonly<Record<Role, readonly string[]>>> = {
  agent: ['delegated-agent'],
  manager: ['delegated-agent'],
  secretary: ['commission-permanente', 'conseil-administration'],
  member: ['commission-permanente', 'conseil-administration'],
  president: ['vice-president', 'commission-permanente', 'conseil-administration'],
};

/** True for the lists in which somebody's own authority is waited for; the others are for everybody. */
export function isForAuthorities(worklist: Worklist): boolean {
  return worklist === 'to-decide' || worklist === 'to-sign';
}

/** The authorities whose work people with these roles do or prepare. Whether they may decide is their delegation's to say. */
export function authoritiesOf(roles: readonly Role[]): readonly string[] {
  return [...new Set(roles.flatMap((role) => AUTHORITIES_OF[role] ?? []))];
}
