import { RuleViolation, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { requireArchivist } from '../../domain/retention/elimination.js';
import { eliminationCsv, eliminationSlip } from '../../domain/retention/elimination-slip.js';
import type { PaperPress } from '../ports/papers.js';
import type { DecisionStores } from '../ports/stores.js';
import { settingOf } from '../site/setting.js';

/** Writes the bordereau of a proposal, to be sent to the archives and kept as proof of the elimination. */
export class WriteEliminationSlip {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly press: PaperPress,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { id, format }: { readonly id: string; readonly format: 'pdf' | 'csv' },
  ): Promise<Uint8Array> {
    requireArchivist(actor);
    const { siteId } = cause;
    const { kept, powers } = await this.unitOfWork.runForTask({ siteIds: [siteId] }, async (stores) => ({
      kept: await stores.eliminations.find(siteId, id),
      powers: await stores.authority.powersOf(siteId, null),
    }));
    if (kept === null) throw new RuleViolation('not-found');
    if (format === 'csv') return Buffer.from(eliminationCsv(kept.lines), 'utf8');
    if (powers === null) throw new RuleViolation('document-not-ready');
    const { letterhead } = powers.authority;
    const setting = await settingOf(this.unitOfWork, cause, new Date(`${kept.elimination.madeOn}T12:00:00Z`));
    return this.press.print(eliminationSlip({ ...kept, letterhead }), setting);
  }
}
