import { civilDateAt, type UnitOfWork } from '@octroi/kernel';
import { isStateSource, keyOf, wayOf, type StateSource } from '../domain/data-source.js';
import { isHeldBy } from '../domain/fencing.js';
import { bringPaper, judgeReadiness } from '../domain/judge-outcome.js';
import { checkLegalBasis, type BasisCheck, type Habilitation } from '../domain/legal-basis.js';
import type { QuotientMonth } from '../domain/quotient-month.js';
import type { RetrievalTask, TaskEvent } from '../domain/retrieval-task.js';
import { changeOf, effective } from '../domain/task-change.js';
import type { ApiParticulier } from './ports/api-particulier.js';
import type { RetrievalStores } from './ports/stores.js';
import type { TaxIncomeSource } from './ports/tax-income-source.js';
import type { Claim } from './ports/task-queue.js';

/** A call that has its legal basis today. */
export interface ReadyCall {
  readonly claim: Claim;
  readonly source: StateSource;
  readonly month: QuotientMonth;
  readonly habilitation: Habilitation;
  readonly correlationId: string;
  readonly actorId: string | null;
  /** Whom to ask about: see the task. */
  readonly turn: number;
}

/** Checks, on the day, that claimed tasks may call; the others are parked or given up with the reason. */
export class PrepareCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork<RetrievalStores>,
    private readonly api: Pick<ApiParticulier, 'hasToken'>,
    private readonly taxIncome: Pick<TaxIncomeSource, 'asks'>,
  ) {}

  async execute(claims: readonly Claim[]): Promise<ReadyCall[]> {
    const siteIds = [...new Set(claims.map(({ siteId }) => siteId))];
    const access = await this.accessOf(siteIds);
    return this.unitOfWork.runForTask({ siteIds }, async (stores) => {
      await stores.holdRules(siteIds, 'rely');
      const [tasks, basisOf] = await Promise.all([stores.tasks.lock(claims), readBases(stores, siteIds, access)]);
      const judged = held(tasks, claims).map(({ task, claim }) => {
        const basis = basisOf(task);
        return { claim, basis, change: changeOf(task, readiness(task, basis, { access, now: stores.now })) };
      });
      const stopped = effective(judged.map(({ change }) => change));
      await stores.tasks.save(stopped.map(({ task }) => task));
      await stores.announce(stopped, 'who-filed');
      return judged.flatMap(readyCall);
    });
  }

  private async accessOf(siteIds: readonly string[]): Promise<SiteAccess> {
    const having = async (has: (siteId: string) => Promise<boolean>): Promise<ReadonlySet<string>> => {
      const found = await Promise.all(siteIds.map(async (siteId) => ((await has(siteId)) ? [siteId] : [])));
      return new Set(found.flat());
    };
    const token = await having((siteId) => this.api.hasToken(siteId));
    return { 'api-particulier': token, dgfip: await having((siteId) => this.taxIncome.asks(siteId)) };
  }
}

/** Sites that are let in, by way. */
type SiteAccess = Readonly<Record<ReturnType<typeof wayOf>, ReadonlySet<string>>>;

function readiness(
  task: RetrievalTask,
  basis: BasisCheck,
  { access, now }: { readonly access: SiteAccess; readonly now: Date },
): readonly TaskEvent[] {
  const isBrought = task.source === 'tax-income' && !access.dgfip.has(task.siteId);
  return isBrought ? bringPaper(task) : judgeReadiness(task, basis, now);
}

/** The tasks that their claims still hold. */
function held(
  tasks: readonly RetrievalTask[],
  claims: readonly Claim[],
): { readonly task: RetrievalTask; readonly claim: Claim }[] {
  const byRequest = new Map(claims.map((claim) => [keyOf(claim), claim]));
  return tasks.flatMap((task) => {
    const claim = byRequest.get(keyOf(task));
    return claim !== undefined && isHeldBy(task, claim) ? [{ task, claim }] : [];
  });
}

async function readBases(
  stores: RetrievalStores,
  siteIds: readonly string[],
  access: SiteAccess,
): Promise<(task: RetrievalTask) => BasisCheck> {
  const [habilitations, refusals] = await Promise.all([
    stores.access.habilitations(siteIds),
    stores.access.refusals(siteIds),
  ]);
  const today = civilDateAt(stores.now);
  return ({ siteId, source, noticeGivenOn }) =>
    checkLegalBasis(
      source,
      {
        habilitations: habilitations.filter((habilitation) => habilitation.siteId === siteId),
        noticeGivenOn,
        hasToken: access[isStateSource(source) ? wayOf(source) : 'api-particulier'].has(siteId),
        refusal: refusals.find((refusal) => refusal.siteId === siteId) ?? null,
      },
      today,
    );
}

function readyCall({
  claim,
  basis,
  change,
}: {
  readonly claim: Claim;
  readonly basis: BasisCheck;
  readonly change: ReturnType<typeof changeOf>;
}): ReadyCall[] {
  const { source, month, origin, turn } = change.task;
  if (change.events.length > 0 || !basis.granted || month === null || !isStateSource(source)) return [];
  const { correlationId, actorId } = origin;
  return [{ claim, source, month, habilitation: basis.habilitation, correlationId, actorId, turn }];
}
