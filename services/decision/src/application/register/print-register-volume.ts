import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { KeptEntry } from '@octroi/register';
import { registerVolume, requestsOf } from '../../domain/register-volume.js';
import type { Volume } from '../../domain/session/session-papers.js';
import type { IdentitiesGateway, PaperPress } from '../ports/papers.js';
import type { DecisionStores } from '../ports/stores.js';
import { nameOf } from '../letter/recipient.js';
import { settingOf } from '../site/setting.js';

const PAGE = 1_000;
/** Names asked for at a time. */
const NAMES = 200;

/** Who is asked about in a protected file: the volume is read by more people than the file. */
const UNNAMED = 'Dossier protégé';

/** Prints a year of the register in one of its two volumes; the nominative one asks intake for names each time, and leaves a row for each person. */
export class PrintRegisterVolume {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly identities: IdentitiesGateway,
    private readonly press: PaperPress,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { year, volume }: { readonly year: number; readonly volume: Volume },
  ): Promise<Uint8Array> {
    const isKeeper = hasRole(actor, 'secretary', 'president', 'manager');
    const mayRead = isKeeper || (volume === 'communicable' && hasRole(actor, 'dpo', 'admin'));
    if (!mayRead) throw new RuleViolation('role-not-allowed');
    const { siteId, correlationId } = cause;
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const powers = await stores.authority.powersOf(siteId, null);
      const entries = await entriesOf(stores, siteId, year);
      if (powers === null || entries.length === 0) throw new RuleViolation('document-not-ready');
      if (volume === 'nominative') await stores.logAccess(requestsOf(entries));
      return { entries, letterhead: powers.authority.letterhead };
    });
    const names = new Map<string, string>();
    const asked = volume === 'nominative' ? requestsOf(result.entries) : [];
    for (let from = 0; from < asked.length; from += NAMES) {
      const requestIds = asked.slice(from, from + NAMES);
      const found = await this.identities.identitiesOf({ siteId, requestIds, correlationId });
      for (const [id, identity] of found) names.set(id, identity.isProtected === true ? UNNAMED : nameOf(identity));
    }
    const last = result.entries.at(-1);
    const setting = await settingOf(this.unitOfWork, cause, new Date(last?.recordedAt ?? 0));
    return this.press.print(registerVolume({ year, volume, names, ...result }), setting);
  }
}

async function entriesOf({ register }: DecisionStores, siteId: string, year: number): Promise<readonly KeptEntry[]> {
  const { lastPosition } = await register.extent(siteId);
  const found: KeptEntry[] = [];
  for (let after = 0; after < lastPosition; after += PAGE) {
    const page = await register.entriesBetween(siteId, after, Math.min(after + PAGE, lastPosition));
    found.push(...page.filter((entry) => entry.year === year));
  }
  return found;
}
