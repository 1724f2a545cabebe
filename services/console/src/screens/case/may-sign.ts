import type { Shape } from '../../api/client.js';

type Authority = Shape<'CaseRouting'>['authority'];
type Mode = Shape<'AuthorityView'>['signatureMode'];

/**
 * Whether somebody has the decision before them, alone: the screen shows it to them, the delegations settle it. The vice-presidency
 * reaches what agents decide; where agents propose, it alone does. A body decides in session.
 */
export function maySign(authority: Authority, roles: readonly string[], mode: Mode | undefined): boolean {
  if (authority === 'vice-president') return roles.includes('president');
  if (authority !== 'delegated-agent') return false;
  return roles.includes('president') || (roles.includes('agent') && mode === 'agent-signs');
}

/** Whether somebody prepares the decision for another to sign: agents do, of what one person decides. */
export function mayPropose(authority: Authority, roles: readonly string[]): boolean {
  if (authority !== 'delegated-agent' && authority !== 'vice-president') return false;
  return roles.includes('agent') || roles.includes('manager');
}
