import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  askableAdults,
  inherited,
  letterAddress,
  mayChange,
  mayRead,
  nameReaders,
  protect,
  protectAtFiling,
  type Protection,
  type ProtectionWish,
  type Protector,
} from './protection.js';

const AT = new Date('2026-11-23T09:00:00Z');
const subject = fc.constantFrom(...'abcdefgh'.split(''));
const subjects = fc.uniqueArray(subject, { maxLength: 6 });
const protector: fc.Arbitrary<Protector> = fc.record({ subject, isManager: fc.boolean() });
const wish: fc.Arbitrary<ProtectionWish> = fc.record({
  reason: fc.constantFrom('violence', 'colleague', 'elected-relative', 'other'),
  readerIds: subjects,
  channel: fc.record({ means: fc.constantFrom('phone', 'email', 'in-person') }),
});

/** The protection after acts that may each be refused; a refusal changes nothing. */
function after(
  first: readonly [ProtectionWish, Protector],
  acts: readonly (readonly [ProtectionWish, Protector])[],
): Protection {
  let protection = protect(null, first[0], { by: first[1], at: AT });
  for (const [wished, by] of acts) {
    try {
      protection = protect(protection, wished, { by, at: AT });
    } catch {
      // Refused.
    }
  }
  return protection;
}

describe('a protected file', () => {
  test('is read by those who are named and by whoever protects it, and by nobody else', () => {
    fc.assert(
      fc.property(wish, protector, subject, (wished, by, reader) => {
        const protection = protect(null, wished, { by, at: AT });
        expect(mayRead(protection, reader)).toBe(reader === by.subject || wished.readerIds.includes(reader));
        expect(new Set(protection.readerIds).size).toBe(protection.readerIds.length);
        expect(protection).toMatchObject({ protectedBy: by.subject, protectedAt: AT.toISOString() });
      }),
    );
  });

  test('wished for again as a request is filed loses no reader; whoever may not change it is refused', () => {
    fc.assert(
      fc.property(wish, protector, wish, protector, (first, by, again, other) => {
        const known = protectAtFiling(null, first, { by, at: AT });
        expect(known).toEqual(protect(null, first, { by, at: AT }));
        const act = () => protectAtFiling(known, again, { by: other, at: AT });
        if (!mayChange(known, other)) return expect(act).toThrow('role-not-allowed');
        const { readerIds, ...now } = act();
        expect(new Set(readerIds)).toEqual(new Set([...known.readerIds, ...again.readerIds, other.subject]));
        return expect(now).toMatchObject({ reason: again.reason, channel: again.channel, protectedBy: by.subject });
      }),
    );
  });

  test('stays that of whoever protected it first, whatever the others wish', () => {
    fc.assert(
      fc.property(fc.tuple(wish, protector), fc.array(fc.tuple(wish, protector)), (first, acts) => {
        const protection = after(first, acts);
        expect(protection.protectedBy).toBe(first[1].subject);
        expect(mayRead(protection, first[1].subject)).toBe(true);
      }),
    );
  });

  test('is changed by whoever protected it or a manager, and by nobody else', () => {
    fc.assert(
      fc.property(wish, protector, wish, protector, (wished, first, changed, by) => {
        const protection = protect(null, wished, { by: first, at: AT });
        const may = by.isManager || by.subject === first.subject;
        expect(mayChange(protection, by)).toBe(may);
        const change = (): Protection => protect(protection, changed, { by, at: AT });
        if (may) expect(change().readerIds).toEqual(expect.arrayContaining([...changed.readerIds, first.subject]));
        else expect(change).toThrow('role-not-allowed');
      }),
    );
  });

  test('has exactly the readers whom a manager names; others name nobody', () => {
    fc.assert(
      fc.property(wish, protector, fc.uniqueArray(subject, { minLength: 1 }), protector, (wished, first, named, by) => {
        const protection = protect(null, wished, { by: first, at: AT });
        if (by.isManager) expect(nameReaders(protection, named, by).readerIds).toEqual(named);
        else expect(() => nameReaders(protection, named, by)).toThrow('role-not-allowed');
      }),
    );
    const protection = after([{ reason: 'other', readerIds: [], channel: { means: 'phone' } }, boss], []);
    expect(() => nameReaders(protection, [], boss)).toThrow('role-not-allowed');
  });

  test('passes to what is filed later for the same person, with whoever filed it', () => {
    fc.assert(
      fc.property(wish, protector, subject, subject, (wished, by, filer, reader) => {
        const protection = protect(null, wished, { by, at: AT });
        expect(mayRead(inherited(protection, filer), reader)).toBe(mayRead(protection, reader) || reader === filer);
      }),
    );
  });
});

const boss: Protector = { subject: 'boss', isManager: true };

test('nothing is posted to somebody who flees violence; whoever comes to the centre has letters handed over', () => {
  const channel = { means: 'post', value: '1 rue de la Mairie' } as const;
  const act = { by: boss, at: AT };
  expect(() => protect(null, { reason: 'violence', readerIds: [], channel }, act)).toThrow('channel-not-safe');
  const address = { kind: 'home' as const, communeCode: '92022', line: '1 rue du Refuge' };
  const posted = protect(null, { reason: 'colleague', readerIds: [], channel }, act);
  expect([letterAddress({ address }, null), letterAddress({ address }, posted)]).toEqual([address, address]);
  const handed = { reason: 'violence', readerIds: [], channel: { means: 'in-person' } } as const;
  expect(letterAddress({ address }, protect(null, handed, act))).toBeNull();
});

test('the State is asked about a partner who was told, and about nobody beside the applicant of a protected file', () => {
  const identity = { birthName: 'AUTRE', givenNames: ['PAUL'] };
  const noticeGivenOn = '2026-11-23';
  const household = [
    { relation: 'partner' as const, identity, noticeGivenOn },
    { relation: 'partner' as const, identity },
    { relation: 'parent' as const, identity, noticeGivenOn },
  ];
  expect(askableAdults({ household }, null)).toEqual([identity]);
  fc.assert(
    fc.property(wish, protector, (wished, by) => {
      expect(askableAdults({ household }, protect(null, wished, { by, at: AT }))).toEqual([]);
    }),
  );
});

test('a file that is not protected exists for everybody of the centre', () => {
  expect(mayRead(null, 'anybody')).toBe(true);
});
