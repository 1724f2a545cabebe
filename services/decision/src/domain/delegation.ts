import { isWithin, type CivilDate } from '@octroi/kernel';

export type Authority = 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';

export type DelegatedAct = 'grant' | 'partial-grant' | 'refuse' | 'adjourn' | 'urgent' | 'derogate';

/** A dated act by which a named person may decide (CASF R123-21, R123-22). */
export interface Delegation {
  readonly reference: string;
  readonly authority: Authority;
  readonly issuer: string;
  readonly subject: string;
  readonly holderName: string;
  readonly holderQuality: string;
  readonly acts: readonly DelegatedAct[];
  /** Aids covered; empty means all. */
  readonly aids: readonly string[];
  readonly ceilingCents: number | null;
  readonly validFrom: CivilDate;
  /** Last day of validity. */
  readonly validUntil: CivilDate | null;
  /** First day on which it no longer holds. */
  readonly revokedOn: CivilDate | null;
}

/** The subject of an actor token for the person who holds it. */
export function holderOf(delegation: Pick<Delegation, 'issuer' | 'subject'>): string {
  return `${delegation.issuer}|${delegation.subject}`;
}

export function isInForce(delegation: Delegation, on: CivilDate): boolean {
  const revoked = delegation.revokedOn !== null && on >= delegation.revokedOn;
  return !revoked && isWithin(on, delegation.validFrom, delegation.validUntil);
}

export function coversAid(delegation: Delegation, aid: string): boolean {
  return delegation.aids.length === 0 || delegation.aids.includes(aid);
}

/** What makes two entries of a site's file the same act. */
export function actKey(delegation: Delegation): string {
  const { reference, authority, issuer, subject, validFrom } = delegation;
  return JSON.stringify([reference, authority, issuer, subject, validFrom]);
}
