const LONGEST_SIDE = 30_000;
const MOST_PIXELS = 150_000_000;

/** True for a picture that a page can be, and that a viewer can open. */
export function isPlausibleSize(width: number, height: number): boolean {
  return width > 0 && height > 0 && Math.max(width, height) <= LONGEST_SIDE && width * height <= MOST_PIXELS;
}
