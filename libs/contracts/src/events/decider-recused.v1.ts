import { IsIn } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCivilDate } from '../rules.js';
import { AUTHORITIES, type Authority } from '../shapes/authority.js';

/** Somebody who could decide stood aside. Who, and for what tie, stays with its owner. */
export class DeciderRecusedV1 {
  @IsCivilDate() recusedOn: string;
  /** Who decides instead. */
  @IsIn(AUTHORITIES) to: Authority;
}

/** `aid.decision.decider-recused.v1` */
export const deciderRecusedV1 = defineEvent({
  subject: 'aid.decision.decider-recused.v1',
  producer: 'decision',
  payload: DeciderRecusedV1,
  summary: 'Une personne habilitée s’est déportée ; une autre autorité décide.',
  example: { recusedOn: '2026-11-23', to: 'vice-president' as const },
});
