import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { SessionFlow } from '../../testing/session-flow.fixture.js';
import { aBody, aMember } from '../../testing/session.fixture.js';

describe('an item of a session', () => {
  test('adopted, it is written into the register with its vote, and closes the request', async () => {
    const flow = new SessionFlow();
    const { id } = await flow.open();
    const { session, entry } = await flow.vote(id, 'r1');
    expect(entry).toMatchObject({ series: 'DEL', number: 1, kind: 'decision' });
    const [recorded] = flow.memory.recorded;
    expect(recorded?.session).toMatchObject({ inOffice: 5, tally: { unanimous: true }, chair: { name: 'Membre m0' } });
    expect(recorded?.session?.absent).toHaveLength(2);
    expect(recorded?.decision).toMatchObject({ authority: 'conseil-administration', signatoryName: 'Membre m0' });
    expect(session.items).toMatchObject([{ requestId: 'r1', decisionId: recorded?.decision.decisionId }]);
    expect(flow.memory.rows.get('r1')?.status).toBe('decided');
    await expect(flow.vote(id, 'r1')).rejects.toThrow('already-decided');
  });

  test('not adopted, nothing is written but the vote, and another proposal may follow', async () => {
    const flow = new SessionFlow();
    const { id } = await flow.open();
    const against = () => ({ kind: 'secret', for: 1, against: 2, abstain: 0 }) as const;
    const { session, entry } = await flow.vote(id, 'r2', { ballot: against });
    expect([entry, session.items.length, flow.memory.entries.length]).toEqual([null, 1, 0]);
    const refused = { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] } as const;
    expect((await flow.vote(id, 'r2', { input: refused })).entry).toMatchObject({ number: 1 });
  });

  test.each([
    ['an amount above the ceiling', 'amount-above-ceiling', { amountCents: 40_000 }],
    ['an unknown reason', 'unknown-reason', { outcome: 'refused', amountCents: null, reasonCodes: ['none'] }],
  ] as const)('%s writes nothing', async (_what, code, input) => {
    const flow = new SessionFlow();
    const { id } = await flow.open();
    await expect(flow.vote(id, 'r1', { input })).rejects.toThrow(code);
    expect([flow.memory.entries.length, flow.memory.sessions.get(id)?.items.length]).toEqual([0, 0]);
  });

  test('an absent voter, a foreign or closed session and what is not on the agenda are told apart', async () => {
    const flow = new SessionFlow();
    const { id } = await flow.open();
    const absent = () => ({ kind: 'public', voices: { m0: 'for', m1: 'for', m2: 'for', m4: 'for' } }) as const;
    await expect(flow.vote(id, 'r1', { ballot: absent })).rejects.toThrow('voter-not-present');
    await expect(flow.vote('elsewhere', 'r1')).rejects.toThrow('not-found');
    await flow.agenda(id, ['r1']);
    await expect(flow.vote(id, 'r2')).rejects.toThrow('not-on-agenda');
    await flow.closed(id);
    await expect(flow.vote(id, 'r1')).rejects.toThrow('session-not-open');
  });

  test('a member who stood aside from the request leaves the room, or nothing is voted', async () => {
    const flow = new SessionFlow();
    flow.memory.bodies = [aBody(5, { members: [...'01234'].map((n) => aMember(`m${n}`, { subject: `user-${n}` })) })];
    const { id } = await flow.open({ present: ['m0', 'm1', 'm2', 'm4'], proxies: [{ from: 'm3', to: 'm0' }] });
    const inFavour = ['m0', 'm2', 'm4', 'm3'].map((member) => [member, 'for'] as const);
    const withoutM1 = () => ({ kind: 'public', voices: Object.fromEntries(inFavour) }) as const;
    const stoodAside = { requestId: 'r1', interest: 'relative', to: 'conseil-administration' } as const;
    for (const subject of ['user-1', 'user-3'])
      flow.memory.recusalsKept.push({ ...stoodAside, subject, recusedOn: civilDate('2026-11-20') });
    await expect(flow.vote(id, 'r1')).rejects.toThrow('conflict-of-interest');
    await expect(flow.vote(id, 'r1', { withdrawn: ['m1'], ballot: withoutM1 })).rejects.toThrow('conflict-of-interest');
    expect(flow.memory.entries).toHaveLength(0);
    expect((await flow.vote(id, 'r2')).entry).not.toBeNull();
  });
});
