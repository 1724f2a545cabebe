/** Papers on which an agent may rest a fact. `cdap`: the worker's own consultation of the CAF's service. */
export const PROOF_KINDS = [
  'attestation-caf',
  'attestation-msa',
  'avis-imposition',
  'attestation-france-travail',
  'notification-bourse',
  'certificat-scolarite',
  'bulletin-pension',
  'attestation-c2s',
  'cdap',
  'declaration',
] as const;

/** One of {@link PROOF_KINDS}. */
export type ProofKind = (typeof PROOF_KINDS)[number];
