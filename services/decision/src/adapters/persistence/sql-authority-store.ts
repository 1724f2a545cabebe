import { civilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { AuthorityStore } from '../../application/ports/stores.js';
import type { DelegationChanges } from '../../domain/configure-authority.js';
import type { Authority, DelegatedAct, Delegation } from '../../domain/delegation.js';
import type { DecisionPowers, Letterhead, Reason, SiteAuthority, Visa } from '../../domain/site-authority.js';

const COLUMNS = `version, signature_mode, delegation_text, delegation_settled, reasons, letterhead`;

/** Who may decide on a site, and how its papers are worded. */
export class SqlAuthorityStore implements AuthorityStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async powersOf(siteId: string, holder: string | null): Promise<DecisionPowers | null> {
    const newest = this.transaction.query<AuthorityRow>(
      `SELECT ${COLUMNS} FROM site_authority WHERE site_id = $1 ORDER BY version DESC LIMIT 1`,
      [siteId],
    );
    const named = this.transaction.query<DelegationRow>(
      `SELECT reference, authority, issuer, subject, holder_name, holder_quality, acts, aids, ceiling_cents,
         valid_from::text, valid_until::text, revoked_on::text
       FROM delegation WHERE site_id = $1 AND ($2::text IS NULL OR issuer || '|' || subject = $2)
       ORDER BY issuer, subject, reference, authority, valid_from`,
      [siteId, holder],
    );
    const [[row], delegations] = await Promise.all([newest, named]);
    if (row === undefined) return null;
    return { version: row.version, authority: authorityOf(row), delegations: delegations.map(delegationOf) };
  }

  async lock(siteId: string): Promise<void> {
    this.transaction.send(`SELECT pg_advisory_xact_lock(hashtextextended('decision.site_authority:' || $1, 0))`, [
      siteId,
    ]);
  }

  async version(siteId: string, version: number): Promise<SiteAuthority | null> {
    const [row] = await this.transaction.query<AuthorityRow>(
      `SELECT ${COLUMNS} FROM site_authority WHERE site_id = $1 AND version = $2`,
      [siteId, version],
    );
    return row === undefined ? null : authorityOf(row);
  }

  async addVersion(siteId: string, version: number, authority: SiteAuthority): Promise<void> {
    const { signatureMode, delegationText, delegationSettled, reasons, letterhead } = authority;
    this.transaction.send(
      `INSERT INTO site_authority (site_id, ${COLUMNS}, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[siteId, version, signatureMode, delegationText, delegationSettled],
        ...[JSON.stringify(reasons), JSON.stringify(letterhead), this.transaction.now],
      ],
    );
  }

  async changeDelegations(siteId: string, { added, amended }: DelegationChanges): Promise<void> {
    this.transaction.send(CHANGE, [siteId, JSON.stringify([...added, ...amended]), this.transaction.now]);
  }
}

/** The columns that an act on record may still change are its end, and the name and quality of its holder. */
const CHANGE = `
  INSERT INTO delegation (site_id, issuer, subject, reference, authority, valid_from, valid_until, revoked_on,
    holder_name, holder_quality, acts, aids, ceiling_cents, recorded_at)
  SELECT $1, issuer, subject, reference, authority, "validFrom", "validUntil", "revokedOn", "holderName", "holderQuality",
    ARRAY (SELECT json_array_elements_text(acts)), ARRAY (SELECT json_array_elements_text(aids)), "ceilingCents", $3
  FROM json_to_recordset($2::json) AS act (
    issuer text, subject text, reference text, authority text, "validFrom" date, "validUntil" date, "revokedOn" date,
    "holderName" text, "holderQuality" text, acts json, aids json, "ceilingCents" bigint)
  ON CONFLICT (site_id, issuer, subject, reference, authority, valid_from) DO UPDATE SET
    valid_until = EXCLUDED.valid_until, revoked_on = EXCLUDED.revoked_on,
    holder_name = EXCLUDED.holder_name, holder_quality = EXCLUDED.holder_quality`;

interface AuthorityRow {
  readonly version: number;
  readonly signature_mode: SiteAuthority['signatureMode'];
  readonly delegation_text: string | null;
  readonly delegation_settled: boolean;
  readonly reasons: Reason[];
  readonly letterhead: Omit<Letterhead, 'visas'> & { readonly visas?: readonly (Visa | string)[] };
}

interface DelegationRow {
  readonly reference: string;
  readonly authority: Authority;
  readonly issuer: string;
  readonly subject: string;
  readonly holder_name: string;
  readonly holder_quality: string;
  readonly acts: DelegatedAct[];
  readonly aids: string[];
  readonly ceiling_cents: string | null;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly revoked_on: string | null;
}

function authorityOf(row: AuthorityRow): SiteAuthority {
  return {
    signatureMode: row.signature_mode,
    delegationText: row.delegation_text,
    delegationSettled: row.delegation_settled,
    reasons: row.reasons,
    letterhead: letterheadOf(row.letterhead),
  };
}

/** Visas of before they were dated are texts alone. */
function letterheadOf({ visas, ...letterhead }: AuthorityRow['letterhead']): Letterhead {
  if (visas === undefined) return letterhead;
  return {
    ...letterhead,
    visas: visas.map((visa) => (typeof visa === 'string' ? { text: visa, from: null, until: null } : visa)),
  };
}

function delegationOf(row: DelegationRow): Delegation {
  const { reference, authority, issuer, subject, acts, aids } = row;
  return {
    ...{ reference, authority, issuer, subject, acts, aids },
    holderName: row.holder_name,
    holderQuality: row.holder_quality,
    ceilingCents: row.ceiling_cents === null ? null : Number(row.ceiling_cents),
    validFrom: civilDate(row.valid_from),
    validUntil: row.valid_until === null ? null : civilDate(row.valid_until),
    revokedOn: row.revoked_on === null ? null : civilDate(row.revoked_on),
  };
}
