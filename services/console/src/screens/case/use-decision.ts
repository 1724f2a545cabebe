import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';

/** Records a decision. */
export function useDecision(site: string, id: string) {
  return useAct(site, (header, body: Shape<'DecisionInput'>) =>
    answer(api.POST('/v1/sites/{site}/aid-requests/{id}/decision', { params: { path: { site, id }, header }, body })),
  );
}
