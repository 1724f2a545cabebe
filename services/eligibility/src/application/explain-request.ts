import { RuleViolation, canonicalJson, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { explain, explanationText, findingCode, type ExplainedValue } from '@octroi/regulation';
import type { EligibilityStores } from './ports/stores.js';

/** How the last assessment of a request came about. */
export interface ExplainedRequest {
  readonly requestId: string;
  readonly regulation: string;
  readonly regulationHash: string;
  readonly replayed: boolean;
  readonly text: string;
  readonly degree: string;
  readonly facts: ExplainedValue[];
  readonly rules: ExplainedValue[];
  readonly questions: string[];
  readonly findings: ExplainedFinding[];
}

/** What a person found. */
export interface ExplainedFinding {
  readonly code: string;
  readonly question: string;
  readonly value: boolean | number | null;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** Explains the last assessment of a request, from the version and the facts that were kept with it, and says whether they still give its result. */
export class ExplainRequest {
  constructor(private readonly unitOfWork: UnitOfWork<EligibilityStores>) {}

  async execute(cause: CommandCause, requestId: string): Promise<Committed<ExplainedRequest>> {
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const kept = await stores.requests.lastAssessment(siteId, requestId);
      const versions = (await stores.regulations.ofSites([siteId])).get(siteId) ?? [];
      const adopted = versions.find(({ hash }) => hash === kept?.regulationHash);
      const assessed = kept === null ? null : (adopted?.assessor.situationOf(kept.facts) ?? null);
      if (kept === null || adopted === undefined || assessed === null) throw new RuleViolation('not-found');
      const explanation = explain(adopted.assessor, adopted.hash, assessed);
      const findings = await stores.requests.findingsOf(siteId, requestId);
      await stores.logAccess([requestId]);
      return {
        requestId,
        regulation: explanation.regulation,
        regulationHash: adopted.hash,
        replayed: canonicalJson(explanation.assessment) === canonicalJson(kept.assessment),
        text: explanationText(explanation),
        degree: explanation.degree,
        facts: [...explanation.facts],
        rules: [...explanation.rules],
        questions: [...explanation.questions],
        findings: findings.map(({ code, question, value, note, by, at }) => ({
          ...{ code: findingCode(code), question, value, note },
          ...{ recordedBy: by, recordedAt: at.toISOString() },
        })),
      };
    });
  }
}
