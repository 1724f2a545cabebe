import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { aBody, aMember, chavilleCouncil } from '../../testing/session.fixture.js';
import type { Body } from './body.js';
import { requireSoundBodies } from './configure-bodies.js';

const presidents = [aMember('a', { capacity: 'president' }), aMember('b', { capacity: 'president' })];
const succeeded = [
  aMember('a', { capacity: 'president', until: civilDate('2022-01-31') }),
  aMember('b', { capacity: 'president', from: civilDate('2022-02-01') }),
];

describe('bodies', () => {
  test('one after another may hold the same seat', () => {
    requireSoundBodies([chavilleCouncil(), aBody(3, { code: 'commission-permanente' })]);
    requireSoundBodies([aBody(1, { members: succeeded })]);
  });

  test('a commission follows the règlement intérieur of its centre', () => {
    const rules = { notice: { days: 0, clear: false }, quorum: 2, proxiesPerBearer: 2 };
    requireSoundBodies([aBody(5, { code: 'commission-permanente', ...rules })]);
    requireSoundBodies([aBody(5, { notice: { days: 8, clear: true } })]);
  });

  test.each<[string, readonly Body[]]>([
    ['a council convened in two days', [aBody(5, { notice: { days: 2, clear: true } })]],
    ['a council with a quorum of its own', [aBody(5, { quorum: 2 })]],
    ['a council whose members bear two proxies', [aBody(5, { proxiesPerBearer: 2 })]],
    ['more members than seats', [aBody(3, { seats: 2 })]],
    ['two presidents', [aBody(2, { members: presidents })]],
    ['a member twice', [aBody(2, { members: [aMember('a'), aMember('a')] })]],
    ['a body twice', [aBody(1), aBody(2)]],
    ['a term that ends before it begins', [aBody(1, { members: [aMember('a', { until: civilDate('2019-01-01') })] })]],
  ])('%s is refused', (_what, bodies) => {
    expect(() => requireSoundBodies(bodies)).toThrow('body-unsound');
  });
});
