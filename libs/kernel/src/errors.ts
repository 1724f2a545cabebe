/** A fault in one field: a JSON pointer into the body that was sent, a stable kebab-case code, and parameters for its text. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** What an {@link OctroiError} may carry beside its code: never personal data, since it may be logged and stored. */
export interface ErrorDetails {
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly faults?: readonly FieldFault[];
  readonly cause?: unknown;
}

/**
 * Base of the three errors that answer "retry?". The message is the code itself: texts for people live in the problem catalogue.
 * Throw one of its subclasses.
 */
export abstract class OctroiError extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly faults: readonly FieldFault[];

  constructor(code: string, details: ErrorDetails = {}) {
    super(code, { cause: details.cause });
    this.code = code;
    this.parameters = details.parameters ?? {};
    this.faults = details.faults ?? [];
    this.name = new.target.name;
  }
}

/** A rule of the business is broken: a problem answer for a person (its status is in the catalogue), a dead letter for a message. */
export class RuleViolation extends OctroiError {}

/** It can never succeed as it is (malformed, unknown version): a dead letter for a message. */
export class PermanentError extends OctroiError {}

/** Later it may succeed (too early, a peer is down): 503 with Retry-After for a person, delayed redelivery for a message, not counted. */
export class TransientError extends OctroiError {}
