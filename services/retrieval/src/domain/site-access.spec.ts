import { describe, expect, test } from '@jest/globals';
import { addDays, type CivilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { aHabilitation } from '../testing/task.fixture.js';
import { checkLegalBasis } from './legal-basis.js';
import { standingOn } from './site-access.js';

const TODAY = '2026-11-23' as CivilDate;
const away = fc.integer({ min: -800, max: 800 });

describe('where a habilitation stands', () => {
  test.each([
    ['2026-11-22', 'ended', -1],
    ['2026-11-23', 'in-force', 0],
    ['2026-12-23', 'in-force', 30],
    [null, 'in-force', null],
  ] as const)('until %s: %s, %s days left', (validUntil, standing, daysLeft) => {
    const habilitation = aHabilitation({ validUntil: validUntil as CivilDate | null });
    expect(standingOn(habilitation, TODAY)).toMatchObject({ standing, daysLeft });
  });

  test('is in force exactly when calls leave under it', () => {
    fc.assert(
      fc.property(away, fc.option(away), away, (from, until, deliberated) => {
        const habilitation = aHabilitation({
          validFrom: addDays(TODAY, from),
          validUntil: until === null ? null : addDays(TODAY, until),
          deliberatedOn: addDays(TODAY, deliberated),
        });
        const { granted } = checkLegalBasis(
          'quotient-familial',
          { habilitations: [habilitation], noticeGivenOn: TODAY, hasToken: true, refusal: null },
          TODAY,
        );
        const { standing, daysLeft } = standingOn(habilitation, TODAY);
        expect(standing === 'in-force').toBe(granted);
        expect(daysLeft).toBe(until);
        expect(standing === 'ended').toBe(until !== null && until < 0);
      }),
    );
  });
});
