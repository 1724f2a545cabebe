import { defineEvent } from '../contract.js';
import { IsCivilDate } from '../rules.js';

/** The papers that were asked for have come. */
export class PapersGivenV1 {
  @IsCivilDate() givenOn: string;
}

/** `aid.decision.papers-given.v1` */
export const papersGivenV1 = defineEvent({
  subject: 'aid.decision.papers-given.v1',
  producer: 'decision',
  payload: PapersGivenV1,
  summary: 'Les pièces demandées sont arrivées.',
  example: { givenOn: '2026-12-03' },
});
