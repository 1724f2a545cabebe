import { describe, expect, test } from '@jest/globals';
import type { Shape } from '../../api/client.js';
import {
  loanFact,
  nextSession,
  personFacts,
  promiseFact,
  regieFact,
  rightsFact,
  sessionFact,
  signingFact,
} from './brief.js';

type Case = Shape<'CaseDetail'>;
type Session = Shape<'SessionView'>;
type Submission = NonNullable<Case['request']>;

const on = '2026-11-23';
const filed = { aid: 'energie', requestedOn: on, applicant: { birthName: 'ESSAI' } } as Submission;

const request = (change: object = {}): Case =>
  ({
    ...{ id: 'r', aid: 'energie', status: 'awaiting-decision', urgent: false, requestedAmountCents: 20_000 },
    routing: { authority: 'delegated-agent', because: 'QF', proposal: 'grant' },
    ...change,
  }) as Case;

const before = (authority: string): Case => request({ routing: { authority, because: 'QF', proposal: 'grant' } });

describe('what to know of the person', () => {
  const texts = (change: Partial<Submission>) => personFacts({ ...filed, ...change }, on).map(({ text }) => text);

  test('counts the days to the cut-off, over the end of a month too', () => {
    const cutOff = (cutOffOn: string) => texts({ bill: { cutOffOn } })[0];
    expect(['2026-12-04', '2026-11-24', '2026-11-23', '2026-11-22'].map(cutOff)).toEqual([
      'dans 11 jours, le 4 décembre 2026',
      'demain',
      'aujourd’hui',
      'déjà passée, le 22 novembre 2026',
    ]);
  });

  test('says who is there for them while the measure lasts, and that it is to be looked at once it has ended', () => {
    const representative = { kind: 'tutelle' as const, name: 'UDAF 92', signs: true, receivesLetters: true };
    const points = (until: string | null) => texts({ representative: { ...representative, until } });
    expect(points(null)).toEqual(['UDAF 92 (tutelle), signe, reçoit les lettres']);
    expect(points(on)).toEqual(points(null));
    expect(points('2026-11-22')).toEqual(['UDAF 92 (tutelle), mesure échue le 22 novembre 2026 : à vérifier']);
  });

  test('says how to reach and understand them; nothing when nothing is known, or when nobody can read it', () => {
    const contact = { means: 'phone' as const, value: '01', caution: 'le matin seulement' };
    const referent = { name: 'Odile Kerbrat', service: 'EDS' };
    expect(personFacts({ ...filed, contact, interpreter: { language: 'dari', name: 'ISM' }, referent }, on)).toEqual([
      { label: 'Interprète', text: 'dari, ISM' },
      { label: 'Joindre par', text: 'Téléphone 01, le matin seulement', tone: 'waits' },
      { label: 'Référent', text: 'Odile Kerbrat, EDS' },
    ]);
    expect([personFacts(filed, on), personFacts(null, on)]).toEqual([[], []]);
  });
});

describe('what was promised', () => {
  const promise = (text: string, recordedByName: string | null = 'Camille Roux'): Shape<'CasePromise'> => ({
    ...{ id: text, text, recordedBy: 'i|s', recordedByName, recordedAt: '2026-11-22T23:30:00.000Z' },
  });

  test('last is said, on the day of Paris, by whom while they are known; nothing when nothing was, or cannot be read', () => {
    expect(promiseFact(request({ promises: [promise('Réponse lundi.'), promise('Rappel.')] }))).toEqual({
      ...{ label: 'Dernière promesse', text: 'Réponse lundi. (23 novembre 2026, Camille Roux)' },
    });
    expect(promiseFact(request({ promises: [promise('Rappel.', null)] }))?.text).toBe('Rappel. (23 novembre 2026)');
    expect([promiseFact(request({ promises: [] })), promiseFact(request({ promises: null }))]).toEqual([null, null]);
  });
});

describe('who can sign', () => {
  const delegation = (holderName: string): Shape<'DelegationView'> => ({
    ...{ reference: 'DEL01', authority: 'vice-president', holderName, holderQuality: 'vice-présidente' },
    ...{ acts: ['grant'], aids: [], ceilingCents: 50_000, validFrom: '2026-01-01' },
  });
  const told = (asked: Case, ...names: string[]) =>
    signingFact(asked, { signatureMode: 'agent-signs', delegations: names.map(delegation) }, on);

  test('is named once each, by three at most', () => {
    expect(told(request(), 'A', 'A')).toEqual({ label: 'Peut signer maintenant', text: 'A, vice-présidente' });
    expect(told(request(), 'A', 'B', 'C', 'D')?.text).toMatch(
      /^A, vice-présidente ; B, .*C, vice-présidente ; et 1 autre$/,
    );
  });

  test('nobody, is said; a body decides in session; before it is known who decides, nothing', () => {
    expect(told(request())).toMatchObject({ tone: 'waits' });
    expect(told(before('conseil-administration'), 'A')?.text).toBe('Conseil d’administration');
    expect(told(request({ routing: null }), 'A')).toBeNull();
    expect(told(request({ status: 'decided' }), 'A')).toBeNull();
  });
});

describe('the next session', () => {
  const session = (id: string, heldOn: string, overrides: Partial<Session> = {}): Session =>
    ({
      ...{ id, body: 'commission-permanente', bodyName: 'Commission', heldOn, heldAt: '18:00', status: 'planned' },
      ...{ agenda: [], lastDayToConvene: '2026-11-30' },
      ...overrides,
    }) as Session;
  const sessions = [
    session('later', '2026-12-20'),
    session('next', '2026-12-04'),
    session('held', '2026-11-25', { status: 'closed' }),
    session('past', '2026-11-02'),
    session('council', '2026-11-24', { body: 'conseil-administration', bodyName: 'Conseil' }),
  ];

  test('is the first that is still to be held, of the body that is waited for, else of the commission', () => {
    expect(nextSession(sessions, 'commission-permanente', on)?.id).toBe('next');
    expect(sessionFact(before('conseil-administration'), sessions, on)?.session?.id).toBe('council');
    expect(sessionFact(request(), sessions, on)?.session).toEqual({
      id: 'next',
      name: 'Commission, le 4 décembre 2026',
    });
    expect(sessionFact(request({ status: 'closed' }), sessions, on)).toBeNull();
  });

  test('says until when a request may come before it', () => {
    const told = (change: Partial<Session>) => sessionFact(request(), [session('s', '2026-12-04', change)], on)?.text;
    expect(told({})).toBe('dossiers jusqu’au 30 novembre 2026');
    expect(told({ lastDayToConvene: '2026-11-22' })).toBe('le délai de convocation est passé');
    expect(told({ status: 'convened' })).toBe('l’ordre du jour est parti');
    expect(told({ status: 'convened', agenda: ['r'] })).toBe('cette demande est à l’ordre du jour');
  });

  test('is missed where a body is waited for, and only there', () => {
    expect(sessionFact(before('commission-permanente'), [], on)).toMatchObject({ tone: 'waits', session: null });
    expect(sessionFact(request(), [], on)).toBeNull();
  });
});

describe('money', () => {
  test('what is to be paid back is summed over the household’s grants', () => {
    expect(
      loanFact([{ outstandingCents: 5_000 }, { outstandingCents: null }, { outstandingCents: 2_550 }])?.text,
    ).toMatch(/^75,50\s€ à rembourser$/);
    expect([loanFact([]), loanFact([{ outstandingCents: 0 }])]).toEqual([null, null]);
  });

  test('what is in the till is told while something may still be granted', () => {
    const regie = { act: 'arrêté', holderName: 'Inès Faure', ceilingCents: 120_000, balanceCents: 45_000 };
    expect(regieFact(request(), regie)?.text).toMatch(/^450\s€ en caisse$/);
    expect([regieFact(request({ status: 'decided' }), regie), regieFact(request(), null)]).toEqual([null, null]);
  });
});

test('rights that nobody has applied for are named until somebody does', () => {
  const right = { rightId: 'o1', right: 'fsl' as const, label: null, receiptOn: null, transmittedOn: null };
  const noted = (appliedOn: string | null) => ({ ...right, appliedOn, remindOn: null, answer: null });
  expect(rightsFact(request({ rights: [noted(null), { ...noted(null), label: 'Fondation' }, noted(on)] }))).toEqual({
    ...{ label: 'Droits à ouvrir', text: 'Fonds de solidarité pour le logement (FSL) ; Fondation', tone: 'act' },
  });
  for (const rights of [null, [], [noted(on)]]) expect(rightsFact(request({ rights }))).toBeNull();
});
