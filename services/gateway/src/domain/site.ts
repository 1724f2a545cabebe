import type { Role } from '@octroi/kernel';

/** What the gateway tells the other services of a site. */
export interface SiteDescription {
  readonly name: string;
  readonly siret: string;
  readonly communeCodes: readonly string[];
  /** First part of a request's reference. */
  readonly referencePrefix: string;
}

/** A person or machine allowed on a site, named by issuer and subject. */
export interface SiteMember {
  readonly issuer: string;
  readonly subject: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

export function sameDescription(one: SiteDescription, other: SiteDescription): boolean {
  return (
    one.name === other.name &&
    one.siret === other.siret &&
    one.referencePrefix === other.referencePrefix &&
    sameList(one.communeCodes, other.communeCodes)
  );
}

/** True when both lists name the same people with the same roles, in whatever order. */
export function sameMembers(one: readonly SiteMember[], other: readonly SiteMember[]): boolean {
  return sameList(one.map(signature).toSorted(), other.map(signature).toSorted());
}

/** The last word on each person of a list. */
export function distinctMembers(members: readonly SiteMember[]): SiteMember[] {
  return [...new Map(members.map((member) => [memberKey(member), member])).values()];
}

function memberKey({ issuer, subject }: SiteMember): string {
  return JSON.stringify([issuer, subject]);
}

function signature(member: SiteMember): string {
  return JSON.stringify([member.issuer, member.subject, member.displayName, member.roles.toSorted()]);
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
