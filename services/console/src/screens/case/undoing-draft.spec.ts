import { expect, test } from '@jest/globals';
import { BLANK_UNDOING, mustBeHeard, readUndoing } from './undoing-draft.js';

const DATED = { ...BLANK_UNDOING, reason: 'Hors commune.', invitedOn: '01/12/2026', by: '16/12/2026' };

test('what gave a right is taken back once the person was invited to speak; their silence is none of a date', () => {
  expect(readUndoing(BLANK_UNDOING, 'granted')).toEqual({
    faults: { reason: expect.any(String), invitedOn: expect.any(String), by: expect.any(String) },
  });
  expect(readUndoing(DATED, 'granted')).toEqual({
    input: {
      ...{ kind: 'withdrawal', ground: 'illegality', reason: 'Hors commune.', afterwards: 'decide-again' },
      observations: { invitedOn: '2026-12-01', by: '2026-12-16', heardOn: null, summary: null },
    },
  });
  const heard = readUndoing({ ...DATED, heardOn: '10/12/2026', summary: 'A déménagé.' }, 'partially-granted');
  expect(heard).toMatchObject({ input: { observations: { heardOn: '2026-12-10', summary: 'A déménagé.' } } });
  expect(readUndoing({ ...DATED, heardOn: 'hier' }, 'granted')).toEqual({ faults: { heardOn: expect.any(String) } });
});

test('a refusal, or what the person asks for, needs nobody to be heard', () => {
  expect([mustBeHeard('refused', 'illegality'), mustBeHeard('granted', 'beneficiary-request')]).toEqual([false, false]);
  const asked = readUndoing({ ...BLANK_UNDOING, reason: 'Mieux.', ground: 'beneficiary-request' }, 'granted');
  expect(asked).toMatchObject({ input: { observations: null } });
  expect(readUndoing({ ...BLANK_UNDOING, reason: 'Erreur.' }, 'refused')).toMatchObject({
    input: { observations: null },
  });
});
