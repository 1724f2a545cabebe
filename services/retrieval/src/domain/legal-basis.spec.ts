import { describe, expect, test } from '@jest/globals';
import type { CivilDate } from '@octroi/kernel';
import { aHabilitation } from '../testing/task.fixture.js';
import type { TaskSource } from './data-source.js';
import { checkLegalBasis, type LegalBasis } from './legal-basis.js';

const TODAY = '2026-11-23' as CivilDate;
const day = (text: string): CivilDate => text as CivilDate;

function check(overrides: Partial<LegalBasis> = {}, source: TaskSource = 'quotient-familial'): unknown {
  const basis = { habilitations: [aHabilitation()], noticeGivenOn: TODAY, hasToken: true, refusal: null, ...overrides };
  const checked = checkLegalBasis(source, basis, TODAY);
  return checked.granted ? 'granted' : `${checked.parking.reason} → ${checked.parking.waitsFor}`;
}

describe('a habilitation that is to come', () => {
  const begins = (...overrides: readonly Partial<ReturnType<typeof aHabilitation>>[]): unknown => {
    const habilitations = overrides.map((one) => aHabilitation(one));
    const basis = { habilitations, noticeGivenOn: TODAY, hasToken: true, refusal: null };
    const checked = checkLegalBasis('quotient-familial', basis, TODAY);
    return checked.granted ? 'granted' : checked.begins;
  };

  test('names the first day on which a call may leave', () => {
    expect(begins({ validFrom: day('2026-11-24') })).toBe('2026-11-24');
    expect(begins({ validFrom: day('2026-11-24'), deliberatedOn: day('2026-12-01') })).toBe('2026-12-01');
    expect(begins({ validFrom: day('2027-02-01') }, { validFrom: day('2026-12-15') })).toBe('2026-12-15');
  });

  test('names none when it has ended, ends before it is deliberated, or covers something else', () => {
    expect(begins({ validUntil: day('2026-11-22') })).toBeNull();
    expect(begins({ validUntil: day('2026-11-30'), deliberatedOn: day('2026-12-01') })).toBeNull();
    expect(begins({ validFrom: day('2026-11-24'), scopes: ['cnaf_enfants'] })).toBeNull();
  });
});

describe('the legal basis on the day of the call', () => {
  test('each source has its own scope', () => {
    const scopes = ['cnaf_quotient_familial', 'revenu_solidarite_active'];
    const habilitations = [aHabilitation({ scopes })];
    expect(check({ habilitations }, 'rsa')).toBe('granted');
    expect(check({ habilitations }, 'asf')).toBe('scope-missing → administrator');
    expect(check({ habilitations }, 'student')).toBe('source-not-served → administrator');
  });

  test('what tells of somebody’s health stays off until the centre turns it on, with its reason', () => {
    const scopes = ['complementaire_sante_solidaire'];
    const healthSources = [{ source: 'c2s', reason: 'DEL05_2026_0003' }];
    expect(check({ habilitations: [aHabilitation({ scopes })] }, 'c2s')).toBe('health-source-off → administrator');
    expect(check({ habilitations: [aHabilitation({ scopes, healthSources })] }, 'c2s')).toBe('granted');
  });

  test.each<[string, Partial<LegalBasis>, string]>([
    ['everything is there', {}, 'granted'],
    ['the person was not told', { noticeGivenOn: null }, 'notice-missing → worker'],
    ['the person will be told', { noticeGivenOn: day('2026-11-24') }, 'notice-missing → worker'],
    ['no habilitation', { habilitations: [] }, 'habilitation-missing → administrator'],
    [
      'it ended yesterday',
      { habilitations: [aHabilitation({ validUntil: day('2026-11-22') })] },
      'habilitation-not-in-force → administrator',
    ],
    ['it ends today', { habilitations: [aHabilitation({ validUntil: TODAY })] }, 'granted'],
    [
      'it begins tomorrow',
      { habilitations: [aHabilitation({ validFrom: day('2026-11-24') })] },
      'habilitation-not-in-force → administrator',
    ],
    [
      'its deliberation is to come',
      { habilitations: [aHabilitation({ deliberatedOn: day('2026-12-01') })] },
      'habilitation-not-in-force → administrator',
    ],
    [
      'another scope only',
      { habilitations: [aHabilitation({ scopes: ['cnaf_enfants'] })] },
      'scope-missing → administrator',
    ],
    ['no token', { hasToken: false }, 'token-missing → administrator'],
    ['its access is refused', { refusal: { reason: 'token-expired' } }, 'token-expired → administrator'],
    [
      'one of two is in force',
      { habilitations: [aHabilitation({ validUntil: day('2025-01-01') }), aHabilitation({ number: 'DEMO-0002' })] },
      'granted',
    ],
  ])('%s', (_what, overrides, outcome) => {
    expect(check(overrides)).toBe(outcome);
  });
});
