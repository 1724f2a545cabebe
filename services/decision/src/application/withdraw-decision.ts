import {
  RuleViolation,
  civilDateAt,
  sumCents,
  yearOf,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { append, registerLabel, type SealedEntry } from '@octroi/register';
import { requirePersonWhoMayDecide } from '../domain/decide.js';
import { wellFormed } from '../domain/decision-content.js';
import { free } from '../domain/envelope.js';
import {
  UNDOING_KIND,
  UNDOING_SERIES,
  undo,
  undoingBasis,
  type RecordedUndoing,
  type UndoingInput,
  type UndoingPart,
} from '../domain/undoing.js';
import type { DecisionStores, RecordedDecision } from './ports/stores.js';
import type { RegisterMeans } from './record-in-register.js';

export interface WithdrawalCommand {
  readonly actor: Actor;
  readonly cause: CommandCause;
  readonly requestId: string;
  readonly input: UndoingInput;
}

/** What was written: the act and its entry. */
export interface WrittenUndoing {
  readonly withdrawalId: string;
  readonly entry: SealedEntry;
}

/** Undoes the last decision of a request by a new entry of the register; what was not paid yet is free again. */
export class WithdrawDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly means: RegisterMeans,
  ) {}

  /** @param answer makes the reply, which is kept with the idempotency key */
  async execute<Reply extends object>(
    command: WithdrawalCommand,
    answer: (written: WrittenUndoing) => Reply,
  ): Promise<Committed<Reply>> {
    requirePersonWhoMayDecide(command.actor);
    return this.unitOfWork.run(command.cause, async (stores) => answer(await this.write(stores, command)));
  }

  private async write(stores: DecisionStores, command: WithdrawalCommand): Promise<WrittenUndoing> {
    const { actor, requestId, input } = command;
    const { siteId } = command.cause;
    const [request] = await stores.requests.lockAll(siteId, [requestId]);
    if (request === undefined) throw new RuleViolation('not-found');
    const undone = (await stores.register.decisionsOf(siteId, requestId)).at(-1);
    if (undone === undefined || request.status !== 'decided') throw new RuleViolation('nothing-to-withdraw');
    const powers = await stores.authority.powersOf(siteId, actor.subject);
    const today = civilDateAt(stores.now);
    const { decision } = undone;
    const delegation = undo({ request, decision, input, actor, powers, today });
    const keptCents = await freeWhatIsNotPaid(stores, siteId, { undone, by: actor.subject });
    const undoing: UndoingPart = {
      ...{ withdrawalId: stores.newId(), decisionId: decision.decisionId, requestId, reference: decision.reference },
      ...{ aidLabel: decision.aidLabel, kind: input.kind, ground: input.ground, withdrawnOn: today, keptCents },
      ...{ undoneLabel: registerLabel(undone.entry), undonePosition: undone.entry.position },
      ...{ undoneHash: undone.entry.hash, undoneOn: decision.decidedOn, afterwards: input.afterwards },
      ...{ invitedOn: input.observations?.invitedOn ?? null, heardOn: input.observations?.heardOn ?? null },
      ...{ legalBasis: undoingBasis(decision, input), delegation: delegation.reference },
      ...{ signatoryName: delegation.holderName, signatoryQuality: delegation.holderQuality },
      ...{ signatoryId: actor.subject, authorityVersion: powers?.version ?? 0 },
    };
    const statement = {
      reason: wellFormed(input.reason),
      observations: wellFormed(input.observations?.summary ?? null),
    };
    const recorded = await this.record(stores, siteId, { undoing, statement });
    await stores.requests.reopen(siteId, requestId, { on: today, closed: input.afterwards === 'close' });
    stores.decisionWithdrawn(siteId, recorded, request.version + 1);
    return { withdrawalId: undoing.withdrawalId, entry: recorded.entry };
  }

  private async record(
    stores: DecisionStores,
    siteId: string,
    { undoing, statement }: Omit<RecordedUndoing, 'entry'>,
  ): Promise<RecordedUndoing> {
    const { cryptography, salts } = this.means;
    const head = await stores.register.lockHead(siteId);
    const draft = {
      ...{ series: UNDOING_SERIES, kind: UNDOING_KIND, decidedOn: undoing.withdrawnOn },
      parts: [
        { name: 'withdrawal', salt: salts.next(), value: undoing },
        { name: 'statement', salt: salts.next(), value: statement },
      ],
    };
    const appended = append({ site: siteId, head, recordedAt: stores.now, drafts: [draft] }, cryptography);
    await stores.register.append(siteId, appended.entries, appended.head);
    const [entry] = appended.entries;
    if (entry === undefined) throw new Error('The register took no entry.');
    const recorded = { entry, undoing, statement };
    await stores.undoings.add(siteId, recorded);
    return recorded;
  }
}

/** Payments that have not left no longer stand, and their sum goes back to the envelopes of the year. @returns what has left, in cents */
async function freeWhatIsNotPaid(
  stores: DecisionStores,
  siteId: string,
  { undone: { decision }, by }: { readonly undone: RecordedDecision; readonly by: string },
): Promise<number> {
  const { aid, amountCents, decidedOn, decisionId, requestId } = decision;
  if (amountCents === null) return 0;
  const payments = (await stores.payments.lockOf(siteId, requestId)).filter(
    (one) => one.decisionId === decisionId && !one.replaced,
  );
  const left = payments.filter(({ state }) => state === 'ordered' || state === 'paid');
  const standing = payments.filter((one) => !left.includes(one));
  await stores.payments.save(
    siteId,
    standing.map((one) => ({ ...one, replaced: true })),
    by,
  );
  const keptCents = sumCents(left.map((one) => one.amountCents));
  const envelopes = await stores.budget.lock(siteId, yearOf(decidedOn));
  await stores.budget.save(siteId, free(envelopes, { aid, amountCents: amountCents - keptCents }));
  return keptCents;
}
