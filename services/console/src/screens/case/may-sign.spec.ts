import { expect, test } from '@jest/globals';
import { mayPropose, maySign } from './may-sign.js';

test.each([
  ['delegated-agent', ['agent'], 'agent-signs', true],
  ['delegated-agent', ['agent'], 'agent-proposes', false],
  ['delegated-agent', ['agent'], undefined, false],
  ['delegated-agent', ['president'], 'agent-proposes', true],
  ['delegated-agent', ['secretary', 'manager'], 'agent-signs', false],
  ['vice-president', ['president'], 'agent-signs', true],
  ['vice-president', ['agent'], 'agent-signs', false],
  ['commission-permanente', ['agent', 'president'], 'agent-signs', false],
  ['conseil-administration', ['president'], 'agent-signs', false],
] as const)('%s before %j where %s: %s', (authority, roles, mode, is) => {
  expect(maySign(authority, roles, mode)).toBe(is);
});

test.each([
  ['delegated-agent', ['agent'], true],
  ['vice-president', ['manager'], true],
  ['vice-president', ['president'], false],
  ['commission-permanente', ['agent'], false],
] as const)('what %s decides is proposed by %j: %s', (authority, roles, is) => {
  expect(mayPropose(authority, roles)).toBe(is);
});
