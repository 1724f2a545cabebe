import { describe, expect, test } from '@jest/globals';
import { nodeCryptography, registerLabel } from '@octroi/register';
import { randomSalts } from '../../adapters/cryptography/random-salts.js';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { afterDecisions } from '../../testing/recorded-decisions.fixture.js';
import { SECRETARY } from '../../testing/session-flow.fixture.js';
import { CorrectDecision } from './correct-decision.js';
import { VerifyRegister } from './verify-register.js';

const words = { reason: 'Nom de l’aide mal écrit.', replacement: 'Lire : aide à l’énergie.' };

describe('a correction', () => {
  test('is a new entry that names the corrected one, which stays as it was', async () => {
    const memory = await afterDecisions(3);
    const before = structuredClone(memory.entries);
    const means = { cryptography: nodeCryptography, salts: randomSalts };
    const useCase = new CorrectDecision(memory.unitOfWork, means);
    const { result } = await useCase.execute(aCommandCause(SECRETARY), { requestId: 'r2', ...words }, (entry) => entry);
    expect([result.position, registerLabel(result), result.kind]).toEqual([4, 'COR-2026-000001', 'correction']);
    expect(memory.entries.slice(0, 3)).toEqual(before);
    const [kept] = memory.corrections;
    expect(kept?.correction).toMatchObject({ correctedLabel: 'DEC-2026-000002', correctedHash: before[1]?.hash });
    expect(kept?.statement).toEqual(words);
    const verify = new VerifyRegister(memory.unitOfWork, nodeCryptography);
    const { verification } = await verify.execute(SECRETARY, aCommandCause(SECRETARY));
    expect(verification).toMatchObject({ fault: null, position: 4 });
  });

  test('not by an agent nor a machine, nor of what was not decided', async () => {
    const memory = await afterDecisions(1);
    const means = { cryptography: nodeCryptography, salts: randomSalts };
    const useCase = new CorrectDecision(memory.unitOfWork, means);
    const correct = (roles: Parameters<typeof anAgent>[0], requestId = 'r1') =>
      useCase.execute(aCommandCause(anAgent(roles)), { requestId, ...words }, (entry) => entry);
    await expect(correct({ roles: ['agent'] })).rejects.toThrow('role-not-allowed');
    await expect(correct({ roles: ['machine', 'manager'] })).rejects.toThrow('role-not-allowed');
    await expect(correct({ roles: ['manager'] }, 'r9')).rejects.toThrow('not-found');
    expect(memory.entries).toHaveLength(1);
  });
});
