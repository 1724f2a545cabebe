import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Shape } from '../../api/client.js';
import { toSign, whoSigns, type ToSign } from './who-signs.js';

type Delegation = Shape<'DelegationView'>;
type Mode = Shape<'AuthorityView'>['signatureMode'];

const ON = '2026-11-23';

function act(overrides: Partial<Delegation> = {}): Delegation {
  return {
    ...{
      reference: 'DEL01',
      authority: 'vice-president',
      holderName: 'Alix Mercier',
      holderQuality: 'vice-présidente',
    },
    ...{ acts: ['grant'], aids: [], ceilingCents: 50_000, validFrom: '2026-01-01', validUntil: null, revokedOn: null },
    ...overrides,
  };
}

const asked: ToSign = {
  ...{ authority: 'delegated-agent', acts: ['grant'], aid: 'energie', amountCents: 20_000, ceilingCents: null },
  isUrgent: false,
};

const signing = (delegation: Partial<Delegation>, change: Partial<ToSign> = {}, signatureMode: Mode = 'agent-signs') =>
  whoSigns({ delegations: [act(delegation)], signatureMode }, { ...asked, ...change }, ON);

describe('who can sign now', () => {
  test.each<[string, Partial<Delegation>, Partial<ToSign>, boolean]>([
    ['the vice-presidency, of what an agent decides', {}, {}, true],
    [
      'no agent, of what the vice-presidency decides',
      { authority: 'delegated-agent' },
      { authority: 'vice-president' },
      false,
    ],
    ['nobody alone, of what a commission decides', {}, { authority: 'commission-permanente' }, false],
    ['nobody, before it is known who decides', {}, { authority: null }, false],
    ['not whoever has the power for another aid', { aids: ['eau'] }, {}, false],
    ['whoever has the power for this aid', { aids: ['energie'] }, {}, true],
    ['at the ceiling', { ceilingCents: 20_000 }, {}, true],
    ['not above the ceiling', { ceilingCents: 19_999 }, {}, false],
    ['not above the ceiling of the regulation', { ceilingCents: null }, { ceilingCents: 19_999 }, false],
    ['any amount without a ceiling', { ceilingCents: null }, { amountCents: 900_000 }, true],
    ['no refusal by a power to grant', {}, { acts: ['refuse'] }, false],
    ['no derogation without the power to derogate', {}, { acts: ['grant', 'derogate'] }, false],
    ['not before the act is in force', { validFrom: '2026-11-24' }, {}, false],
    ['on its last day', { validUntil: ON }, {}, true],
    ['not once it ended', { validUntil: '2026-11-22' }, {}, false],
    ['not once it is revoked', { revokedOn: ON }, {}, false],
  ])('%s', (_name, delegation, change, expected) => {
    expect(signing(delegation, change).delegations.length === 1).toBe(expected);
  });

  test('where agents propose, no agent signs', () => {
    const agent = { authority: 'delegated-agent' } as const;
    expect(signing(agent).delegations).toHaveLength(1);
    expect(signing(agent, {}, 'agent-proposes').delegations).toHaveLength(0);
    expect(signing({}, {}, 'agent-proposes').delegations).toHaveLength(1);
  });

  test('in urgency, whoever may decide at once, whatever body is waited for', () => {
    const urgent = { acts: ['urgent' as const] };
    const change = { authority: 'commission-permanente' as const, isUrgent: true };
    expect(signing(urgent, change)).toMatchObject({ delegations: [{ reference: 'DEL01' }], isUrgent: true });
    expect(signing(urgent, { ...change, authority: null }).delegations).toHaveLength(1);
    expect(signing(urgent, { ...change, amountCents: 50_001 }).delegations).toHaveLength(0);
    expect(signing(urgent, { ...change, isUrgent: false }).delegations).toHaveLength(0);
  });

  test('nobody signs more than the act and the regulation allow', () => {
    const cents = fc.option(fc.nat(100_000));
    const urgency = fc.boolean();
    fc.assert(
      fc.property(cents, cents, fc.nat(100_000), urgency, (held, regulation, amountCents, isUrgent) => {
        const acts = ['grant', 'urgent'] as const;
        const { delegations } = signing(
          { ceilingCents: held, acts: [...acts] },
          { amountCents, ceilingCents: regulation, isUrgent },
        );
        expect(delegations.length === 1).toBe(amountCents <= Math.min(held ?? Infinity, regulation ?? Infinity));
      }),
    );
  });
});

describe('what there is to sign', () => {
  const request = {
    ...{ aid: 'energie', status: 'awaiting-decision' as const, requestedAmountCents: 20_000, urgent: true },
    routing: { authority: 'delegated-agent' as const, because: 'QF', proposal: 'grant' as const },
  };

  test('is what the regulation leads to, for the amount that was asked when it proposes none', () => {
    expect(toSign(request)).toEqual({ ...asked, isUrgent: true });
    expect(toSign({ ...request, routing: { ...request.routing, proposedAmountCents: 15_000 } })?.amountCents).toBe(
      15_000,
    );
    const refusal = toSign({ ...request, routing: { ...request.routing, proposal: 'refuse' } });
    expect(refusal).toMatchObject({ acts: ['refuse'], amountCents: null, isUrgent: false });
    expect(toSign({ ...request, routing: null })).toMatchObject({ authority: null, acts: ['grant'] });
  });

  test('is the proposal, until it is sent back', () => {
    const proposal = {
      ...{ proposalId: 'p', to: 'vice-president' as const, outcome: 'granted' as const, amountCents: 30_000 },
      ...{ reasonCodes: [], proposedOn: ON, derogationReason: 'Deux enfants malades.' },
    };
    expect(toSign({ ...request, status: 'awaiting-signature', proposal })).toMatchObject({
      ...{ authority: 'vice-president', acts: ['grant', 'derogate'], amountCents: 30_000, ceilingCents: null },
    });
    expect(toSign({ ...request, proposal: { ...proposal, returnedOn: ON } })).toMatchObject({ acts: ['grant'] });
  });

  test('is nothing once the request is ended', () => {
    for (const status of ['decided', 'withdrawn', 'closed'] as const) expect(toSign({ ...request, status })).toBeNull();
  });
});
