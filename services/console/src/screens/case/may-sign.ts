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
