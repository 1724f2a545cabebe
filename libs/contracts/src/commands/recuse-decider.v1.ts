import { IsIn, IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { AUTHORITIES, type Authority } from '../shapes/authority.js';

/** What ties somebody who could decide to the household. */
export const INTERESTS = ['self', 'relative', 'other'] as const;

/** One of {@link INTERESTS}. */
export type Interest = (typeof INTERESTS)[number];

/** Somebody stands aside: the body of POST …/decision/recusal. */
export class RecusalInput {
  @IsIn(INTERESTS) interest: Interest;
}

/** Request of {@link recuseDeciderV1}. */
export class RecuseDecider extends RecusalInput {
  @IsUUID() requestId: string;
}

/** Reply of {@link recuseDeciderV1}. */
export class RecusedDecider {
  /** Who decides instead. */
  @IsIn(AUTHORITIES) to: Authority;
}

/** `cmd.decision.recuse-decider.v1`: for oneself, for good. Problems: not-found, no-delegation-in-force, already-decided, not-awaiting-decision. */
export const recuseDeciderV1 = defineCommand({
  subject: 'cmd.decision.recuse-decider.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['decide'],
  payload: RecuseDecider,
  reply: RecusedDecider,
  summary: 'Se déporter d’une demande : pour soi, pour un proche ou pour un autre lien.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009', interest: 'relative' as const },
  replyExample: { to: 'vice-president' as const },
});
