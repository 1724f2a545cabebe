import {
  RuleViolation,
  addMonths,
  hasRole,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import type { Habilitation } from '../domain/legal-basis.js';
import { resume } from '../domain/steer-task.js';
import { changeOf, effective } from '../domain/task-change.js';
import type { RetrievalStores } from './ports/stores.js';
import type { TaskSignal } from './ports/task-signal.js';

/** Records a site's right to call API Particulier, and lifts the tasks that waited for it. */
export class RecordHabilitation {
  constructor(
    private readonly unitOfWork: UnitOfWork<RetrievalStores>,
    private readonly signal: TaskSignal,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    habilitation: Omit<Habilitation, 'siteId'>,
  ): Promise<Committed<{ changed: boolean }>> {
    if (!hasRole(actor, 'operator')) throw new RuleViolation('role-not-allowed');
    requireOrdered(habilitation);
    const { siteId } = cause;
    const committed = await this.unitOfWork.run(cause, async (stores) => {
      await stores.holdRules([siteId], 'change');
      const changed = await stores.access.record({ ...habilitation, siteId }, actor.subject);
      const lifted = await stores.access.liftRefusals([siteId]);
      if (changed || lifted.length > 0) await resumeTasks(stores, siteId);
      return { changed };
    });
    this.signal.tasksArrived();
    return committed;
  }
}

/** A longer one is a slip of the pen, or a way to write that it has no end: nobody would be warned before its end. */
const LONGEST_MONTHS = 120;

/** One that ends before it begins is a slip of the pen: it would leave a centre without answers and without a word. @throws RuleViolation `invalid-body` */
function requireOrdered({ validFrom, validUntil }: Omit<Habilitation, 'siteId'>): void {
  if (validUntil === null) return;
  const isTooFar = validUntil > addMonths(validFrom, LONGEST_MONTHS);
  const code = validUntil < validFrom ? 'before-start' : isTooFar ? 'end-too-far' : null;
  if (code !== null) throw new RuleViolation('invalid-body', { faults: [{ pointer: '/validUntil', code }] });
}

async function resumeTasks(stores: RetrievalStores, siteId: string): Promise<void> {
  const causes = ['habilitation', 'access'] as const;
  const parked = await stores.tasks.lockParked([siteId], causes);
  const changes = effective(parked.map((task) => changeOf(task, resume(task, causes, stores.now))));
  await stores.tasks.save(changes.map(({ task }) => task));
  await stores.announce(changes, 'who-filed');
}
