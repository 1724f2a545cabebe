import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { aDelegation, aSiteAuthority } from '../testing/decision.fixture.js';
import { changesOf, requireSoundAuthority } from './configure-authority.js';

describe('the authority of a site', () => {
  test.each([null, '', '  '])('agents sign only when the deliberation’s text is recorded (%p)', (delegationText) => {
    expect(() => requireSoundAuthority(aSiteAuthority({ delegationText }), [])).toThrow('delegation-text-required');
    expect(() =>
      requireSoundAuthority(aSiteAuthority({ delegationText, signatureMode: 'agent-proposes' }), []),
    ).not.toThrow();
  });

  test('a power to decide at once has a ceiling', () => {
    const unbounded = aDelegation({ acts: ['grant', 'urgent'], ceilingCents: null });
    expect(() => requireSoundAuthority(aSiteAuthority(), [unbounded])).toThrow('urgent-ceiling-required');
  });

  test('delegations are added, ended, revoked; the name of a holder is corrected', () => {
    const before = aDelegation();
    const other = aDelegation({ reference: 'DEL-2' });
    expect(changesOf([before], [before, other])).toEqual({ added: [other], amended: [] });
    expect(changesOf([before], [])).toEqual({ added: [], amended: [] });
    for (const amended of [
      aDelegation({ validUntil: civilDate('2026-12-31') }),
      aDelegation({ revokedOn: civilDate('2026-12-31') }),
      aDelegation({ holderName: 'Camille Roux-Petit' }),
    ])
      expect(changesOf([before], [amended])).toEqual({ added: [], amended: [amended] });
  });

  test.each([
    ['other acts', {}, { acts: ['grant', 'refuse'] as const }],
    ['other aids', {}, { aids: ['aide-energie'] }],
    ['another ceiling', {}, { ceilingCents: 1 }],
    ['a longer life', { validUntil: civilDate('2026-12-31') }, { validUntil: civilDate('2027-12-31') }],
    ['a life again', { validUntil: civilDate('2026-12-31') }, { validUntil: null }],
    ['a second life', { revokedOn: civilDate('2026-12-31') }, { revokedOn: null }],
  ])('%s is another act', (_what, before, after) => {
    expect(() => changesOf([aDelegation(before)], [aDelegation(after)])).toThrow('delegation-changed');
  });

  test('the same act twice in a list is refused', () => {
    expect(() => changesOf([], [aDelegation(), aDelegation({ ceilingCents: 1 })])).toThrow('delegation-changed');
  });
});
