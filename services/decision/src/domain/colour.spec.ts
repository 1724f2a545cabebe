import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contrastWithWhite, requireReadableColour } from './colour.js';

describe('colours on white', () => {
  test.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#777777', 4.48],
    ['#767676', 4.54],
    ['#ff0000', 4],
    ['#0000ff', 8.59],
  ])('%s has a contrast of %d', (colour, contrast) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 1);
  });

  test('grey 767676 is the palest that is read; 777777 is refused with what it lacks', () => {
    expect(() => requireReadableColour('#767676')).not.toThrow();
    expect(() => requireReadableColour('#777777')).toThrow('colour-too-pale');
    try {
      requireReadableColour('#777777');
    } catch (error) {
      expect(error).toMatchObject({ parameters: { contrast: '4,4' } });
    }
  });

  test('a darker colour is never less readable', () => {
    const value = fc.integer({ min: 0, max: 255 });
    const hex = (values: readonly number[]): string =>
      `#${values.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
    fc.assert(
      fc.property(fc.tuple(value, value, value), fc.nat({ max: 255 }), (values, less) => {
        const darker = values.map((one) => Math.max(0, one - less));
        expect(contrastWithWhite(hex(darker))).toBeGreaterThanOrEqual(contrastWithWhite(hex(values)));
      }),
    );
  });
});
