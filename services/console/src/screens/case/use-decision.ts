import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';

/** Records a decision. */
export function useDecision(site: string, id: string) {
  return useAct(site, (header, body: Shape<'DecisionInput'>) =>
    answer(api.POST('/v1/sites/{site}/aid-requests/{id}/decision', { params: { path: { site, id }, header }, body })),
  );
}

/** Prepares a decision that somebody else signs. */
export function useProposal(site: string, id: string) {
  return useAct(site, (header, body: Shape<'DecisionInput'>) =>
    answer(api.POST('/v1/sites/{site}/aid-requests/{id}/proposal', { params: { path: { site, id }, header }, body })),
  );
}

/** Sends a proposal back to who prepared it. */
export function useProposalReturn(site: string, id: string) {
  return useAct(site, (header, body: Shape<'ProposalReturn'>) =>
    answer(
      api.POST('/v1/sites/{site}/aid-requests/{id}/proposal/return', { params: { path: { site, id }, header }, body }),
    ),
  );
}

/** Signs proposals as they were read. */
export function useSignatures(site: string) {
  return useAct(site, (header, items: Shape<'ProposalToSign'>[]) =>
    answer(api.POST('/v1/sites/{site}/signatures', { params: { path: { site }, header }, body: { items } })),
  );
}
