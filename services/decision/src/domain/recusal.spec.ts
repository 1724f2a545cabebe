import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TODAY, aDelegation, aRouting, aSubmission } from '../testing/decision.fixture.js';
import { requireNotRecused, substituteFor, type Recusal } from './recusal.js';

const NAMES = ['one', 'two', 'three'] as const;
const holder = fc.record({
  subject: fc.constantFrom(...NAMES),
  authority: fc.constantFrom('delegated-agent' as const, 'vice-president' as const),
});

test('whoever stood aside is never the substitute, and a body decides when nobody else may', () => {
  fc.assert(
    fc.property(fc.array(holder), fc.subarray([...NAMES]), fc.boolean(), (holders, aside, hasCommission) => {
      const delegations = holders.map((one) => aDelegation(one));
      const recused = aside.map((subject) => `${aDelegation().issuer}|${subject}`);
      const bodies = [hasCommission ? ('commission-permanente' as const) : ('conseil-administration' as const)];
      const question = { request: { routing: aRouting() }, submission: aSubmission(), bodies, recused, today: TODAY };
      const to = substituteFor({ ...question, delegations });
      const left = holders.filter(({ subject }) => !aside.includes(subject));
      if (left.length === 0) expect(to).toBe(bodies[0]);
      else expect(left.map(({ authority }) => authority)).toContain(to);
      if (left.some(({ authority }) => authority === 'delegated-agent')) expect(to).toBe('delegated-agent');
    }),
  );
});

test('the vice-presidency does not pass to agents, nor what nobody holds for the aid', () => {
  const question = { submission: aSubmission(), bodies: [], recused: [], today: TODAY };
  const routing = aRouting({ authority: 'vice-president' });
  const delegations = [aDelegation(), aDelegation({ authority: 'vice-president', aids: ['autre'] })];
  expect(substituteFor({ ...question, request: { routing }, delegations })).toBe('conseil-administration');
});

test('a recusal holds for its person and its request', () => {
  const one: Recusal = { requestId: 'r1', subject: 's', interest: 'self', recusedOn: TODAY, to: 'vice-president' };
  expect(() => requireNotRecused([one], 'r1', 's')).toThrow('recused');
  expect(() => requireNotRecused([one], 'r2', 's')).not.toThrow();
  expect(() => requireNotRecused([one], 'r1', 'other')).not.toThrow();
});
