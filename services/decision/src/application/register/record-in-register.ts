import type { CommandCause } from '@octroi/kernel';
import { append, type EntryDraft, type RegisterCryptography } from '@octroi/register';
import type { AidRequest } from '../../domain/aid-request.js';
import type { Decision } from '../../domain/decide.js';
import {
  DECISION_KIND,
  DECISION_SERIES,
  confirms,
  decisionPart,
  statementPart,
  type DecisionPart,
} from '../../domain/decision-content.js';
import type { SessionPart } from '../../domain/session/session-part.js';
import { answerAppeals } from '../appeal/answer-appeals.js';
import { openPayments } from '../payment/keep-payments.js';
import type { SaltSource } from '../ports/salt-source.js';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';

/** What writing into the register takes. */
export interface RegisterMeans {
  readonly cryptography: RegisterCryptography;
  readonly salts: SaltSource;
}

/** Decisions to be written, with the vote of a session when there was one. */
export interface DecisionsToRecord {
  readonly cause: CommandCause;
  readonly decisions: readonly { readonly decision: Decision; readonly session: SessionPart | null }[];
  /** Version of the site's authority: its letterhead. */
  readonly authorityVersion: number;
}

/** Series of the numbers of what a body decides. */
export const DELIBERATION_SERIES = 'DEL';

/** Writes decisions at the end of the chain, each an entry, closes their requests and publishes them. Their rows are locked before. */
export async function recordInRegister(
  stores: DecisionStores,
  { cause, decisions, authorityVersion }: DecisionsToRecord,
  means: RegisterMeans,
): Promise<readonly (RecordedDecision & { readonly request: AidRequest })[]> {
  const { siteId, actor } = cause;
  const [labels, head] = await Promise.all([stores.sites.aidLabels(siteId), stores.register.lockHead(siteId)]);
  const contents = decisions.map(({ decision, session }) => ({
    ...{ request: decision.request, session, mode: decision.paymentMode, keptCents: decision.keptCents ?? 0 },
    decision: decisionPart(decision, {
      decisionId: stores.newId(),
      aidLabel: labelOf(labels, decision),
      signatoryId: actor.subject,
      authorityVersion,
    }),
    statement: statementPart(decision),
  }));
  const drafts = contents.map((content) => draftOf(content, means.salts));
  const appended = append({ site: siteId, head, recordedAt: stores.now, drafts }, means.cryptography);
  await stores.register.append(siteId, appended.entries, appended.head);
  const recorded = appended.entries.flatMap((entry, index) => {
    const content = contents[index];
    return content === undefined ? [] : [{ entry, ...content }];
  });
  await stores.register.indexDecisions(siteId, recorded);
  await openPayments(
    stores,
    siteId,
    recorded.map((grant) => ({ grant, mode: grant.mode, keptCents: grant.keptCents })),
  );
  await stores.requests.decideAll(
    siteId,
    recorded.map(({ decision }) => outcomeOf(decision)),
  );
  await stores.proposals.settle(
    siteId,
    recorded.map(({ decision }) => decision.requestId),
  );
  // A decision that rejects an appeal takes nothing from the one that stands: it is told as an answer.
  for (const one of recorded.filter(({ decision }) => !confirms(decision)))
    stores.decisionRecorded(siteId, one, one.request.version + 1);
  await answerAppeals(stores, siteId, recorded);
  return recorded;
}

function draftOf({ decision, statement, session }: Omit<RecordedDecision, 'entry'>, salts: SaltSource): EntryDraft {
  return {
    series: session === null ? DECISION_SERIES : DELIBERATION_SERIES,
    kind: DECISION_KIND,
    decidedOn: decision.decidedOn,
    parts: [
      { name: 'decision', salt: salts.next(), value: decision },
      { name: 'statement', salt: salts.next(), value: statement },
      ...(session === null ? [] : [{ name: 'session', salt: salts.next(), value: session }]),
    ],
  };
}

function outcomeOf({ requestId, outcome, returnsOn }: DecisionPart) {
  return { id: requestId, closed: outcome !== 'adjourned', returnsOn };
}

/** The label in the version that routed the request, else in the newest one, else the code itself. */
function labelOf(
  labels: Awaited<ReturnType<DecisionStores['sites']['aidLabels']>>,
  { submission, request }: Decision,
): string {
  const own = labels.filter(({ aid }) => aid === submission.aid);
  const routed = own.find(({ regulation }) => regulation === request.routing?.regulation);
  return (routed ?? own.at(-1))?.label ?? submission.aid;
}
