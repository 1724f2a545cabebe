/**
 * Papers on which an agent may rest a fact. `cdap`: the worker's own consultation of the CAF's service; `certified-answer`: what the State answered,
 * kept by a person after it had contradicted a paper.
 */
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
  'certified-answer',
] as const;

/** One of {@link PROOF_KINDS}. */
export type ProofKind = (typeof PROOF_KINDS)[number];
