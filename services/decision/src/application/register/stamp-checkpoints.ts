import type { Clock, UnitOfWork } from '@octroi/kernel';
import { checkpointImprint, type RegisterCryptography } from '@octroi/register';
import type { DecisionStores } from '../ports/stores.js';
import type { TimeStampAuthority, TimeStampFailure } from '../ports/time-stamp-authority.js';
import type { CheckpointPlace, UnstampedCheckpoints } from '../ports/unstamped-checkpoints.js';

/** The stamp of a later checkpoint says more than a late one of an earlier: older ones are left. */
const LOOKED_BACK_MS = 7 * 86_400_000;
interface Stamping {
  /** False when none was left to stamp, or the one was not. */
  readonly isStamped: boolean;
  readonly fault: TimeStampFailure['fault'] | null;
}

/** Has the last checkpoint without a time-stamp stamped by an authority, outside of any transaction. */
export class StampCheckpoints {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly checkpoints: UnstampedCheckpoints,
    private readonly means: {
      readonly authority: TimeStampAuthority;
      readonly cryptography: Pick<RegisterCryptography, 'sha256'>;
      readonly clock: Clock;
    },
  ) {}

  async execute(): Promise<Stamping> {
    const since = new Date(this.means.clock.now().getTime() - LOOKED_BACK_MS);
    const place = await this.checkpoints.lastSince(since);
    if (place === null) return { isStamped: false, fault: null };
    const fault = await this.stamp(place);
    return { isStamped: fault === null, fault };
  }

  private async stamp({ siteId, position }: CheckpointPlace): Promise<TimeStampFailure['fault'] | null> {
    const task = { siteIds: [siteId] };
    const { authority, cryptography } = this.means;
    const [signed] = await this.unitOfWork.runForTask(task, (stores) =>
      stores.register.checkpointsBetween(siteId, position - 1, position),
    );
    // Checkpoints are only added to: whoever saw it finds it.
    if (signed === undefined) throw new TypeError('checkpoint gone');
    const answer = await authority.stamp(checkpointImprint(signed.checkpoint, cryptography));
    if ('fault' in answer) return answer.fault;
    await this.unitOfWork.runForTask(task, (stores) => stores.register.addTimeStamp(siteId, position, answer));
    return null;
  }
}
