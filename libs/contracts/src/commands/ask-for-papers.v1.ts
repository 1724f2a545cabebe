import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate, IsLine, IsNotBlank, IsNullable } from '../rules.js';

/** What a file lacks. The body of POST …/papers (without the id). */
export class PapersInput {
  /** French, one paper or piece of information each, as the letter lists them. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @IsNotBlank({ each: true })
  @IsLine({ each: true })
  papers: string[];
  /** Last day to give them. */
  @IsCivilDate() by: string;
}

/** Request of {@link askForPapersV1}. */
export class AskForPapers extends PapersInput {
  @IsUUID() requestId: string;
}

/** When silence will be a rejection, now that the clock stands or runs again; null once the request is decided. */
export class SilenceClock {
  @IsNullable() @IsCivilDate() silenceOn: string | null;
}

/** `cmd.decision.ask-for-papers.v1`. Problems: not-found, already-decided, not-awaiting-decision, papers-date-out-of-range. */
export const askForPapersV1 = defineCommand({
  subject: 'cmd.decision.ask-for-papers.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['ask-for-papers'],
  payload: AskForPapers,
  reply: SilenceClock,
  summary: 'Demander les pièces qui manquent : le délai au terme duquel le silence vaut rejet est suspendu.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    papers: ['Justificatif de domicile de moins de trois mois'],
    by: '2026-12-14',
  },
  replyExample: { silenceOn: '2027-02-13' },
});
