/** Contrast of a colour `#rrggbb` with white, from 1 to 21. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16)));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** True for a colour that is read on white, and white on it. */
export function isReadable(colour: string): boolean {
  return /^#[0-9a-fA-F]{6}$/.test(colour) && contrastWithWhite(colour) >= 4.5;
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
