import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsUUID, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsAmountCents, IsCode, IsNullable } from '../rules.js';

/** A grant that somebody is about to decide. */
export class GrantToReserve {
  @IsUUID() requestId: string;
  @IsAmountCents() amountCents: number;
}

/** Request of {@link reserveGrantsV1}. */
export class ReserveGrants {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => GrantToReserve)
  items: GrantToReserve[];
}

/** Whether the caps of the regulation leave room for one grant. */
export class ReservedGrant {
  @IsUUID() requestId: string;
  @IsBoolean() reserved: boolean;
  /** The cap that has no room. */
  @IsNullable() @IsCode() cap: string | null;
  @IsNullable() @IsAmountCents() leftCents: number | null;
}

/** Reply of {@link reserveGrantsV1}. */
export class ReservedGrants {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReservedGrant) results: ReservedGrant[];
}

/**
 * `cmd.eligibility.reserve-grants.v1`: keeps the sums on the ledger until the decision is known, household by household, so that two requests
 * cannot both have what is left of a cap. Idempotent on the request: a later reservation takes the place of an earlier one.
 */
export const reserveGrantsV1 = defineCommand({
  subject: 'cmd.eligibility.reserve-grants.v1',
  owner: 'eligibility',
  askers: ['decision'],
  purposes: ['reserve-grants'],
  payload: ReserveGrants,
  reply: ReservedGrants,
  summary: 'Réserver des accords sur les plafonds du règlement.',
  example: { items: [{ requestId: '01936f2e-7c1a-7000-8000-000000000009', amountCents: 15_000 }] },
  replyExample: {
    results: [{ requestId: '01936f2e-7c1a-7000-8000-000000000009', reserved: true, cap: null, leftCents: null }],
  },
});
