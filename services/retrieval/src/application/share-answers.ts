import type { Identity, UnitOfWork } from '@octroi/kernel';
import { STATE_SOURCES } from '../domain/data-source.js';
import { secondsAfter } from '../domain/backoff.js';
import type { ApiParticulier } from './ports/api-particulier.js';
import type { QuestionTurn, RetrievalStores } from './ports/stores.js';
import type { ReadyCall } from './prepare-calls.js';

/** A call with the identity it needs, in memory only. */
export interface IdentifiedCall extends ReadyCall {
  readonly identity: Identity;
  /** Other adults of the household who can be asked about. */
  readonly otherAdults: number;
}

/** A call that has its question to itself. */
export interface OwnCall extends IdentifiedCall {
  readonly question: string;
}

/** How calls share answers. */
export interface SharedAnswers {
  readonly own: readonly OwnCall[];
  /** The same call is under way for another request: it is worth another look soon. */
  readonly busy: readonly { readonly call: IdentifiedCall; readonly until: Date }[];
  readonly answered: readonly {
    readonly call: IdentifiedCall;
    readonly answer: Extract<QuestionTurn, { kind: 'answered' }>;
  }[];
}

/** How long answers and calls count. */
export interface SharingPolicy {
  /** Age of an answer up to which it is used again, in seconds: no more than the State itself keeps it. */
  readonly reuseSeconds: number;
  /** Time after which a call is given up for lost, in seconds. */
  readonly callSeconds: number;
}

/** Time after which a question that another request is asking is looked at again. */
const BUSY_SECONDS = 1;

/** One call for the same question of the same site: whoever asks it meanwhile waits for it, whoever asks soon after gets its answer. */
export class ShareAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork<RetrievalStores>,
    private readonly api: Pick<ApiParticulier, 'fingerprint'>,
    private readonly policy: SharingPolicy,
  ) {}

  async execute(calls: readonly IdentifiedCall[]): Promise<SharedAnswers> {
    if (calls.length === 0) return { own: [], busy: [], answered: [] };
    const asked = calls.map((call) => ({ ...call, question: this.questionOf(call) }));
    const first = new Map(
      asked.map((call) => [`${call.claim.siteId}/${call.question}`, call]).reverse() as [string, OwnCall][],
    );
    const leaders = asked.filter((call) => first.get(`${call.claim.siteId}/${call.question}`) === call);
    const { turns, lookAgainAt } = await this.take(leaders);
    const turnOf = new Map(leaders.map((call, index) => [call, turns[index]]));
    const own: OwnCall[] = [];
    const busy: { call: IdentifiedCall; until: Date }[] = [];
    const answered: { call: IdentifiedCall; answer: Extract<QuestionTurn, { kind: 'answered' }> }[] = [];
    for (const call of asked) {
      const turn = turnOf.get(call);
      if (turn?.kind === 'ours') own.push(call);
      else if (turn?.kind === 'answered') answered.push({ call, answer: turn });
      else busy.push({ call, until: lookAgainAt });
    }
    return { own, busy, answered };
  }

  private async take(
    calls: readonly OwnCall[],
  ): Promise<{ readonly turns: readonly QuestionTurn[]; readonly lookAgainAt: Date }> {
    const siteIds = [...new Set(calls.map(({ claim }) => claim.siteId))];
    const { reuseSeconds, callSeconds } = this.policy;
    return this.unitOfWork.runForTask({ siteIds }, async (stores) => {
      const { now } = stores;
      const asked = calls.map(({ claim: { siteId, requestId }, source, question }) => {
        const seconds = Math.min(reuseSeconds, STATE_SOURCES[source].cacheSeconds);
        return { siteId, requestId, question, freshSince: secondsAfter(now, -seconds) };
      });
      const turns = await stores.questions.take(asked, { until: secondsAfter(now, callSeconds) });
      return { turns, lookAgainAt: secondsAfter(now, BUSY_SECONDS) };
    });
  }

  private questionOf({ claim, source, habilitation, identity, month }: IdentifiedCall): string {
    const { siteId } = claim;
    const { recipientSiret } = habilitation;
    return this.api.fingerprint({ siteId, source, recipientSiret, identity, month });
  }
}
