import { IsInt, Min } from 'class-validator';
import { IsCode } from '../rules.js';

/** What a draft would change for the past requests of one aid. */
export class AidEffect {
  @IsCode() aid: string;
  @IsInt() @Min(0) requests: number;
  @IsInt() @Min(0) eligibleBefore: number;
  @IsInt() @Min(0) eligibleAfter: number;
  /** Requests to which more is proposed than before. */
  @IsInt() @Min(0) gain: number;
  @IsInt() @Min(0) lose: number;
  @IsInt() @Min(0) unchanged: number;
  /** Requests that somebody else would decide. */
  @IsInt() @Min(0) otherAuthority: number;
  /** Sum of the amounts proposed, in cents. */
  @IsInt() @Min(0) costBeforeCents: number;
  @IsInt() @Min(0) costAfterCents: number;
}
