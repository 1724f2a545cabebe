import type { RegisterReference } from '@octroi/contracts';
import { registerLabel, type SealedEntry } from '@octroi/register';

/** Place of an entry in the register, as contracts write it. */
export function registerReference(entry: SealedEntry): RegisterReference {
  const { series, year, number, position, hash } = entry;
  return { series, year, number, position, hash, label: registerLabel(entry) };
}
