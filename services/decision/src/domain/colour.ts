import { RuleViolation } from '@octroi/kernel';

/** Least contrast of a text: WCAG 2.2, criterion 1.4.3. */
const LEAST_CONTRAST = 4.5;

/** Contrast of a colour `#rrggbb` with white, from 1 to 21. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16)));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** @throws RuleViolation colour-too-pale */
export function requireReadableColour(colour: string): void {
  const contrast = contrastWithWhite(colour);
  if (contrast >= LEAST_CONTRAST) return;
  // Rounded down: 4.49 is not said to be 4.5.
  const said = (Math.floor(contrast * 10) / 10).toFixed(1).replace('.', ',');
  throw new RuleViolation('colour-too-pale', { parameters: { contrast: said } });
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
