import {
  RuleViolation,
  TransientError,
  civilDateAt,
  type Actor,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import type { AidRequest } from '../domain/aid-request.js';
import { decide, requirePersonWhoMayDecide, type Decision, type DecisionInput } from '../domain/decide.js';
import {
  DECISION_KIND,
  DECISION_SERIES,
  decisionPart,
  statementPart,
  type DecisionPart,
  type StatementPart,
} from '../domain/decision-content.js';
import { append, type RegisterCryptography, type SealedEntry } from '@octroi/register';
import type { DecisionPowers } from '../domain/site-authority.js';
import type { SaltSource } from './ports/salt-source.js';
import type { DecisionStores, RecordedDecision } from './ports/stores.js';

export interface DecisionItem {
  readonly requestId: string;
  readonly input: DecisionInput;
}

/** What became of one item. */
export type ItemResult =
  | { readonly requestId: string; readonly decisionId: string; readonly entry: SealedEntry }
  | { readonly requestId: string; readonly violation: RuleViolation };

export interface DecisionResults {
  readonly results: readonly ItemResult[];
  /** True when a decision rests on an agent's delegation that the site's council has not settled. */
  readonly signatureNotSettled: boolean;
}

type Judged = { readonly requestId: string } & (
  { readonly decision: Decision } | { readonly violation: RuleViolation }
);

/** Records the decisions of one person on up to 200 requests, in one transaction, each judged by itself. */
export class RecordDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly cryptography: RegisterCryptography,
    private readonly salts: SaltSource,
  ) {}

  /** @param answer makes the reply, which is kept with the idempotency key */
  async execute<Reply extends object>(
    command: { readonly actor: Actor; readonly cause: CommandCause; readonly items: readonly DecisionItem[] },
    answer: (results: DecisionResults) => Reply,
  ): Promise<Committed<Reply>> {
    const { actor, cause, items } = command;
    requirePersonWhoMayDecide(actor);
    return this.unitOfWork.run(cause, async (stores) => {
      const locked = await stores.requests.lockAll(cause.siteId, [...new Set(items.map(({ requestId }) => requestId))]);
      const powers = await stores.authority.powersOf(cause.siteId, actor.subject);
      const judged = judge({ actor, items, locked, powers, today: civilDateAt(stores.now) });
      if (judged.length > 0 && judged.every((one) => 'violation' in one && one.violation.code === 'too-early'))
        throw new TransientError('too-early');
      const decisions = judged.flatMap((one) => ('decision' in one ? [one.decision] : []));
      const recorded = decisions.length === 0 ? [] : await this.record(stores, { cause, powers, decisions });
      return answer(resultsOf(judged, recorded, powers));
    });
  }

  private async record(
    stores: DecisionStores,
    act: {
      readonly cause: CommandCause;
      readonly powers: DecisionPowers | null;
      readonly decisions: readonly Decision[];
    },
  ): Promise<readonly RecordedDecision[]> {
    const { siteId, actor } = act.cause;
    const labels = await stores.sites.aidLabels(siteId);
    const contents = act.decisions.map((decision) => ({
      request: decision.request,
      decision: decisionPart(decision, {
        decisionId: stores.newId(),
        aidLabel: labelOf(labels, decision),
        signatoryId: actor.subject,
        authorityVersion: act.powers?.version ?? 0,
      }),
      statement: statementPart(decision),
    }));
    const head = await stores.register.lockHead(siteId);
    const drafts = contents.map((content) => this.draft(content));
    const appended = append({ site: siteId, head, recordedAt: stores.now, drafts }, this.cryptography);
    await stores.register.append(siteId, appended.entries, appended.head);
    const recorded = appended.entries.flatMap((entry, index) => {
      const content = contents[index];
      return content === undefined ? [] : [{ entry, ...content }];
    });
    await stores.register.indexDecisions(siteId, recorded);
    await stores.requests.decideAll(
      siteId,
      recorded.map(({ decision }) => outcomeOf(decision)),
    );
    for (const one of recorded) stores.decisionRecorded(siteId, one, one.request.version + 1);
    return recorded;
  }

  private draft({ decision, statement }: { readonly decision: DecisionPart; readonly statement: StatementPart }) {
    return {
      series: DECISION_SERIES,
      kind: DECISION_KIND,
      decidedOn: decision.decidedOn,
      parts: [
        { name: 'decision', salt: this.salts.next(), value: decision },
        { name: 'statement', salt: this.salts.next(), value: statement },
      ],
    };
  }
}

interface Session {
  readonly actor: Actor;
  readonly items: readonly DecisionItem[];
  readonly locked: readonly AidRequest[];
  readonly powers: DecisionPowers | null;
  readonly today: CivilDate;
}

function judge({ actor, items, locked, powers, today }: Session): readonly Judged[] {
  const requests = new Map(locked.map((request) => [request.id, request]));
  const seen = new Set<string>();
  return items.map(({ requestId, input }): Judged => {
    const request = requests.get(requestId);
    try {
      if (seen.has(requestId)) throw new RuleViolation('duplicate-item');
      seen.add(requestId);
      if (request === undefined) throw new RuleViolation('not-found');
      return { requestId, decision: decide({ request, input, actor, powers, today }) };
    } catch (error) {
      if (error instanceof RuleViolation) return { requestId, violation: error };
      throw error;
    }
  });
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

function resultsOf(
  judged: readonly Judged[],
  recorded: readonly RecordedDecision[],
  powers: DecisionPowers | null,
): DecisionResults {
  const byRequest = new Map(recorded.map((one) => [one.decision.requestId, one]));
  const results = judged.map((one): ItemResult => {
    if ('violation' in one) return one;
    const { entry, decision } = byRequest.get(one.requestId) as RecordedDecision;
    return { requestId: one.requestId, decisionId: decision.decisionId, entry };
  });
  const byAgent = recorded.some(({ decision }) => decision.authority === 'delegated-agent');
  return { results, signatureNotSettled: byAgent && powers?.authority.delegationSettled === false };
}
