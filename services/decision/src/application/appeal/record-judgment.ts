import {
  RuleViolation,
  civilDateAt,
  type Actor,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import type { AidRequest } from '../../domain/aid-request.js';
import type { Appeal } from '../../domain/appeal.js';
import { implicitRejectionOn } from '../../domain/clocks.js';
import { wellFormed } from '../../domain/decision-content.js';
import { annuls, judge, judgmentTitle, type Judgment } from '../../domain/judgment.js';
import { requireWorker } from '../request/ask-for-papers.js';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';
import type { RegisterMeans } from '../register/record-in-register.js';
import { recordUndoing } from '../decision/record-undoing.js';

export interface JudgmentCommand {
  readonly actor: Actor;
  readonly cause: CommandCause;
  readonly requestId: string;
  readonly appealId: string;
  readonly judgment: Judgment;
}

interface Judging {
  readonly command: JudgmentCommand;
  readonly request: AidRequest;
  readonly judgment: Judgment;
}

/** Records what the court said. A decision that it annuls is undone by an entry of the register that names it, and its request is to be decided again. */
export class RecordJudgment {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly means: RegisterMeans,
  ) {}

  /** @param answer makes the reply, which is kept with the idempotency key */
  async execute<Reply extends object>(
    command: JudgmentCommand,
    answer: (judged: Appeal) => Reply,
  ): Promise<Committed<Reply>> {
    requireWorker(command.actor);
    return this.unitOfWork.run(command.cause, async (stores) => answer(await this.record(stores, command)));
  }

  private async record(stores: DecisionStores, command: JudgmentCommand): Promise<Appeal> {
    const { actor, cause, requestId, appealId } = command;
    const { siteId } = cause;
    const [request] = await stores.requests.lockAll(siteId, [requestId]);
    const known = (await stores.appeals.of(siteId, requestId)).find(({ id }) => id === appealId);
    if (request === undefined || known === undefined) throw new RuleViolation('not-found');
    const { court, number, ...said } = command.judgment;
    const judgment = { ...said, court: wellFormed(court), number: wellFormed(number) };
    const judged = { ...judge(known, judgment, civilDateAt(stores.now)), judgment };
    await stores.appeals.judge(siteId, judged, actor.subject);
    await this.followUp(stores, { command, request, judgment }, judged);
    stores.judgmentRecorded(siteId, judged, { judgment, version: request.version + 1 });
    return judged;
  }

  private async followUp(
    stores: DecisionStores,
    { command, request, judgment }: Judging,
    { contested }: Appeal,
  ): Promise<void> {
    const { siteId, id } = request;
    if (!annuls(judgment)) return stores.requests.raise(siteId, id);
    if (contested === null) return annulSilence(stores, request, judgment.notifiedOn);
    const undone = await standing(stores, request, contested.decisionId);
    if (undone === null) return stores.requests.raise(siteId, id);
    // Who appealed to the centre as well is answered first: the answer may be what the court asks for.
    if (request.appeal) throw new RuleViolation('appeal-pending');
    await this.undo(stores, { command, request, judgment }, undone);
  }

  private async undo(
    stores: DecisionStores,
    { command, request, judgment }: Judging,
    undone: RecordedDecision,
  ): Promise<void> {
    const title = judgmentTitle(judgment);
    const input = { kind: 'annulment', ground: 'judgment', reason: `Annulation par le ${title}.` } as const;
    await recordUndoing(
      stores,
      {
        ...{ cause: command.cause, request, undone, session: null, today: civilDateAt(stores.now) },
        input: { ...input, observations: null, afterwards: 'decide-again' },
        signature: { reference: title, holderName: judgment.court, holderQuality: 'juridiction administrative' },
        reopenedOn: judgment.notifiedOn,
        authorityVersion: (await stores.authority.powersOf(command.cause.siteId, null))?.version ?? 0,
      },
      this.means,
    );
  }
}

/** Silence counts anew. What was followed by a decision has nothing left to annul; an appeal that waits has a clock of its own, which goes on. */
async function annulSilence(stores: DecisionStores, request: AidRequest, from: CivilDate): Promise<void> {
  const { siteId, id, status, appeal: pending } = request;
  if (status !== 'open' || pending?.contested) return stores.requests.raise(siteId, id);
  if (!pending) return stores.requests.restartSilence(siteId, id, from);
  const on = implicitRejectionOn(from, await stores.papers.of(siteId, id));
  return stores.requests.renewSilence(siteId, id, { from, on });
}

/** A decision unless another has undone it or taken its place. */
async function standing(
  stores: DecisionStores,
  { siteId, id }: AidRequest,
  decisionId: string,
): Promise<RecordedDecision | null> {
  if ((await stores.undoings.undone(siteId, [decisionId])).has(decisionId)) return null;
  const decisions = await stores.register.decisionsOf(siteId, id);
  return decisions.find(({ decision }) => decision.decisionId === decisionId) ?? null;
}
