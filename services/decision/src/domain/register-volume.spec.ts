import { expect, test } from '@jest/globals';
import { aSiteAuthority } from '../testing/decision.fixture.js';
import { registerVolume } from './register-volume.js';

const { letterhead } = aSiteAuthority();

test('what was erased keeps its number, a correction names what it corrects, and an empty year says so', () => {
  const base = { version: 1, site: 'chaville', series: 'DEC', year: 2026, decidedOn: '2026-11-23' } as const;
  const rest = { recordedAt: '2026-11-23T09:15:02.120Z', previousHash: '', hash: 'a'.repeat(64), commitments: {} };
  const erased = { name: 'decision', salt: null, body: null, erasedOn: '2026-12-01' };
  const correction = {
    ...erased,
    name: 'correction',
    salt: '',
    body: '{"correctedLabel":"DEC-2026-000001"}',
    erasedOn: null,
  };
  const entries = [
    { ...base, ...rest, position: 1, number: 1, kind: 'decision', parts: [erased] },
    { ...base, ...rest, series: 'COR', position: 2, number: 1, kind: 'correction', parts: [correction] },
  ];
  const facts = { year: 2026, volume: 'communicable', letterhead, names: new Map() } as const;
  const text = JSON.stringify(registerVolume({ ...facts, entries: entries as never }));
  expect(text).toContain('DEC-2026-000001 – 23 novembre 2026 – Décision, contenu effacé');
  expect(text).toContain('COR-2026-000001 – 23 novembre 2026 – Rectification de DEC-2026-000001');
  expect(JSON.stringify(registerVolume({ ...facts, entries: [] }))).toContain('Aucune inscription.');
});

test('what a court annuls stands under no delegation', () => {
  const undoing = { kind: 'annulment', delegation: 'jugement n° 2601234', undoneLabel: 'DEC-2026-000001' };
  const dates = { undoneOn: '2026-11-23', requestId: 'r1', reference: 'CHA-2026-000123', aidLabel: 'Aide alimentaire' };
  const part = { name: 'withdrawal', salt: '', body: JSON.stringify({ ...undoing, ...dates }), erasedOn: null };
  const about = { series: 'RET', year: 2026, number: 1, position: 2, kind: 'withdrawal', decidedOn: '2026-11-28' };
  const facts = { year: 2026, volume: 'communicable', letterhead, names: new Map() } as const;
  const text = JSON.stringify(registerVolume({ ...facts, entries: [{ ...about, parts: [part] }] as never }));
  expect(text).toContain('Décisions de justice');
  expect(text).not.toContain('Décisions par délégation');
});
