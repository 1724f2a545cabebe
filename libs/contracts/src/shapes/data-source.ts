import { STATE_STATUSES } from '@octroi/kernel';
import { IsBoolean, IsIn } from 'class-validator';

/** Sources that tell of somebody's health: off until a centre turns them on, with its reason. */
export const HEALTH_SOURCES = ['aah', 'aeeh', 'c2s'] as const;

/** Statuses of a household: what the State answers yes or no to, and what only a paper says. */
export const HOUSEHOLD_STATUSES = [...STATE_STATUSES, 'student'] as const;

/** One of {@link HOUSEHOLD_STATUSES}. */
export type HouseholdStatus = (typeof HOUSEHOLD_STATUSES)[number];

/** A status with where it comes from. */
export class RetrievedStatus {
  @IsIn(HOUSEHOLD_STATUSES) code: HouseholdStatus;
  @IsBoolean() value: boolean;
  @IsIn(['api-particulier', 'proof']) source: 'api-particulier' | 'proof';
}

/** A status as the person says it, before any paper. */
export class DeclaredStatus {
  @IsIn(HOUSEHOLD_STATUSES) code: HouseholdStatus;
  @IsBoolean() value: boolean;
}

/** A status that an agent read on a paper. */
export class ProvedStatus {
  @IsIn(HOUSEHOLD_STATUSES) code: HouseholdStatus;
  @IsBoolean() value: boolean;
}
