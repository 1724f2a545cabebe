import { RuleViolation } from '@octroi/kernel';

/** An opaque cursor that names where a page ends. */
export function encodeCursor(list: string, position: string): string {
  return Buffer.from(`${list}:${position}`).toString('base64url');
}

/** The position of a cursor of that list; null without cursor. @throws RuleViolation `invalid-cursor` */
export function decodeCursor(list: string, cursor: string | null | undefined, shape: RegExp): string | null {
  if (cursor === null || cursor === undefined) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const position = text.slice(list.length + 1);
  if (!text.startsWith(`${list}:`) || !shape.test(position) || encodeCursor(list, position) !== cursor)
    throw new RuleViolation('invalid-cursor');
  return position;
}
