import { IsUUID } from 'class-validator';
import { Acknowledgement } from '../shapes/acknowledgement.js';
import { defineCommand } from '../contract.js';
import { EliminationHoldInput } from '../shapes/elimination.js';

/** Request of {@link holdFileV1}. */
export class HoldFile extends EliminationHoldInput {
  @IsUUID() requestId: string;
}

/** `cmd.decision.hold-file.v1`. Problems: role-not-allowed, not-found. */
export const holdFileV1 = defineCommand({
  subject: 'cmd.decision.hold-file.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-eliminations'],
  payload: HoldFile,
  reply: Acknowledgement,
  summary: 'Protéger un dossier de l’élimination (contentieux, demande d’accès), ou lever cette protection.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009', reason: 'Plainte en cours' },
  replyExample: { changed: true },
});
