import { Type } from 'class-transformer';
import { IsObject, IsUUID, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsNullable } from '../rules.js';
import { Address } from '../shapes/aid-request-submission.js';
import { ProtectionMotive } from '../shapes/protection.js';

/** Request of {@link protectedAddressV1}. */
export class ProtectedAddressQuestion extends ProtectionMotive {
  @IsUUID() requestId: string;
}

/** Reply of {@link protectedAddressV1}. */
export class ProtectedAddress {
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Address) address: Address | null;
}

/**
 * `ask.intake.protected-address.v1`: records the act with its motive, and leaves an access-log row. A question, so that no answer with an
 * address is remembered under a key. Problems: not-found, not-protected, role-not-allowed.
 */
export const protectedAddressV1 = defineQuestion({
  subject: 'ask.intake.protected-address.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['show-address'],
  payload: ProtectedAddressQuestion,
  reply: ProtectedAddress,
  summary: 'L’adresse d’un dossier protégé, pour un motif dit et journalisé.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009', motive: 'Accompagnement au commissariat.' },
  replyExample: {
    address: { kind: 'home' as const, line: '1 rue de la Mairie', postalCode: '92370', communeCode: '92022' },
  },
});
