import { expect, test } from '@jest/globals';
import { RequireMembers } from './require-members.js';

const members = { execute: async () => new Map([['i|s', 'Camille Roux']]) };

test('who is named must have an account in the site', async () => {
  const requireMembers = new RequireMembers(members);
  await requireMembers.execute('chaville', []);
  await requireMembers.execute('chaville', ['i|s']);
  await expect(requireMembers.execute('chaville', ['i|s', 'i|other'])).rejects.toMatchObject({
    code: 'unknown-reader',
  });
});
