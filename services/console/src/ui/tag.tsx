import type { Shape } from '../api/client.js';
import { STATUS, TONE } from '../words.js';

/** Where a request is. */
export function StatusTag({ status }: { readonly status: Shape<'CaseItem'>['status'] }) {
  return <span className={`tag ${TONE[status]}`}>{STATUS[status]}</span>;
}
