import { Foundations1764000000001 } from './0001-foundations.js';
import { UnmetConditions1764000000002 } from './0002-unmet-conditions.js';
import { RegisterCheckpoints1764000000003 } from './0003-register-checkpoints.js';
import { CappedAids1764000000005 } from './0005-capped-aids.js';
import { Sessions1764000000004 } from './0004-sessions.js';
import { Envelopes1764000000006 } from './0006-envelopes.js';
import { Corrections1764000000007 } from './0007-corrections.js';
import { CorrectedRequests1764000000008 } from './0008-corrected-requests.js';
import { Clocks1764000000009 } from './0009-clocks.js';
import { Papers1764000000010 } from './0010-papers.js';
import { Undoings1764000000016 } from './0016-undoings.js';
import { Proposals1764000000013 } from './0013-proposals.js';
import { SessionSheets1764000000011 } from './0011-session-sheets.js';
import { Payments1764000000012 } from './0012-payments.js';
import { Tills1764000000014 } from './0014-tills.js';
import { LetterTemplates1764000000015 } from './0015-letter-templates.js';
import { Loans1764000000017 } from './0017-loans.js';
import { DueDates1764000000018 } from './0018-due-dates.js';
import { LoansByDecision1764000000019 } from './0019-loans-by-decision.js';
import { Recusals1764000000020 } from './0020-recusals.js';
import { Eliminations1764000000021 } from './0021-eliminations.js';
import { Appeals1764000000022 } from './0022-appeals.js';
import { LetterheadLooks1764000000023 } from './0023-letterhead-looks.js';
import { TimeStamps1764000000024 } from './0024-time-stamps.js';
import { OtherRights1764000000025 } from './0025-other-rights.js';
import { Judgments1764000000026 } from './0026-judgments.js';
import { RenewedSilence1764000000027 } from './0027-renewed-silence.js';
import { DecidedOn1764000000028 } from './0028-decided-on.js';
import { JudgmentAppeals1764000000029 } from './0029-judgment-appeals.js';

/** Migrations of the schema `decision`, oldest first. */
export const MIGRATIONS = [
  Foundations1764000000001,
  UnmetConditions1764000000002,
  RegisterCheckpoints1764000000003,
  Sessions1764000000004,
  CappedAids1764000000005,
  Envelopes1764000000006,
  Corrections1764000000007,
  CorrectedRequests1764000000008,
  Clocks1764000000009,
  Papers1764000000010,
  SessionSheets1764000000011,
  Payments1764000000012,
  Proposals1764000000013,
  Tills1764000000014,
  LetterTemplates1764000000015,
  Undoings1764000000016,
  Loans1764000000017,
  DueDates1764000000018,
  LoansByDecision1764000000019,
  Recusals1764000000020,
  Eliminations1764000000021,
  Appeals1764000000022,
  LetterheadLooks1764000000023,
  TimeStamps1764000000024,
  OtherRights1764000000025,
  Judgments1764000000026,
  RenewedSilence1764000000027,
  DecidedOn1764000000028,
  JudgmentAppeals1764000000029,
];

/** Tables of our own that the worker role reads across sites: where each chain stands, what was signed of it, what was stamped, which eliminations are to be carried out; and what is old enough to be purged. */
export const WORKER_TABLES: readonly string[] = [
  'register_head',
  'register_checkpoint',
  'register_time_stamp',
  'elimination',
  'access_log',
];
