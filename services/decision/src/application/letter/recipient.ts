import type { Recipient } from '../../domain/decision-letter.js';
import type { ApplicantIdentity } from '../ports/papers.js';

/** What a person is called. */
export function nameOf({ birthName, usageName, givenNames }: ApplicantIdentity): string {
  const family = usageName !== null && usageName.trim() !== '' ? usageName : birthName;
  return [givenNames[0], family].filter((part) => part !== undefined && part !== '').join(' ');
}

/** Who a letter is for, as letters name and address them. @param place of the centre */
export function recipientOf(identity: ApplicantIdentity, communeCodes: readonly string[], place: string): Recipient {
  const { address, sex, lettersTo } = identity;
  const name = nameOf(identity);
  if (lettersTo !== undefined) return { name, sex, addressLines: careOf(lettersTo) };
  // Letters to somebody domiciled at the centre, or whose address is not known, are handed over.
  const posted = address !== null && address.kind !== 'election-de-domicile' && address.line !== null;
  if (!posted) return { name, sex, addressLines: null };
  // Only a centre with a single commune can name it: addresses carry the code.
  const commune = communeCodes.length === 1 && communeCodes[0] === address.communeCode ? place : '';
  const town = `${address.postalCode ?? ''} ${commune}`.trim();
  return {
    name,
    sex,
    addressLines: [address.line, town].filter((line) => line !== ''),
  };
}

/** « s/c » is how French envelopes name whoever receives for somebody else. */
function careOf({ name, line, postalCode, town }: NonNullable<ApplicantIdentity['lettersTo']>): string[] {
  return [`s/c ${name}`, line ?? '', [postalCode, town].filter(Boolean).join(' ')].filter((text) => text !== '');
}
