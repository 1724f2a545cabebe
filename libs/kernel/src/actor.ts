/** A role of a person within a site, of the platform's `operator`, or of a `service` acting without a person. */
export type Role =
  'agent' | 'secretary' | 'member' | 'president' | 'manager' | 'dpo' | 'admin' | 'machine' | 'operator' | 'service';

/** The roles a person or machine may hold within a site. */
export const SITE_ROLES = ['agent', 'secretary', 'member', 'president', 'manager', 'dpo', 'admin', 'machine'] as const;

/** Who acts, as the owner of the data has verified it. A required parameter of every use case that a person or peer can start. */
export interface Actor {
  /** Opaque subject: a user id, or `service:<name>`. */
  readonly subject: string;
  /** Issuer that vouched: `gateway`, a service, or `operator`. */
  readonly issuer: string;
  /** The one site it acts for; null for the platform's operator. */
  readonly siteId: string | null;
  readonly roles: readonly Role[];
  /** Why it reads or acts: a stable code such as `decide`, `print-letter`, `call-api-particulier`. */
  readonly purpose: string;
}

/** True when the actor holds one of the roles. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}
