import { describe, expect, test } from '@jest/globals';
import { addMonths, civilDateAt } from '@octroi/kernel';
import type { Paper } from '../../domain/paper.js';
import { SECRETARY, SessionFlow } from '../../testing/session-flow.fixture.js';
import { PrintMinutes } from './print-minutes.js';
import { PrintRegisterExtract } from '../register/print-register-extract.js';

const ATTENDING = { present: ['m0', 'm1', 'm2'], proxies: [] };

/** A council that voted r1, and sits again with r1 on its agenda. */
async function later(): Promise<{ readonly flow: SessionFlow; readonly first: string; readonly next: string }> {
  const flow = new SessionFlow();
  const first = await flow.open();
  await flow.vote(first.id, 'r1');
  const next = await flow.open(ATTENDING, ['r1', 'r2']);
  return { flow, first: first.id, next: next.id };
}

describe('what a body voted', () => {
  test('is undone in a later session, by a deliberation that names the old one; the request may be decided again there', async () => {
    const { flow, next } = await later();
    const [before] = flow.memory.entries.map((entry) => ({ ...entry }));
    const { session, entry } = await flow.withdraw(next, 'r1');
    expect(entry).toMatchObject({ series: 'DEL', kind: 'withdrawal', number: 2, position: 2 });
    expect(flow.memory.entries[0]).toEqual(before);
    const [undone] = flow.memory.undone;
    expect(undone?.undoing).toMatchObject({
      ...{ undoneLabel: 'DEL-2026-000001', undonePosition: 1, authority: 'conseil-administration' },
      ...{ signatoryName: 'Membre m0', legalBasis: expect.stringContaining('L242-1') },
    });
    expect(undone?.session).toMatchObject({ sessionId: next, tally: { unanimous: true } });
    expect(session.items).toMatchObject([{ requestId: 'r1', withdrawalId: undone?.undoing.withdrawalId }]);
    expect(flow.memory.rows.get('r1')?.status).toBe('open');
    await expect(flow.withdraw(next, 'r1')).rejects.toThrow('nothing-to-withdraw');
    const refused = { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] } as const;
    expect((await flow.vote(next, 'r1', { input: refused })).entry).toMatchObject({ number: 3 });
  });

  test('stands when the vote is not adopted, and nothing is written but the vote', async () => {
    const { flow, next } = await later();
    const ballot = () => ({ kind: 'secret', for: 1, against: 2, abstain: 0 }) as const;
    const { session, entry } = await flow.withdraw(next, 'r1', { ballot });
    expect([entry, session.items[0]?.withdrawalId, flow.memory.entries.length]).toEqual([null, null, 1]);
    expect(flow.memory.rows.get('r1')?.status).toBe('decided');
  });

  test('is not undone in the session that voted it, nor off the agenda, nor by another body, nor late, nor unheard', async () => {
    const { flow, first, next } = await later();
    await expect(flow.withdraw(first, 'r1')).rejects.toThrow('later-session-required');
    await expect(flow.withdraw(next, 'r2')).rejects.toThrow('nothing-to-withdraw');
    await expect(flow.withdraw(next, 'r1', { input: { observations: null } })).rejects.toThrow('observations-required');
    await flow.agenda(next, ['r2']);
    await expect(flow.withdraw(next, 'r1')).rejects.toThrow('not-on-agenda');
    await flow.agenda(next, ['r2', 'r1']);
    const session = flow.memory.sessions.get(next)!;
    flow.memory.sessions.set(next, { ...session, body: 'commission-permanente' });
    await expect(flow.withdraw(next, 'r1')).rejects.toThrow('authority-mismatch');
    flow.memory.sessions.set(next, session);
    flow.memory.now = new Date(`${addMonths(civilDateAt(flow.memory.now), 5)}T09:00:00Z`);
    await expect(flow.withdraw(next, 'r1')).rejects.toThrow('withdrawal-too-late');
    expect(flow.memory.entries).toHaveLength(1);
  });

  test('goes onto the agenda of its own body alone, and only what was voted does', async () => {
    const { flow, next } = await later();
    await flow.vote(next, 'r2');
    const { id } = await flow.planned();
    const other = { ...flow.memory.sessions.get(id)!, body: 'commission-permanente' as const };
    flow.memory.sessions.set(id, other);
    await expect(flow.agenda(id, ['r1'])).rejects.toThrow('authority-mismatch');
    flow.memory.sessions.set(id, { ...other, body: 'conseil-administration' });
    expect((await flow.agenda(id, ['r1', 'r2'])).agenda).toEqual(['r1', 'r2']);
    await flow.withdraw(next, 'r1', { input: { afterwards: 'close' } });
    const again = await flow.planned();
    await expect(flow.agenda(again.id, ['r1'])).rejects.toThrow('not-awaiting-decision');
  });

  test('its undoing is in the minutes, and is the extract that is printed', async () => {
    const { flow, next } = await later();
    await flow.withdraw(next, 'r1', { input: { reason: 'Ne résidait pas ici.' } });
    const papers: Paper[] = [];
    const press = { print: async (paper: Paper) => (papers.push(paper), new Uint8Array()) };
    await new PrintMinutes(flow.memory.unitOfWork, press).execute(SECRETARY, flow.cause, next);
    const identity = { birthName: 'MARTIN', usageName: null, givenNames: ['JEANNE'], sex: 'F', address: null } as const;
    const extract = new PrintRegisterExtract(flow.memory.unitOfWork, { identityOf: async () => identity }, press);
    for (const volume of ['nominative', 'communicable'] as const)
      await extract.execute(SECRETARY, flow.cause, { requestId: 'r1', volume });
    const [minutes, nominative, communicable] = papers.map((paper) => JSON.stringify(paper));
    expect(minutes).toContain('Point 1 – Retrait de la décision DEL-2026-000001');
    expect(nominative).toContain('JEANNE MARTIN, demande');
    expect(nominative).toContain('Ne résidait pas ici.');
    expect(nominative).toContain('de retirer la décision DEL-2026-000001');
    expect(communicable).toContain('de retirer la décision DEL-2026-000001');
    for (const words of ['MARTIN', 'Ne résidait pas ici.']) expect(communicable).not.toContain(words);
  });
});
