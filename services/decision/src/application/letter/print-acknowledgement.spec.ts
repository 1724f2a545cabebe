import { describe, expect, test } from '@jest/globals';
import { addDays } from '@octroi/kernel';
import { aDelegation, aRequest, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aDesk, wordsOf } from '../../testing/letters.fixture.js';
import { PrintAcknowledgement } from './print-acknowledgement.js';

const agent = anAgent({ purpose: 'print-letter' });

describe('the acknowledgement of receipt', () => {
  test('says when the request was received, until when silence is no rejection, and how to contest', async () => {
    const { memory, printed, press, sources, requestId } = aDesk();
    memory.delegations = [aDelegation()];
    const useCase = new PrintAcknowledgement(sources, press);
    await useCase.execute(agent, aCommandCause(agent), requestId);
    const words = wordsOf(printed[0]!);
    for (const said of [
      'reçu le 20 novembre 2026',
      'réputée rejetée',
      '20 janvier 2027',
      'Cergy-Pontoise',
      '1456 avenue',
    ])
      expect(words).toContain(said);
    expect(printed[0]).toMatchObject({
      signature: { name: 'Camille Roux' },
      placeAndDate: 'Chaville, le 23 novembre 2026',
    });
    expect([...memory.acknowledged]).toEqual([[requestId, '2026-11-23']]);
    expect(memory.accessed).toEqual([requestId]);
    memory.now = new Date('2026-12-01T09:00:00Z');
    memory.delegations = [];
    await useCase.execute(agent, aCommandCause(agent), requestId);
    expect(printed[1]?.placeAndDate).toBe(printed[0]?.placeAndDate);
    expect(printed[1]?.signature.name).toBe('CCAS de Chaville');
  });

  test('lists what is missing, and counts it', async () => {
    const { memory, printed, press, sources, requestId, today } = aDesk();
    const papers = { id: 'p', requestId, papers: ['Facture'], askedOn: today, by: addDays(today, 10), givenOn: null };
    memory.papers = [papers];
    await new PrintAcknowledgement(sources, press).execute(agent, aCommandCause(agent), requestId);
    expect(wordsOf(printed[0]!)).toMatch(/au plus tard le 3 décembre 2026 :\nFacture/);
    expect(wordsOf(printed[0]!)).toContain('30 janvier 2027');
  });

  test('is for requests that are open, and for who prints letters', async () => {
    const { memory, press, sources, requestId } = aDesk();
    const useCase = new PrintAcknowledgement(sources, press);
    const print = (actor = agent, id = requestId) => useCase.execute(actor, aCommandCause(actor), id);
    await expect(print(agent, 'r9')).rejects.toThrow('not-found');
    await expect(print(anAgent())).rejects.toThrow('role-not-allowed');
    memory.rows.set(requestId, aRequest({ status: 'decided' }));
    await expect(print()).rejects.toThrow('document-not-ready');
    memory.rows.set(requestId, aRequest());
    memory.versions.length = 0;
    await expect(print()).rejects.toThrow('document-not-ready');
    const nobody = { ...sources, identities: { identityOf: async () => null } };
    memory.versions.push(aDesk().memory.versions[0]!);
    await expect(
      new PrintAcknowledgement(nobody, press).execute(agent, aCommandCause(agent), requestId),
    ).rejects.toThrow('not-found');
  });
});
