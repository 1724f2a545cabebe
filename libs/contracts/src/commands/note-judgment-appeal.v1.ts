import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { AppealView, JudgmentAppealInput } from '../shapes/appeal.js';
import { recordJudgmentV1 } from './record-judgment.v1.js';

/** {@link JudgmentAppealInput} with what it is about. */
export class NoteJudgmentAppeal extends JudgmentAppealInput {
  @IsUUID() requestId: string;
  @IsUUID() appealId: string;
}

const APPEALED = {
  by: 'centre' as const,
  court: 'Conseil d’État',
  lodgedOn: '2028-01-10',
  ruling: { outcome: 'confirmed' as const, ruledOn: '2028-11-06', number: '492301' },
};

/**
 * `cmd.decision.note-judgment-appeal.v1`: told anew until the higher court has ruled. The judgment applies meanwhile; one that is annulled is recorded again, as the
 * first was. Problems: not-found, role-not-allowed, judgment-appeal-not-open, judgment-appeal-dates-out-of-order.
 */
export const noteJudgmentAppealV1 = defineCommand({
  subject: 'cmd.decision.note-judgment-appeal.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['record-appeal'],
  payload: NoteJudgmentAppeal,
  reply: AppealView,
  summary: 'Noter l’appel ou le pourvoi contre un jugement, puis ce qui en est jugé.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    appealId: '01936f2e-7c1a-7000-8000-000000000031',
    ...APPEALED,
  },
  replyExample: { ...recordJudgmentV1.replyExample, judgmentAppeal: APPEALED },
});
