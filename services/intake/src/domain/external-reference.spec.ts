import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { meantBy, type Referred } from './external-reference.js';

const SUBJECTS = ['camille', 'ines', 'paul', 'software'];
const subject = fc.constantFrom(...SUBJECTS);
const body = fc.constantFrom('f-1', 'f-2', 'f-3');
const readers = fc.subarray(SUBJECTS, { minLength: 1 }).map((readerIds) => ({ readerIds }));
const referred: fc.Arbitrary<Referred> = fc.record({
  ...{ fingerprint: body, filedBy: subject },
  protection: fc.option(readers),
});
const filer = fc.record({ subject, fingerprint: body });

describe('what an external reference names for whoever files with it', () => {
  test('a hidden request of another body changes no answer: neither refused by it, nor answered with it', () =>
    fc.assert(
      fc.property(fc.array(referred, { maxLength: 4 }), filer, (known, who) => {
        const exists = known.filter(
          ({ filedBy, protection, fingerprint }) =>
            filedBy === who.subject ||
            protection === null ||
            protection.readerIds.includes(who.subject) ||
            fingerprint === who.fingerprint,
        );
        const { kind, ...rest } = meantBy(known, who);
        const without = meantBy(exists, who);
        expect(kind).toBe(without.kind);
        if (without.kind === 'same') expect(rest).toEqual({ request: without.request });
      }),
    ));

  test('whoever filed under it is never given a second request, whatever became of the first', () =>
    fc.assert(
      fc.property(referred, fc.array(referred, { maxLength: 3 }), body, (own, others, fingerprint) => {
        const { kind } = meantBy([...others, own], { subject: own.filedBy, fingerprint });
        expect(['same', 'reused']).toContain(kind);
      }),
    ));

  test('the same answer is about the same body', () =>
    fc.assert(
      fc.property(fc.array(referred, { maxLength: 4 }), filer, (known, who) => {
        const meant = meantBy(known, who);
        if (meant.kind === 'same') expect(meant.request.fingerprint).toBe(who.fingerprint);
      }),
    ));

  test('what is filed beside a hidden request says which it was', () => {
    const hidden = { fingerprint: 'f-1', filedBy: 'camille', protection: { readerIds: ['ines'] } };
    expect(meantBy([hidden], { subject: 'paul', fingerprint: 'f-2' })).toEqual({ kind: 'none', hidden });
    expect(meantBy([], { subject: 'paul', fingerprint: 'f-2' })).toEqual({ kind: 'none', hidden: null });
  });
});
