import { isProblemCode, type DecisionResult, type DecisionResults } from '@octroi/contracts';
import type { DecisionBatchResult, DecisionItemResult, Warning } from './decision.dto.js';
import { problemCore } from './problem.js';

/** What became of a batch, with its problems in French. @param asked what items were called that were sent under another id */
export function batchResult(
  { results, warning }: DecisionResults,
  asked: ReadonlyMap<string, string>,
): DecisionBatchResult {
  const called = results.map((item) => ({ ...item, requestId: asked.get(item.requestId) ?? item.requestId }));
  return { results: called.map(itemOf), warning: warningOf(warning) };
}

function itemOf({ requestId, status, decisionId, register, problem, parameters }: DecisionResult): DecisionItemResult {
  const code = problem !== null && isProblemCode(problem) ? problem : 'internal-error';
  const rejected = status === 'rejected' ? problemCore(code, parameters ?? {}) : null;
  return { requestId, status, decisionId, register, problem: rejected };
}

export function warningOf(code: string | null): Warning | null {
  if (code === null || !isProblemCode(code)) return null;
  const { title, detail } = problemCore(code, {});
  return { code, title, detail };
}
