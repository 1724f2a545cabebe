/** A problem a person can meet: HTTP status, French title, and French detail with `{parameters}`. RFC 9457. */
export interface ProblemDefinition {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}
