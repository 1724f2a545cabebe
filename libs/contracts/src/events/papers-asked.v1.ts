import { defineEvent } from '../contract.js';
import { IsCivilDate } from '../rules.js';

/** A file was found incomplete. Which papers are wanted stays with their owner. */
export class PapersAskedV1 {
  @IsCivilDate() askedOn: string;
  /** Last day to give them. */
  @IsCivilDate() by: string;
}

/** `aid.decision.papers-asked.v1` */
export const papersAskedV1 = defineEvent({
  subject: 'aid.decision.papers-asked.v1',
  producer: 'decision',
  payload: PapersAskedV1,
  summary: 'Des pièces manquantes ont été demandées à la personne.',
  example: { askedOn: '2026-11-23', by: '2026-12-14' },
});
