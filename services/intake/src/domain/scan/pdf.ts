import { latin1, looksActive } from './bytes.js';

const HEAD = /^%PDF-(1\.[0-7]|2\.0)[\r\n %]/;
const HEAD_LENGTH = 1_024;
const TAIL_LENGTH = 2_048;
/** The end of a PDF, with padding at most after it. */
const TAIL = /startxref\s+\d+\s+%%EOF[\s\0]*$/;
/** Names of what acts, plays or carries other files. A scan has none. */
const ACTS = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/;

/** A name may write any of its letters as `#xx`. */
function plainNames(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** True for a whole PDF that shows no sign of acting. Names within compressed parts are not seen: it is served inert all the same. */
export function isSoundPdf(bytes: Uint8Array): boolean {
  const head = latin1(bytes, 0, HEAD_LENGTH);
  if (!HEAD.test(head) || looksActive(head)) return false;
  if (!TAIL.test(latin1(bytes, Math.max(0, bytes.length - TAIL_LENGTH)))) return false;
  const text = latin1(bytes);
  return / obj\b/.test(text) && !ACTS.test(plainNames(text)) && !/<(script|\?php)/i.test(text);
}
