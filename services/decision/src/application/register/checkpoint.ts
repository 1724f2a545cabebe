import {
  signCheckpoint,
  type CheckpointOccasion,
  type CheckpointSigner,
  type SignedCheckpoint,
} from '@octroi/register';
import type { DecisionStores } from '../ports/stores.js';

/** Signs where a site's chain stands, unless that was signed before. Null for an empty register. */
export async function signHead(
  stores: DecisionStores,
  { siteId, occasion }: { readonly siteId: string; readonly occasion: CheckpointOccasion },
  signer: CheckpointSigner,
): Promise<SignedCheckpoint | null> {
  const head = await stores.register.lockHead(siteId);
  if (head.position === 0) return null;
  const [last] = await stores.register.lastCheckpoints(siteId, 1);
  if (last?.checkpoint.position === head.position) return last;
  const signed = signCheckpoint({ site: siteId, head, occasion, at: stores.now }, signer);
  await stores.register.addCheckpoint(siteId, signed);
  return signed;
}
