import {
  RuleViolation,
  TransientError,
  hasRole,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { findingCode, offerOf, type AskedFact } from '@octroi/regulation';
import { selectedVersion, type AssessRequests } from './assess-requests.js';
import type { EligibilityStores, RequestRow } from './ports/stores.js';

/** What a person found about a request. */
export interface FindingToRecord {
  readonly requestId: string;
  /** Code of the question, as the regulation's questions have it. */
  readonly code: string;
  /** Null takes back what was found before. */
  readonly value: boolean | number | null;
  readonly note?: string | null;
}

/** Keeps what a person found, with their name and the day, and assesses the request again. */
export class RecordFinding {
  constructor(
    private readonly unitOfWork: UnitOfWork<EligibilityStores>,
    private readonly assessRequests: AssessRequests,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, code, value, note = null }: FindingToRecord,
  ): Promise<Committed<{ changed: boolean }>> {
    // A machine judges nothing.
    if (!hasRole(actor, 'agent', 'secretary', 'manager', 'president')) throw new RuleViolation('role-not-allowed');
    const { siteId, correlationId } = cause;
    const key = { siteId, requestId };
    return this.unitOfWork.run(cause, async (stores) => {
      await stores.regulations.holdStill([siteId]);
      const [row] = await stores.requests.lock([key]);
      if (row === undefined) throw new RuleViolation('not-found');
      if (row.submission === null) throw new TransientError('too-early');
      if (row.closed) throw new RuleViolation('already-decided');
      const question = requireAnswer(await questionsOf(stores, row), code, value);
      const finding = code.slice(findingCode('').length);
      const kept = (await stores.requests.findingsOf(siteId, requestId)).findLast((one) => one.code === finding);
      if ((kept?.value ?? null) === value && (kept?.note ?? null) === note) return { changed: false };
      const found = { ...key, id: stores.newId(), code: finding, question: question.label, value, note };
      const recorded = { ...found, by: actor.subject, correlationId };
      stores.findingRecorded(recorded, await stores.requests.recordFinding(recorded));
      await this.assessRequests.execute(stores, [key]);
      return { changed: true };
    });
  }
}

/** The questions that the regulation of the request leaves to a person. */
async function questionsOf(stores: EligibilityStores, row: RequestRow): Promise<readonly AskedFact[]> {
  const selected = selectedVersion(row, (await stores.regulations.ofSites([row.siteId])).get(row.siteId) ?? []);
  if (selected === null || row.submission === null) throw new RuleViolation('unknown-aid');
  const { adopted, aid } = selected;
  return offerOf(adopted.assessor, aid, row.submission.requestedOn).filter(({ from }) => from === 'finding');
}

/** @throws RuleViolation `invalid-body` for a question that is not asked, or an answer of another kind */
function requireAnswer(questions: readonly AskedFact[], code: string, value: FindingToRecord['value']): AskedFact {
  const question = questions.find((one) => one.code === code);
  if (question === undefined) throw faultAt('/code', 'unknown-value');
  const wanted = question.kind === 'yes-no' ? 'boolean' : 'number';
  if (value !== null && typeof value !== wanted) throw faultAt('/value', `is-${wanted}`);
  return question;
}

function faultAt(pointer: string, code: string): RuleViolation {
  return new RuleViolation('invalid-body', { faults: [{ pointer, code }] });
}
