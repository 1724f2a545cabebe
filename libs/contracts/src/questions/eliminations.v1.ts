import { IsUUID } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { ELIMINATION_EXAMPLE, EliminationDetail, EliminationList } from '../shapes/elimination.js';

/** Request of {@link eliminationsV1}. */
export class EliminationsQuestion {}

/** Request of {@link eliminationV1}. */
export class EliminationQuestion {
  @IsUUID() eliminationId: string;
}

const { lines: _lines, ...VIEW } = ELIMINATION_EXAMPLE;

/** `ask.decision.eliminations.v1`. Problem: role-not-allowed. */
export const eliminationsV1 = defineQuestion({
  subject: 'ask.decision.eliminations.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-eliminations'],
  payload: EliminationsQuestion,
  reply: EliminationList,
  summary: 'Les propositions d’élimination du centre, et les dossiers qui en sont protégés.',
  example: {},
  replyExample: { items: [VIEW], holds: [] },
});

/** `ask.decision.elimination.v1`. Problems: role-not-allowed, not-found. */
export const eliminationV1 = defineQuestion({
  subject: 'ask.decision.elimination.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-eliminations'],
  payload: EliminationQuestion,
  reply: EliminationDetail,
  summary: 'Une proposition d’élimination, dossier par dossier.',
  example: { eliminationId: ELIMINATION_EXAMPLE.id },
  replyExample: ELIMINATION_EXAMPLE,
});
