import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Shape } from '../../api/client.js';
import { informedHousehold, uninformedAdults } from './adults.js';

type Member = Shape<'HouseholdMember'>;
const on = '2026-11-23';

test('adults who were told nothing are named; children, and whoever was told, are not', () => {
  const household: Member[] = [
    { relation: 'partner', birthDate: '1988-02-03', identity: { birthName: 'DURAND', givenNames: ['MARC'] } },
    { relation: 'partner', noticeGivenOn: '2026-01-10' },
    { relation: 'child', birthDate: '2008-11-24' },
    { relation: 'child', birthDate: '2008-11-23' },
    { relation: 'child' },
    { relation: 'child', birthDate: '1990' },
    { relation: 'other', birthDate: '2015-01-01' },
    { relation: 'parent', birthDate: '1950' },
  ];
  expect(uninformedAdults(household, on)).toEqual([
    { place: 0, called: 'le conjoint MARC DURAND', isPartner: true },
    { place: 3, called: 'l’enfant majeur', isPartner: false },
    { place: 7, called: 'le parent', isPartner: false },
  ]);
  expect([uninformedAdults(null, on), uninformedAdults([], on)]).toEqual([[], []]);
});

test('whoever is informed leaves the list, the others stay as they were', () => {
  const member: fc.Arbitrary<Member> = fc.record({
    relation: fc.constantFrom('partner', 'child', 'parent', 'other'),
    birthDate: fc.constantFrom(null, '1990-01-31', '2020-01-31', '1990'),
    noticeGivenOn: fc.constantFrom(null, '2026-01-10'),
  });
  fc.assert(
    fc.property(fc.array(member, { maxLength: 8 }), fc.nat(7), (household, pick) => {
      const [before, chosen] = [uninformedAdults(household, on), uninformedAdults(household, on)[pick]];
      fc.pre(chosen !== undefined);
      const after = informedHousehold(household, chosen.place, on);
      expect(uninformedAdults(after, on)).toEqual(before.filter(({ place }) => place !== chosen.place));
      expect(after.filter((_one, place) => place !== chosen.place)).toEqual(
        household.filter((_one, place) => place !== chosen.place),
      );
    }),
  );
});
