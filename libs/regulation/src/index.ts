export { Assessor } from './assess.js';
export type { AssessedSituation, CapLeft, CentreSelection } from './assess.js';
export type { AssessedCondition, AssessedRouting, Assessment } from './assess.js';
export type { SiteContext } from './check-site.js';
export { addUp, comparePast } from './compare.js';
export type { AidComparison, PastAssessment } from './compare.js';
export { explain, explanationText } from './explain.js';
export type { ExplainedValue, Explanation } from './explain.js';
export { factsOf } from './compile.js';
export { findingCode } from './declared-facts.js';
export { FACTS } from './facts.js';
export { offerOf, questionsAsked } from './offer.js';
export type { AskedFact } from './offer.js';
export { parseRegulation } from './parse-regulation.js';
export type { ParsedRegulation } from './parse-regulation.js';
export { versionFor } from './regulation.js';
export { situationOf } from './situation.js';
export type {
  Aid,
  Authority,
  Cap,
  Condition,
  Regulation,
  Route,
  Routing,
  RoutingCase,
  WorkedCase,
} from './regulation.js';
export type {
  CentreGrants,
  FactDefinition,
  FactValue,
  FindingFacts,
  GrantFacts,
  HouseholdFacts,
  RequestFacts,
  SubmissionFacts,
  WorksheetLine,
} from './request-facts.js';
export { assessedCase, runCases } from './run-cases.js';
export type { CaseResult } from './run-cases.js';
