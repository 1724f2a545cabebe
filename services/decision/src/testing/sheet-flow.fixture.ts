import type { Actor } from '@octroi/kernel';
import type { SheetSources } from '../application/ports/sheets.js';
import { PrepareSheets } from '../application/session/prepare-sheets.js';
import { ReadSheets, type ReadableSheets } from '../application/session/read-sheets.js';
import { ShareSheet } from '../application/session/share-sheet.js';
import type { SheetReview } from '../domain/session/sheet.js';
import { anAgent } from './decision.fixture.js';
import { aCommandCause } from './in-memory-decision-stores.js';
import { SECRETARY, SessionFlow } from './session-flow.fixture.js';
import { aBody, aMember } from './session.fixture.js';
import { aSheet } from './sheet.fixture.js';

export const SEATED = anAgent({ subject: 'octroi-development|chaville:member', roles: ['member'] });
export const AS_DRAFTED = { purpose: null, evaluation: null };

/** Owners that know two requests, and a household called JEANNE. */
export const sources: SheetSources = {
  materialOf: async ({ requestIds }) =>
    requestIds.map((requestId) => {
      const { people, housing, worksheet, purpose, evaluation, maskedCount, ...rest } = aSheet({ requestId });
      const means = { quotientFamilial: 600, resteAVivreCents: 25_000 };
      const received = [{ aid: 'aide-alimentaire', on: '2026-09-02', cents: 12_000 }];
      return {
        requestId: rest.requestId,
        people,
        housing,
        worksheet,
        purpose,
        evaluation,
        maskedCount,
        ...means,
        received,
      };
    }),
  namesHousehold: async ({ texts }) => texts.some((text) => text.includes('JEANNE')),
};

/** A session whose first member signs in, and what is done with its sheets. */
export class SheetFlow extends SessionFlow {
  constructor() {
    super();
    const [first, ...others] = aBody(5).members;
    this.memory.bodies = [aBody(5, { members: [{ ...(first ?? aMember('m0')), subject: SEATED.subject }, ...others] })];
    this.memory.labels.push({ regulation: '2023-10-12', aid: 'aide-alimentaire', label: 'Aide alimentaire' });
  }

  async prepare(sessionId: string, actor = SECRETARY) {
    return (await new PrepareSheets(this.memory.unitOfWork, sources).execute(aCommandCause(actor), sessionId)).result;
  }

  async share(
    sessionId: string,
    requestId: string,
    { actor = SECRETARY, ...review }: Partial<SheetReview> & { actor?: Actor } = {},
  ) {
    const useCase = new ShareSheet(this.memory.unitOfWork, sources);
    const said = { version: 1, ...AS_DRAFTED, ...review };
    return (await useCase.execute(aCommandCause(actor), { sessionId, requestId }, said)).result;
  }

  async read(sessionId: string, actor = SECRETARY): Promise<ReadableSheets> {
    const asked = { sessionId, onlyShared: false };
    return new ReadSheets(this.memory.unitOfWork).execute(actor, aCommandCause(actor), asked);
  }
}
