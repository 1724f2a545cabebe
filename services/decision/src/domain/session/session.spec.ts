import { describe, expect, test } from '@jest/globals';
import { addDays, civilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { aBody, aMember, chavilleAttendance, chavilleCouncil } from '../../testing/session.fixture.js';
import { chairAmong, membersInOffice, quorumOf } from './body.js';
import {
  closeSession,
  convene,
  hasQuorum,
  lastDayToConvene,
  noteAttendance,
  planSession,
  requiredQuorum,
  setAgenda,
  settleItem,
  voteItem,
  type Session,
} from './session.js';
import { mustBeSecret, publicBallot, tally, votersOf, type Attendance, type Voice } from './vote.js';

const TODAY = civilDate('2023-10-01');
const HELD = civilDate('2023-10-12');

function planned(overrides: Partial<Parameters<typeof planSession>[0]> = {}): Session {
  const plan = { id: 's', body: aBody(5), number: 3, heldOn: HELD, heldAt: '18:30', place: 'Mairie' };
  return planSession({ ...plan, secondConvocation: false, agenda: ['r1', 'r2'], ...overrides }, TODAY);
}

function open(attendance: Attendance, overrides: Partial<Parameters<typeof planSession>[0]> = {}): Session {
  return noteAttendance(convene(planned(overrides), TODAY), { attendance, secretary: null }, HELD);
}

const all = (voters: readonly string[], voice: Voice = 'for') =>
  ({ kind: 'public', voices: Object.fromEntries(voters.map((id) => [id, voice])) }) as const;
const alone = { withdrawn: [], secretAskedBy: 0 };

describe('a session', () => {
  test('the council of 12 October 2023: 17 in office, 10 present, 6 proxies, 1 absent, unanimous', () => {
    const body = chavilleCouncil();
    expect(membersInOffice(body, HELD)).toHaveLength(17);
    const session = open(chavilleAttendance(), { body });
    expect([session.status, quorumOf(17)]).toEqual(['open', 9]);
    const voters = votersOf(chavilleAttendance(), []);
    expect(voters).toHaveLength(16);
    const voted = voteItem(session, { requestId: 'r1', ballot: all(voters), ...alone });
    expect(voted.chair.capacity).toBe('vice-president');
    expect(voted.tally).toMatchObject({ for: 16, adopted: true, unanimous: true, ballot: 'public' });
  });

  test.each([
    [{ days: 3, clear: false }, '2023-10-09', '2023-10-10'],
    [{ days: 3, clear: true }, '2023-10-08', '2023-10-09'],
    [{ days: 5, clear: true }, '2023-10-06', '2023-10-07'],
  ])('with a notice of %j the last day to convene is %s', (notice, last, late) => {
    const session = planned({ body: { ...aBody(3), notice } });
    expect(lastDayToConvene(session)).toBe(last);
    expect(convene(session, civilDate(last)).status).toBe('convened');
    expect(() => convene(session, civilDate(late))).toThrow('convocation-too-late');
  });

  test('without quorum it ends; the second convocation needs none', () => {
    const two = {
      present: ['m0', 'm1'],
      proxies: [
        { from: 'm2', to: 'm0' },
        { from: 'm3', to: 'm1' },
      ],
    };
    const session = open(two);
    expect(session.status).toBe('no-quorum');
    expect(() => voteItem(session, { requestId: 'r1', ballot: all(['m0']), ...alone })).toThrow('session-not-open');
    expect(open(two, { secondConvocation: true }).status).toBe('open');
  });

  test('the quorum is looked at again for each item, as people leave or withdraw', () => {
    const session = open({ present: ['m0', 'm1', 'm2'], proxies: [] });
    const withdrawn = { requestId: 'r1', ballot: all(['m0', 'm1']), withdrawn: ['m2'], secretAskedBy: 0 };
    expect(() => voteItem(session, withdrawn)).toThrow('no-quorum');
    const left = noteAttendance(session, { attendance: { present: ['m0', 'm1'], proxies: [] }, secretary: null }, HELD);
    expect(left.status).toBe('open');
    expect(() => voteItem(left, { requestId: 'r1', ballot: all(['m0', 'm1']), ...alone })).toThrow('no-quorum');
  });

  test('who withdraws neither votes nor is voted for, and gives up the chair', () => {
    const attendance = { present: ['m0', 'm1', 'm2', 'm3'], proxies: [{ from: 'm4', to: 'm0' }] };
    const session = open(attendance);
    expect(votersOf(attendance, ['m0'])).toEqual(['m1', 'm2', 'm3']);
    const voted = voteItem(session, {
      ...{ requestId: 'r1', ballot: all(['m1', 'm2', 'm3']), withdrawn: ['m0'], secretAskedBy: 0 },
    });
    expect(voted.chair.id).toBe('m1');
    const votes = { requestId: 'r1', ballot: all(['m0', 'm1', 'm2', 'm3']), withdrawn: ['m0'], secretAskedBy: 0 };
    expect(() => voteItem(session, votes)).toThrow('voter-not-present');
  });

  test('a third of those present has a secret ballot, which tells no casting vote', () => {
    const session = open({ present: ['m0', 'm1', 'm2'], proxies: [] });
    const ask = { requestId: 'r1', withdrawn: [], secretAskedBy: 1 };
    expect(() => voteItem(session, { ...ask, ballot: all(['m0', 'm1', 'm2']) })).toThrow('secret-ballot-required');
    const secret = { kind: 'secret', for: 1, against: 1, abstain: 1 } as const;
    expect(voteItem(session, { ...ask, ballot: secret }).tally).toMatchObject({ adopted: false, castingVote: false });
  });

  test('what is settled is not voted again, what was not adopted may be; a closed session stays closed', () => {
    const session = open({ present: ['m0', 'm1', 'm2'], proxies: [] });
    const ballot = all(['m0', 'm1', 'm2']);
    const voted = voteItem(session, { requestId: 'r1', ballot, ...alone });
    const settled = settleItem(session, { requestId: 'r1', decisionId: 'd1', ...voted });
    expect(() => voteItem(settled, { requestId: 'r1', ballot, ...alone })).toThrow('already-decided');
    expect(() => voteItem(settled, { requestId: 'r9', ballot, ...alone })).toThrow('not-on-agenda');
    expect(() => setAgenda(settled, ['r2'])).toThrow('already-decided');
    expect(setAgenda(settled, ['r2', 'r1', 'r3']).agenda).toEqual(['r2', 'r1', 'r3']);
    const again = settleItem(session, { requestId: 'r1', decisionId: null, ...voted });
    expect(voteItem(again, { requestId: 'r1', ballot, ...alone }).tally.adopted).toBe(true);
    const closed = closeSession(settled);
    expect(() => closeSession(closed)).toThrow('session-not-open');
    expect(() => setAgenda(closed, [])).toThrow('session-not-open');
    expect(() => noteAttendance(closed, { attendance: { present: [], proxies: [] }, secretary: null }, HELD)).toThrow(
      'session-not-open',
    );
  });

  test.each<[string, Attendance]>([
    [
      'proxy-not-allowed',
      {
        present: ['m0', 'm1'],
        proxies: [
          { from: 'm2', to: 'm0' },
          { from: 'm3', to: 'm0' },
        ],
      },
    ],
    [
      'proxy-not-allowed',
      {
        present: ['m0', 'm1'],
        proxies: [
          { from: 'm2', to: 'm0' },
          { from: 'm2', to: 'm1' },
        ],
      },
    ],
    ['proxy-not-allowed', { present: ['m0', 'm1'], proxies: [{ from: 'm1', to: 'm0' }] }],
    ['proxy-not-allowed', { present: ['m0'], proxies: [{ from: 'm2', to: 'm1' }] }],
    ['unknown-member', { present: ['m0', 'mayor'], proxies: [] }],
    ['present-twice', { present: ['m0', 'm0'], proxies: [] }],
  ])('%s for %j', (code, attendance) => {
    const convened = convene(planned(), TODAY);
    expect(() => noteAttendance(convened, { attendance, secretary: null }, HELD)).toThrow(code);
  });

  test('a commission sits by the rules of its centre: quorum and proxies', () => {
    const rules = { code: 'commission-permanente', quorum: 2, proxiesPerBearer: 2 } as const;
    const convened = convene(planned({ body: aBody(5, rules) }), TODAY);
    const proxies = ['m2', 'm3'].map((from) => ({ from, to: 'm0' }));
    const opened = noteAttendance(convened, { attendance: { present: ['m0', 'm1'], proxies }, secretary: null }, HELD);
    expect([opened.status, requiredQuorum(opened)]).toEqual(['open', 2]);
    const three = [...proxies, { from: 'm4', to: 'm0' }];
    const crowded = { attendance: { present: ['m0', 'm1'], proxies: three }, secretary: null };
    expect(() => noteAttendance(convened, crowded, HELD)).toThrow('proxy-not-allowed');
    const alone = { attendance: { present: ['m0'], proxies: [] }, secretary: null };
    expect(noteAttendance(convened, alone, HELD).status).toBe('no-quorum');
  });

  test('neither in the past nor before its day, nor without members or agenda', () => {
    expect(() => planned({ heldOn: addDays(TODAY, -1) })).toThrow('session-in-the-past');
    expect(() => planned({ heldOn: civilDate('9999-12-31') })).toThrow('session-too-far');
    expect(() => planned({ body: aBody(0) })).toThrow('body-not-known');
    expect(() => convene(planned({ agenda: [] }), TODAY)).toThrow('agenda-empty');
    const convened = convene(planned(), TODAY);
    const early = { attendance: { present: ['m0'], proxies: [] }, secretary: null };
    expect(() => noteAttendance(convened, early, addDays(HELD, -1))).toThrow('session-not-today');
  });

  test('the chair goes by capacity, then to the longest in office', () => {
    const senior = aMember('z', { from: civilDate('2014-04-10') });
    const delegate = aMember('d', { capacity: 'delegated-vice-president' });
    expect(chairAmong([aMember('a'), senior])?.id).toBe('z');
    expect(chairAmong([senior, delegate, aMember('v', { capacity: 'vice-president' })])?.id).toBe('v');
    expect(chairAmong([senior, delegate])?.id).toBe('d');
    expect(chairAmong([])).toBeNull();
  });
});

describe('of 2,500 random sessions', () => {
  const voice = fc.constantFrom<Voice>('for', 'against', 'abstain');
  const session = fc
    .record({ size: fc.integer({ min: 1, max: 33 }), seed: fc.infiniteStream(fc.nat(1_000_000)), second: fc.boolean() })
    .map(({ size, seed, second }) => {
      const draw = (under: number): number => Number(seed.next().value) % under;
      const ids = Array.from({ length: size }, (_none, index) => `m${index}`);
      const present = ids.filter(() => draw(3) > 0);
      const bearers = [...present];
      const proxies = ids
        .filter((id) => !present.includes(id))
        .flatMap((from) =>
          bearers.length > 0 && draw(2) === 0 ? [{ from, to: bearers.splice(draw(bearers.length), 1)[0]! }] : [],
        );
      return { size, second, present, proxies, withdrawn: present.filter(() => draw(6) === 0) };
    });

  test('a vote passes only with quorum, by those in the room or their one proxy each, with more voices for than against or the chair’s', () => {
    let quorate = 0;
    fc.assert(
      fc.property(session, fc.array(voice, { minLength: 66, maxLength: 66 }), ({ size, second, ...room }, voices) => {
        const { present, proxies, withdrawn } = room;
        const started = convene(planned({ body: aBody(size), secondConvocation: second }), TODAY);
        const opened = noteAttendance(started, { attendance: { present, proxies }, secretary: null }, HELD);
        const attending = present.length - withdrawn.length;
        const enough = (count: number): boolean => count > 0 && (second || count > size / 2);
        expect(opened.status).toBe(enough(present.length) ? 'open' : 'no-quorum');
        expect(hasQuorum(opened, present.length)).toBe(enough(present.length));
        if (opened.status !== 'open') return;
        const voters = votersOf({ present, proxies }, withdrawn);
        expect(new Set(voters).size).toBe(voters.length);
        expect(voters.length).toBeLessThanOrEqual(2 * attending);
        const cast = Object.fromEntries(voters.map((id, index) => [id, voices[index]!]));
        const vote = () =>
          voteItem(opened, { requestId: 'r1', ballot: { kind: 'public', voices: cast }, withdrawn, secretAskedBy: 0 });
        if (!enough(attending)) {
          expect(vote).toThrow('no-quorum');
          return;
        }
        quorate += 1;
        const { tally: counted, chair } = vote();
        const count = (one: Voice): number => Object.values(cast).filter((other) => other === one).length;
        expect(withdrawn).not.toContain(chair.id);
        expect(counted.for + counted.against + counted.abstain).toBe(voters.length);
        const strict = count('for') * 2 > count('for') + count('against');
        const tie = count('for') === count('against') && cast[chair.id] === 'for';
        expect(counted.adopted).toBe(strict || tie);
        expect(counted.unanimous).toBe(count('for') === voters.length);
      }),
      { numRuns: 2_500 },
    );
    expect(quorate).toBeGreaterThan(500);
  });

  test('a vote is never counted for somebody who is not there, nor without somebody who is', () => {
    fc.assert(
      fc.property(session, voice, ({ present, proxies, withdrawn }, said) => {
        const voters = votersOf({ present, proxies }, withdrawn);
        const cast = all(voters, said).voices;
        const stranger = { kind: 'public', voices: { ...cast, mayor: said } } as const;
        expect(() => tally(stranger, voters, 'm0')).toThrow('voter-not-present');
        const [first] = voters;
        if (first === undefined) return;
        const { [first]: _left, ...rest } = cast;
        expect(() => tally({ kind: 'public', voices: rest }, voters, 'm0')).toThrow('vote-incomplete');
      }),
      { numRuns: 1_000 },
    );
  });

  test('nobody votes twice in the open', () => {
    expect(publicBallot({ for: ['m0'], against: ['m1'], abstain: ['m2'] })).toEqual({
      ...{ kind: 'public', voices: { m0: 'for', m1: 'against', m2: 'abstain' } },
    });
    for (const voice of ['for', 'against', 'abstain'] as const) {
      const cast = { for: ['m0', 'm1'], against: [], abstain: [] };
      expect(() => publicBallot({ ...cast, [voice]: [...cast[voice], 'm1'] })).toThrow('vote-incomplete');
    }
  });

  test('a third is at least a third', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }), (asking, present) => {
        expect(mustBeSecret(asking, present)).toBe(asking >= 1 && asking / present >= 1 / 3 - 1e-12);
      }),
    );
  });
});
