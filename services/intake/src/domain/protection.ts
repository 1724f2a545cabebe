import { RuleViolation, type Identity } from '@octroi/kernel';
import type { Address, Submission } from './aid-request.js';

/** Why a file is protected. */
export type ProtectionReason = 'violence' | 'colleague' | 'elected-relative' | 'other';

/** How the person may be reached without harm; `in-person` is handed over at the centre. */
export interface SafeChannel {
  readonly means: 'phone' | 'email' | 'post' | 'in-person';
  readonly value?: string | null;
  readonly caution?: string | null;
}

/** What whoever protects a file says. */
export interface ProtectionWish {
  readonly reason: ProtectionReason;
  readonly readerIds: readonly string[];
  readonly channel: SafeChannel;
}

/** A file that exists for its readers alone. */
export interface Protection extends ProtectionWish {
  /** Opaque subject. */
  readonly protectedBy: string;
  readonly protectedAt: string;
}

/** The protection of requests that are protected together, the first of which speaks for all: whoever reads one of them is a reader. */
export function together(protections: readonly Protection[]): Protection | null {
  const [first] = protections;
  if (first === undefined) return null;
  return { ...first, readerIds: [...new Set(protections.flatMap(({ readerIds }) => readerIds))] };
}

/** Who acts on a protection. */
export interface Protector {
  readonly subject: string;
  readonly isManager: boolean;
}

/** The protection as somebody wishes it; whoever protected the file first, and whoever acts, read it. @throws RuleViolation `channel-not-safe`, `role-not-allowed` */
export function protect(
  earlier: Protection | null,
  wish: ProtectionWish,
  { by, at }: { readonly by: Protector; readonly at: Date },
): Protection {
  if (earlier !== null && !mayChange(earlier, by)) throw new RuleViolation('role-not-allowed');
  if (wish.reason === 'violence' && wish.channel.means === 'post') throw new RuleViolation('channel-not-safe');
  const protectedBy = earlier?.protectedBy ?? by.subject;
  const protectedAt = earlier?.protectedAt ?? at.toISOString();
  const readerIds = [...new Set([protectedBy, by.subject, ...wish.readerIds])];
  return { reason: wish.reason, channel: wish.channel, readerIds, protectedBy, protectedAt };
}

/** The protection that is wished for as a request is filed: nobody who reads the file already is left out of it. @throws RuleViolation as {@link protect} */
export function protectAtFiling(
  known: Protection | null,
  wish: ProtectionWish,
  act: { readonly by: Protector; readonly at: Date },
): Protection {
  return protect(known, { ...wish, readerIds: [...(known?.readerIds ?? []), ...wish.readerIds] }, act);
}

/** Exactly these readers from now on: even whoever protected the file may have left the centre. @throws RuleViolation `role-not-allowed` */
export function nameReaders(protection: Protection, readerIds: readonly string[], by: Protector): Protection {
  if (!by.isManager || readerIds.length === 0) throw new RuleViolation('role-not-allowed');
  return { ...protection, readerIds: [...new Set(readerIds)] };
}

/** Whether somebody may change or lift a protection: who made it, or a manager. */
export function mayChange(
  { protectedBy }: Pick<Protection, 'protectedBy'>,
  { subject, isManager }: Protector,
): boolean {
  return subject === protectedBy || isManager;
}

/** Whether a file exists for somebody. */
export function mayRead(protection: Pick<Protection, 'readerIds'> | null, subject: string): boolean {
  return protection === null || protection.readerIds.includes(subject);
}

/** Whether nothing is ever sent to an address: letters are handed over. */
function isHandedOver({ channel }: Pick<Protection, 'channel'>): boolean {
  return channel.means === 'in-person';
}

/** The adults beside the applicant whom the State may be asked about: those who were told, and nobody of a protected file, who would learn that somebody asks. */
export function askableAdults(
  { household = [] }: Pick<Submission, 'household'>,
  protection: Protection | null,
): Identity[] {
  if (protection !== null) return [];
  return household.flatMap(({ relation, identity, noticeGivenOn }) =>
    relation === 'partner' && identity && noticeGivenOn ? [identity] : [],
  );
}

/** Where letters go; null when they are handed over. */
export function letterAddress(
  { address = null }: Pick<Submission, 'address'>,
  protection: Protection | null,
): Address | null {
  return protection !== null && isHandedOver(protection) ? null : address;
}

/** The protection of a file that somebody adds to a household with a protected one: who filed it reads it as well. */
export function inherited(protection: Protection, filedBy: string): Protection {
  return { ...protection, readerIds: [...new Set([...protection.readerIds, filedBy])] };
}
