import type { Shape } from '../../api/client.js';

type Status = Shape<'CaseDetail'>['status'];

/** A request that nobody has ended yet. */
export const OPEN: readonly Status[] = [
  ...(['submitted', 'retrieving', 'awaiting-documents', 'awaiting-finding', 'awaiting-administrator'] as const),
  ...(['awaiting-decision', 'awaiting-other-right', 'awaiting-signature'] as const),
];
