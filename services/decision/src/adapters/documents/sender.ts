import type { Setting } from '../../application/ports/papers.js';
import type { Letter } from '../../domain/decision-letter.js';
import type { TaggedPage } from './tagged-page.js';

const SIZE = { name: 12, lines: 10 } as const;
/** Room for a logo at the top right, above the window of an envelope, in points. */
const LOGO_ROOM = { width: 170, height: 44 } as const;

/** Who writes: the name in the colour of the centre, and its logo on the other side of the page. */
export function senderOn(page: TaggedPage, { name, lines }: Letter['sender'], { colour, logo }: Setting): void {
  const below = logo === null ? 0 : page.pictureAtTopRight(logo, LOGO_ROOM);
  page.paragraph(name, { font: 'bold', size: SIZE.name, ...(colour === null ? {} : { colour }) });
  page.lines(lines, { size: SIZE.lines });
  page.continueBelow(below);
}
