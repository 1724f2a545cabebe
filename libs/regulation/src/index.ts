export { assess } from './assess.js';
export type { AssessedCondition, AssessedRouting, Assessment } from './assess.js';
export { FACTS } from './facts.js';
export type { FactDefinition, HouseholdFacts, RequestFacts, SubmissionFacts, WorksheetLine } from './facts.js';
export { parseRegulation } from './parse-regulation.js';
export type { ParsedRegulation } from './parse-regulation.js';
export { versionFor } from './regulation.js';
export type { Aid, Authority, Condition, Regulation, Route, Routing, RoutingCase } from './regulation.js';
export { RuleEngine } from './rule-engine.js';
