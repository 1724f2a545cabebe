import { IsIn, IsString, MaxLength } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsAmountCents, IsCivilDate, IsCode, IsNullable, IsSha256 } from '../rules.js';
import { AUTHORITIES, type Authority } from '../shapes/authority.js';

/** It is known who may decide, and what the regulation proposes to them. */
export class RequestRoutedV1 {
  @IsIn(AUTHORITIES) authority: Authority;
  /** French sentence that says why; no personal data. */
  @IsString() @MaxLength(500) because: string;
  @IsIn(['grant', 'refuse']) proposal: 'grant' | 'refuse';
  @IsNullable() @IsAmountCents() proposedAmountCents: number | null;
  /** Highest amount that the regulation allows for this aid; null when it sets none. */
  @IsNullable() @IsAmountCents() ceilingCents: number | null;
  @IsCode() aid: string;
  @IsCivilDate() regulation: string;
  @IsSha256() regulationHash: string;
}

/** `aid.eligibility.request-routed.v1` */
export const requestRoutedV1 = defineEvent({
  subject: 'aid.eligibility.request-routed.v1',
  producer: 'eligibility',
  payload: RequestRoutedV1,
  summary: 'La demande est orientée vers l’autorité qui peut décider.',
  example: {
    authority: 'delegated-agent',
    because: 'QF 300 inférieur à 456',
    proposal: 'grant',
    proposedAmountCents: 15_000,
    ceilingCents: 30_000,
    aid: 'aide-alimentaire',
    regulation: '2023-10-12',
    regulationHash: 'a'.repeat(64),
  },
});
