import type { CommandCause, UnitOfWork } from '@octroi/kernel';
import type { ContradictionPosition, RetrievalStores, ToldContradiction } from './ports/stores.js';

/** Which contradictions are asked for. */
export interface ContradictionsAsked {
  /** Null for the open ones of the whole site. */
  readonly requestId: string | null;
  readonly after: ContradictionPosition | null;
  readonly limit: number;
}

/** Lists the answers of the State that contradict papers. */
export class ListContradictions {
  constructor(private readonly unitOfWork: UnitOfWork<RetrievalStores>) {}

  async execute(
    cause: CommandCause,
    { limit, ...asked }: ContradictionsAsked,
  ): Promise<{ readonly items: readonly ToldContradiction[]; readonly more: boolean }> {
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const found = await stores.contradictions.list(cause.siteId, { ...asked, limit });
      return { items: found.slice(0, limit), more: found.length > limit };
    });
    return result;
  }
}
