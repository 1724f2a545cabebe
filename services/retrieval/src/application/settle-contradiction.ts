import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import type { TaskSource } from '../domain/data-source.js';
import type { ContradictionChoice, TaskEvent } from '../domain/retrieval-task.js';
import { changeOf } from '../domain/task-change.js';
import type { OpenContradiction, RetrievalStores } from './ports/stores.js';
import { provenanceOf } from './record-outcomes.js';

/** A choice as a person made it, about the answer that they looked at. */
export interface Choice {
  readonly requestId: string;
  readonly about: string;
  readonly answeredAt: string;
  readonly choice: ContradictionChoice;
  readonly reason: string;
}

/** Records which of a paper and the State's answer counts: the machine never chooses. */
export class SettleContradiction {
  constructor(private readonly unitOfWork: UnitOfWork<RetrievalStores>) {}

  async execute(actor: Actor, cause: CommandCause, asked: Choice): Promise<Committed<{ changed: boolean }>> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'admin'))
      throw new RuleViolation('role-not-allowed');
    const { requestId, choice, reason } = asked;
    const key = { siteId: cause.siteId, requestId, source: asked.about as TaskSource };
    return this.unitOfWork.run(cause, async (stores) => {
      const [task] = await stores.tasks.lock([key]);
      if (task === undefined) throw new RuleViolation('not-found');
      const open = await stores.contradictions.lockOpen(key);
      if (open === null || open.answeredAt.getTime() !== Date.parse(asked.answeredAt))
        throw new RuleViolation('no-contradiction');
      const change = changeOf(task, eventsOf(choice, open));
      await stores.contradictions.close([key], { end: choice, reason, by: actor.subject });
      if (choice === 'certified') {
        const { answer: value, callId, asOf } = open;
        const certified = { provenance: provenanceOf(key.source), value, callId, asOf };
        await stores.facts.add([{ ...key, version: change.task.version, ...certified }]);
      }
      await stores.tasks.save([change.task]);
      await stores.announce([change], 'command');
      return { changed: true };
    });
  }
}

function eventsOf(choice: ContradictionChoice, { answer, proofKind }: OpenContradiction): readonly TaskEvent[] {
  const chosen = { type: 'chosen', choice, proofKind } as const;
  return choice === 'certified' ? [chosen, { type: 'answered', answer }] : [chosen, { type: 'settled' }];
}
