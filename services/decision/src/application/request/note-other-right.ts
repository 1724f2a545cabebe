import {
  RuleViolation,
  civilDateAt,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { wellFormed } from '../../domain/decision-content.js';
import {
  awaitedUntil,
  noteOtherRight,
  type OtherRight,
  type OtherRightCode,
  type OtherRightStep,
} from '../../domain/other-right.js';
import { requireWorker } from './ask-for-papers.js';
import type { DecisionStores } from '../ports/stores.js';

/** What a person tells of a right elsewhere: a new one, or what became of one that is known. */
export interface OtherRightCommand {
  readonly requestId: string;
  readonly of: { readonly right: OtherRightCode } | { readonly rightId: string };
  readonly step: OtherRightStep;
}

/** Notes a right that is to be opened or was applied for elsewhere. The request may wait for its answer; the legal clock runs on, and urgency waits for nothing. */
export class NoteOtherRight {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  /** @param answer makes the reply, which is kept with the idempotency key */
  async execute<Reply extends object>(
    { actor, cause, ...command }: OtherRightCommand & { readonly actor: Actor; readonly cause: CommandCause },
    answer: (noted: OtherRight) => Reply,
  ): Promise<Committed<Reply>> {
    requireWorker(actor);
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const [request] = await stores.requests.lockAll(siteId, [command.requestId]);
      if (request === undefined) throw new RuleViolation('not-found');
      const known = await stores.otherRights.of(siteId, request.id);
      const noted = noteOtherRight(request, rightOf(command, known, stores.newId()), civilDateAt(stores.now));
      await stores.otherRights.save(siteId, noted, actor.subject);
      await stores.requests.raise(siteId, request.id);
      const until = awaitedUntil(request, [...known.filter(({ id }) => id !== noted.id), noted]);
      stores.otherRightNoted(request, noted, until);
      return answer(noted);
    });
  }
}

function rightOf({ requestId, of, step }: OtherRightCommand, known: readonly OtherRight[], newId: string): OtherRight {
  const said = { ...step, label: wellFormed(step.label) };
  if ('right' in of) return { ...said, id: newId, requestId, right: of.right };
  const before = known.find(({ id }) => id === of.rightId);
  if (before === undefined) throw new RuleViolation('not-found');
  return { ...before, ...said };
}
