import { describe, expect, test } from '@jest/globals';
import { SITE_ROLES } from '@octroi/kernel';
import { CASE_STATUSES } from './standing.js';
import { WORKLISTS, authoritiesOf, worklistOf } from './worklist.js';

describe('worklists', () => {
  test('an open request stands in one list, an ended one in none', () => {
    const lists = CASE_STATUSES.map((status) => `${status}: ${worklistOf(status) ?? '-'}`);
    expect(lists).toEqual([
      'submitted: to-instruct',
      'retrieving: to-instruct',
      'awaiting-documents: awaiting-documents',
      'awaiting-finding: to-instruct',
      'awaiting-administrator: to-instruct',
      'awaiting-decision: to-decide',
      'awaiting-other-right: awaiting-documents',
      'awaiting-signature: to-sign',
      'decided: -',
      'withdrawn: -',
      'closed: -',
    ]);
    expect(WORKLISTS).toHaveLength(4);
  });

  test('what is to decide is for those whose role decides or prepares it', () => {
    expect(authoritiesOf(['agent', 'manager'])).toEqual(['delegated-agent']);
    expect(authoritiesOf(['agent', 'secretary'])).toContain('commission-permanente');
    const idle = SITE_ROLES.filter((role) => authoritiesOf([role]).length === 0);
    expect(idle.sort()).toEqual(['admin', 'dpo', 'machine']);
  });
});
