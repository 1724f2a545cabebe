import type { TimeStampFault } from '@octroi/register';

/** A time-stamp that was granted, of the imprint that was asked about. */
export interface GrantedTimeStamp {
  /** The token in Base64. */
  readonly token: string;
  /** The time that the authority says. */
  readonly at: string;
}

/** Why there is none. */
export interface TimeStampFailure {
  readonly fault: TimeStampFault | 'time-stamp-no-answer' | 'time-stamp-answer-too-large';
}

/** Says when it saw what. */
export interface TimeStampAuthority {
  /** Never rejects. @param imprint SHA-256 in lower-case hexadecimal */
  stamp(imprint: string): Promise<GrantedTimeStamp | TimeStampFailure>;
}
