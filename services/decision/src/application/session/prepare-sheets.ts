import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import {
  draftSheet,
  requireOpenSheets,
  type Sheet,
  type SheetMaterial,
  type SheetSubject,
} from '../../domain/session/sheet.js';
import type { AidRequest } from '../../domain/aid-request.js';
import type { SheetSources } from '../ports/sheets.js';
import type { DecisionStores } from '../ports/stores.js';

/** Who prepares, looks at and shares sheets: persons of the centre. @throws RuleViolation role-not-allowed */
export function requireSheetKeeper(actor: Actor): void {
  if (!preparesSheets(actor)) throw new RuleViolation('role-not-allowed');
}

export function preparesSheets(actor: Actor): boolean {
  return hasRole(actor, 'agent', 'secretary', 'president', 'manager') && !hasRole(actor, 'machine');
}

/** Drafts the sheets of a session from what the owners say; those that are shared stay. */
export class PrepareSheets {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly sources: SheetSources,
  ) {}

  async execute(
    cause: CommandCause,
    sessionId: string,
  ): Promise<Committed<{ readonly items: readonly Pick<Sheet, 'requestId' | 'status' | 'version'>[] }>> {
    requireSheetKeeper(cause.actor);
    const { siteId, correlationId } = cause;
    const read = { ...cause, idempotencyKey: null };
    const { result } = await this.unitOfWork.run(read, async ({ sessions, sheets }) => {
      const session = await sessions.find(siteId, sessionId);
      if (session === null) throw new RuleViolation('not-found');
      requireOpenSheets(session);
      const shared = (await sheets.of(siteId, sessionId)).filter(({ status }) => status === 'shared');
      return { wanted: session.agenda.filter((id) => shared.every(({ requestId }) => requestId !== id)) };
    });
    const materials = await this.sources.materialOf({ siteId, correlationId, requestIds: result.wanted });
    return this.unitOfWork.run(cause, async (stores) => {
      const session = await stores.sessions.lock(siteId, sessionId);
      if (session === null) throw new RuleViolation('not-found');
      requireOpenSheets(session);
      const items = await drafted(stores, { siteId, sessionId }, materials);
      const heads = session.agenda.flatMap((id) => items.find(({ requestId }) => requestId === id) ?? []);
      return { items: heads.map(({ requestId, status, version }) => ({ requestId, status, version })) };
    });
  }
}

async function drafted(
  stores: DecisionStores,
  { siteId, sessionId }: { readonly siteId: string; readonly sessionId: string },
  materials: readonly SheetMaterial[],
): Promise<readonly Sheet[]> {
  const known = await stores.sheets.of(siteId, sessionId);
  const labels = await stores.sites.aidLabels(siteId);
  const labelOf = (code: string): string => labels.filter(({ aid }) => aid === code).at(-1)?.label ?? code;
  const changed: Sheet[] = [];
  for (const material of materials) {
    const request = await stores.requests.find(siteId, material.requestId);
    const subject = request && subjectOf(request, labelOf);
    if (subject === null) continue;
    const received = material.received.map((grant) => ({ ...grant, aid: labelOf(grant.aid) }));
    const before = known.find(({ requestId }) => requestId === material.requestId) ?? null;
    changed.push(draftSheet(before, subject, { ...material, received }));
  }
  await stores.sheets.save(siteId, sessionId, changed);
  const ids = new Set(changed.map(({ requestId }) => requestId));
  return [...changed, ...known.filter(({ requestId }) => !ids.has(requestId))];
}

function subjectOf({ submission, routing }: AidRequest, labelOf: (code: string) => string): SheetSubject | null {
  if (submission === null) return null;
  const { reference, aid, requestedOn, requestedAmountCents, urgent } = submission;
  return {
    ...{ reference, aid, aidLabel: labelOf(aid), requestedOn, requestedAmountCents, urgent },
    proposal: routing && {
      ...{ kind: routing.proposal, because: routing.because },
      amountCents: routing.proposedAmountCents,
    },
  };
}
