import { beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import type { Letter } from '../../domain/decision-letter.js';
import { aRequest, aSiteAuthority, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause, type InMemoryDecisionStores } from '../../testing/in-memory-decision-stores.js';
import { afterDecisions } from '../../testing/recorded-decisions.fixture.js';
import type { ApplicantIdentity } from '../ports/papers.js';
import { PrintDecisionLetter } from './print-decision-letter.js';

const HOME = { kind: 'home', line: '1 rue de la Mairie', postalCode: '92370', communeCode: '92022' } as const;
const JEANNE: ApplicantIdentity = {
  birthName: 'MARTIN',
  usageName: null,
  givenNames: ['JEANNE', 'LOUISE'],
  sex: 'F',
  address: HOME,
};

describe('printing a letter', () => {
  let memory: InMemoryDecisionStores;
  beforeEach(async () => {
    memory = await afterDecisions(1);
  });

  const print = async (
    identity: Partial<ApplicantIdentity> | null = {},
    requestId = 'r1',
    roles = ['agent' as const],
  ): Promise<Letter> => {
    let printed: Letter | null = null;
    const identities = { identityOf: async () => (identity === null ? null : { ...JEANNE, ...identity }) };
    const press = {
      print: async (letter: Letter) => {
        printed = letter;
        return new Uint8Array();
      },
    };
    const actor = anAgent({ purpose: 'print-letter', roles });
    await new PrintDecisionLetter(memory.unitOfWork, identities, press).execute(actor, aCommandCause(actor), requestId);
    return printed as unknown as Letter;
  };

  test.each([
    [{}, 'Madame JEANNE MARTIN', ['1 rue de la Mairie', '92370 Chaville']],
    [{ usageName: 'PETIT', sex: null }, 'JEANNE PETIT', ['1 rue de la Mairie', '92370 Chaville']],
    [{ givenNames: [] }, 'Madame MARTIN', ['1 rue de la Mairie', '92370 Chaville']],
    [{ address: { ...HOME, communeCode: '75056' } }, 'Madame JEANNE MARTIN', ['1 rue de la Mairie', '92370']],
    [
      { address: { ...HOME, kind: 'election-de-domicile' as const } },
      'Madame JEANNE MARTIN',
      ['Lettre remise en main propre'],
    ],
    [{ address: { ...HOME, line: null } }, 'Madame JEANNE MARTIN', ['Lettre remise en main propre']],
    [{ address: null }, 'Madame JEANNE MARTIN', ['Lettre remise en main propre']],
    [
      { lettersTo: { name: 'UDAF des Essais', line: '3 place Inventée', postalCode: '92000', town: 'Essaiville' } },
      'Madame JEANNE MARTIN',
      ['s/c UDAF des Essais', '3 place Inventée', '92000 Essaiville'],
    ],
  ])('%j is written to as %s', async (identity, name, lines) => {
    expect((await print(identity)).recipient).toEqual({ name, lines });
  });

  test('the letterhead is that of the decision’s day, whatever was configured since', async () => {
    memory.versions.push(aSiteAuthority({ letterhead: { ...aSiteAuthority().letterhead, name: 'Autre nom' } }));
    expect((await print()).sender.name).toBe('CCAS de Chaville');
    expect(memory.accessed).toEqual(['r1']);
  });

  test('the words of the centre on the day of the decision are in it', async () => {
    const own = { kind: 'granted', introduction: null } as const;
    memory.templates = [
      { ...own, version: 1, from: civilDate('2026-01-01'), closing: 'Aide {reference} à retirer.' },
      { ...own, version: 2, from: civilDate('2026-12-01'), closing: 'Plus tard.' },
    ];
    const text = JSON.stringify((await print()).sections);
    expect(text).toContain('Aide CHA-2026-000123 à retirer.');
    expect(text).not.toContain('Plus tard.');
    expect(text).toContain('tribunal administratif');
  });

  test('there is no letter before a decision, nor of what is not known', async () => {
    memory.rows.set('r2', aRequest({ id: 'r2' }));
    await expect(print({}, 'r2')).rejects.toThrow('document-not-ready');
    await expect(print({}, 'r3')).rejects.toThrow('not-found');
    await expect(print(null)).rejects.toThrow('not-found');
  });

  test('the purpose is checked', async () => {
    const useCase = new PrintDecisionLetter(
      memory.unitOfWork,
      { identityOf: async () => JEANNE },
      { print: async () => new Uint8Array() },
    );
    const actor = anAgent({ purpose: 'decide' });
    await expect(useCase.execute(actor, aCommandCause(actor), 'r1')).rejects.toThrow('role-not-allowed');
  });
});
