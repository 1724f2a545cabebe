import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { publicBallot, secretVote, votersOf } from './ballot.js';

test('those present vote, and those they stand for', () => {
  expect(votersOf({ present: ['a', 'b'], proxies: [{ from: 'c', to: 'a' }] })).toEqual(['a', 'b', 'c']);
});

test('in an open vote each voter is counted once, for unless they said otherwise', () => {
  const voice = fc.constantFrom('for' as const, 'against' as const, 'abstain' as const);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), voice), (voices) => {
      const ballot = publicBallot(['a', 'b', 'c', 'd'], voices);
      const said = [...(ballot.for ?? []), ...(ballot.against ?? []), ...(ballot.abstain ?? [])];
      expect(said.sort()).toEqual(['a', 'b', 'c', 'd']);
      for (const id of ballot.for ?? []) expect(voices[id] ?? 'for').toBe('for');
    }),
  );
});

test('a secret vote says how many asked for it, as it was typed, and adds up to the voters', () => {
  const voters = ['a', 'b', 'c', 'd'];
  expect(secretVote(voters, { askedBy: '2', against: '1', abstain: '0' })).toEqual({
    ballot: { kind: 'secret', countFor: 3, countAgainst: 1, countAbstain: 0 },
    secretAskedBy: 2,
  });
  expect(secretVote(voters, { askedBy: '', against: '1', abstain: '0' })).toBeNull();
  expect(secretVote(voters, { askedBy: '2', against: '3', abstain: '2' })).toBeNull();
});
