export { Assessor } from './assess.js';
export type { AssessedCondition, AssessedRouting, Assessment } from './assess.js';
export { FACTS } from './facts.js';
export { parseRegulation } from './parse-regulation.js';
export type { ParsedRegulation } from './parse-regulation.js';
export { versionFor } from './regulation.js';
export type { Aid, Authority, Cap, Condition, Regulation, Route, Routing, RoutingCase } from './regulation.js';
export type {
  FactDefinition,
  FindingFacts,
  GrantFacts,
  HouseholdFacts,
  RequestFacts,
  SubmissionFacts,
  WorksheetLine,
} from './request-facts.js';
export { runCases } from './run-cases.js';
export type { CaseResult } from './run-cases.js';
