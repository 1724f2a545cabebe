import type { Shape } from '../api/client.js';
import { Notice } from '../ui/notice.js';
import { recordedWords } from './batch-words.js';

interface BatchOutcomeProps {
  readonly results: readonly Shape<'DecisionItemResult'>[];
  readonly items: readonly Shape<'CaseItem'>[];
}

/** What became of each request of a batch. */
export function BatchOutcome({ results, items }: BatchOutcomeProps) {
  const refused = results.filter(({ status }) => status === 'rejected');
  const recorded = recordedWords(results.length - refused.length);
  const referenceOf = (id: string): string => items.find((item) => item.id === id)?.reference ?? 'Une demande';
  return (
    <>
      {recorded !== null && <Notice tone="good">{recorded}</Notice>}
      {refused.map(({ requestId, problem }) => (
        <Notice key={requestId} tone="bad">
          {`${referenceOf(requestId)} : ${problem?.detail ?? 'non décidée'}`}
        </Notice>
      ))}
    </>
  );
}
