import { expect, test } from '@jest/globals';
import type { Paper } from '../../domain/paper.js';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { SECRETARY, SessionFlow } from '../../testing/session-flow.fixture.js';
import { afterDecisions } from '../../testing/recorded-decisions.fixture.js';
import type { ApplicantIdentity } from '../ports/papers.js';
import { PrintRegisterVolume } from './print-register-volume.js';

const JEANNE: ApplicantIdentity = {
  birthName: 'MARTIN',
  usageName: null,
  givenNames: ['JEANNE'],
  sex: 'F',
  address: null,
};
let asked: string[] = [];
const identities = {
  identitiesOf: async ({ requestIds }: { readonly requestIds: readonly string[] }) => {
    asked.push(...requestIds);
    return new Map(requestIds.map((id) => [id, JEANNE]));
  },
};
const papers: Paper[] = [];
const press = { print: async (paper: Paper) => (papers.push(paper), new Uint8Array()) };
const textOf = (paper: Paper | undefined): string => JSON.stringify(paper).replaceAll(/[\u00a0\u202f]/g, ' ');

test('a year of the register has two volumes: the one names people and logs it, the other names nobody and says nothing of their lives', async () => {
  asked = [];
  const flow = new SessionFlow();
  const { id } = await flow.open();
  await flow.vote(id, 'r1');
  await flow.vote(id, 'r2', { input: { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] } });
  const useCase = new PrintRegisterVolume(flow.memory.unitOfWork, identities, press);
  await useCase.execute(SECRETARY, flow.cause, { year: 2026, volume: 'communicable' });
  expect([asked, flow.memory.accessed]).toEqual([[], []]);
  const communicable = textOf(papers.at(-1));
  for (const words of [
    ...[
      'Volume communicable',
      'notifiées, jamais publiées',
      'séance du 3 décembre 2026',
      'Table des numéros par objet',
    ],
    'DEL01_2026_0001 (DEL-2026-000001) – 3 décembre 2026 – aide-alimentaire, demande CHA-2026-000123 : accordée, 150,00 €',
    ...['refusée', '2 inscriptions, de DEL-2026-000001 à DEL-2026-000002'],
  ])
    expect(communicable).toContain(words);
  for (const words of ['MARTIN', 'QF', 'ne réside pas']) expect(communicable).not.toContain(words);
  await useCase.execute(SECRETARY, flow.cause, { year: 2026, volume: 'nominative' });
  expect(textOf(papers.at(-1))).toContain('JEANNE MARTIN, demande CHA-2026-000123');
  expect([asked, flow.memory.accessed]).toEqual([
    ['r1', 'r2'],
    ['r1', 'r2'],
  ]);
});

test('somebody whose file is protected is not named in the nominative volume either', async () => {
  const flow = new SessionFlow();
  const { id } = await flow.open();
  await flow.vote(id, 'r1');
  const hidden = {
    identitiesOf: async () => new Map([['r1', { ...JEANNE, isProtected: true }]]),
  };
  await new PrintRegisterVolume(flow.memory.unitOfWork, hidden, press).execute(SECRETARY, flow.cause, {
    ...{ year: 2026, volume: 'nominative' },
  });
  expect(textOf(papers.at(-1))).toContain('Dossier protégé, demande CHA-2026-000123');
  expect(textOf(papers.at(-1))).not.toContain('MARTIN');
});

test('who may not name people has the communicable volume alone; a year without entries has none', async () => {
  const memory = await afterDecisions(1);
  const useCase = new PrintRegisterVolume(memory.unitOfWork, identities, press);
  const print = (roles: ('dpo' | 'agent' | 'secretary')[], volume: 'communicable' | 'nominative', year = 2026) => {
    const actor = anAgent({ roles });
    return useCase.execute(actor, aCommandCause(actor), { year, volume });
  };
  await print(['dpo'], 'communicable');
  expect(textOf(papers.at(-1))).toContain('Décisions par délégation DEL03_2023_0017');
  await expect(print(['dpo'], 'nominative')).rejects.toThrow('role-not-allowed');
  await expect(print(['agent'], 'communicable')).rejects.toThrow('role-not-allowed');
  await expect(print(['secretary'], 'communicable', 2025)).rejects.toThrow('document-not-ready');
});
