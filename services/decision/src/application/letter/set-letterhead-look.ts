import {
  RuleViolation,
  civilDateAt,
  hasRole,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { requireReadableColour } from '../../domain/colour.js';
import { PLAIN_LOOK, type LetterheadLook } from '../../domain/letterhead-look.js';
import { readLogo } from '../../domain/logo/logo.js';
import type { Logo } from '../../domain/logo/shape.js';
import type { UnpacksPixels } from '../ports/papers.js';
import type { DecisionStores } from '../ports/stores.js';

/** What is wanted of a look. */
export interface WantedLook {
  readonly colour: string | null;
  /** The file; null for no logo, undefined for the one that there is. */
  readonly logo: Uint8Array | null | undefined;
}

/** Sets the logo and the colour of a centre, from today on. */
export class SetLetterheadLook {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly unpacks: UnpacksPixels,
  ) {}

  /** @throws RuleViolation role-not-allowed, colour-too-pale, and those of a logo that cannot serve */
  async execute(
    cause: CommandCause,
    { colour, logo: file }: WantedLook,
  ): Promise<Committed<{ readonly look: LetterheadLook }>> {
    const { actor, siteId } = cause;
    if (!hasRole(actor, 'admin') || hasRole(actor, 'machine')) throw new RuleViolation('role-not-allowed');
    if (colour !== null) requireReadableColour(colour);
    const sent = file && this.sound(file);
    return this.unitOfWork.run(cause, async (stores) => {
      await stores.letterheads.lock(siteId);
      const today = civilDateAt(stores.now);
      const before = (await stores.letterheads.lookOn(siteId, today)) ?? PLAIN_LOOK;
      const logo = sent ? { ...sent, id: stores.newId() } : sent;
      const look = {
        version: before.version + 1,
        colour,
        logo: logo === undefined ? before.logo : logo,
      };
      if (look.colour === before.colour && look.logo === before.logo) return { look: before };
      if (logo) await stores.letterheads.addLogo(siteId, logo);
      await stores.letterheads.add(siteId, look, { on: today, by: actor.subject });
      return { look };
    });
  }

  private sound(file: Uint8Array): Logo {
    const { packed, ...logo } = readLogo(file);
    if (packed !== null && !this.unpacks(packed, logo.height)) throw new RuleViolation('logo-unsound');
    return logo;
  }
}
