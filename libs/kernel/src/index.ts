export { OctroiError, RuleViolation, PermanentError, TransientError } from './errors.js';
export type { ErrorDetails, FieldFault } from './errors.js';
export { systemClock, uuidGenerator } from './ports.js';
export type { Clock, IdGenerator } from './ports.js';
export {
  LEGAL_ZONE,
  addDays,
  addMonths,
  civilDate,
  civilDateAt,
  frenchDate,
  isCivilDate,
  isWithin,
  monthOf,
  wholeMonthsBetween,
  wholeYearsBetween,
  yearOf,
} from './civil-date.js';
export type { CivilDate } from './civil-date.js';
export { cents, frenchEuros, isCents, sumCents } from './cents.js';
export type { Cents } from './cents.js';
export { SITE_ROLES, hasRole } from './actor.js';
export type { Actor, Role } from './actor.js';
export type { CommandCause, Committed, EventCause, GroupUnitOfWork, TaskCause, UnitOfWork } from './unit-of-work.js';
export { EraseRequests } from './erase-requests.js';
export type { ErasingStores } from './erase-requests.js';
export { TellHeldData } from './held-data.js';
export type { HeldFact, HeldRecord, HeldSection, HoldingStores } from './held-data.js';
export { CRASH_POINTS, armCrashPoints, crashPoint } from './crash-point.js';
export type { CrashPoint } from './crash-point.js';
export { canonicalJson } from './canonical-json.js';
export { siteInVariable, siteOfVariable } from './site-variable.js';
export { DATA_SOURCES, STATE_FIGURES, STATE_STATUSES } from './data-source.js';
export type { DataSource, StateFigures } from './data-source.js';
export type { Identity } from './identity.js';
