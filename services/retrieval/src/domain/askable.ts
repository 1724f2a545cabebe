import type { Identity } from '@octroi/kernel';
import type { StateSource } from './data-source.js';
import type { NextStep } from './retrieval-task.js';

/** What is known of whom a source would be asked about, beside the civil status. */
export interface AskedHousehold {
  readonly identity: Identity;
  /** Age of the youngest child today; null without one. */
  readonly youngestChildAge: number | null;
}

/** Why a source is not asked about a household, and who can do something about it. */
export interface NotAskable {
  readonly reason: string;
  readonly nextStep: Exclude<NextStep, 'call-the-administrator'>;
}

/** Asking about a household without a child younger than this is reported as a misuse. */
const EAJE_AGE = 7;

/** What the question itself needs, beside a civil status; null when it may be asked. Nobody is obliged to have a number at hand: the paper does as well. */
export function notAskable(source: StateSource, { identity, youngestChildAge }: AskedHousehold): NotAskable | null {
  switch (source) {
    case 'jobseeker':
    case 'jobseeker-benefits':
      return isGiven(identity.jobSeekerIdentifier)
        ? null
        : { reason: 'job-seeker-identifier-missing', nextStep: 'ask-the-person' };
    case 'tax-income':
      return isGiven(identity.taxNumber) ? null : { reason: 'tax-number-missing', nextStep: 'ask-the-person' };
    case 'eaje':
      return youngestChildAge !== null && youngestChildAge < EAJE_AGE
        ? null
        : { reason: 'no-young-child', nextStep: 'fix-the-request' };
    default:
      return null;
  }
}

function isGiven(text: string | null | undefined): boolean {
  return (text ?? '').trim() !== '';
}
