import type { ScanType } from './recognise.js';

const ENDINGS: Readonly<Record<ScanType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

const LONGEST = 80;
/** Controls, marks that turn the direction of a text, and what file systems and headers give a meaning to. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}"*:<>?|;%`$]/gu;

/** The name of a scan as it is shown: no folder, nothing that a screen, a header or a disk would take for more than a name, and the ending of what it is. */
export function safeFileName(given: string, type: ScanType): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(UNSAFE, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const short = [...stem].slice(0, LONGEST).join('').trimEnd();
  return `${short === '' ? 'piece' : short}.${ENDINGS[type]}`;
}
