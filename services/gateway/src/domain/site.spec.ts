import { expect, test } from '@jest/globals';
import { distinctMembers, sameDescription, sameMembers, type SiteMember } from './site.js';

const description = { name: 'CCAS', siret: '26920022500018', communeCodes: ['92022'], referencePrefix: 'CHA' };
const member: SiteMember = { issuer: 'i', subject: 's', displayName: 'Camille', roles: ['agent', 'manager'] };

test('a description differs by any of its parts', () => {
  expect(sameDescription(description, { ...description, communeCodes: ['92022'] })).toBe(true);
  const others = [{ name: 'X' }, { siret: '1' }, { communeCodes: ['92022', '78001'] }, { referencePrefix: 'X' }];
  for (const other of others) expect(sameDescription(description, { ...description, ...other })).toBe(false);
});

test('members are compared whatever their order and that of their roles', () => {
  const other = { ...member, subject: 't' };
  expect(sameMembers([member, other], [other, { ...member, roles: ['manager', 'agent'] }])).toBe(true);
  expect(sameMembers([member], [{ ...member, roles: ['agent'] }])).toBe(false);
  expect(sameMembers([member], [])).toBe(false);
});

test('the last word on a person counts', () => {
  expect(distinctMembers([member, { ...member, roles: ['dpo'] }])).toEqual([{ ...member, roles: ['dpo'] }]);
});
