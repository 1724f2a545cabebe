import { isWithin, type CivilDate } from '@octroi/kernel';
import type { NamedMonth } from './quotient-month.js';

/** What a version of a site's regulation says of one aid: what has to be fetched, and for which month. */
export interface SourceRule {
  readonly siteId: string;
  /** Date of adoption. */
  readonly version: CivilDate;
  readonly aid: string;
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate | null;
  readonly sources: readonly string[];
  readonly quotientMonth: NamedMonth;
}

/** The rule for a request: of the versions in force on its date, the one that came into force last. Null when there is none. */
export function ruleFor(
  rules: readonly SourceRule[],
  request: { readonly siteId: string; readonly aid: string; readonly requestedOn: CivilDate },
): SourceRule | null {
  const inForce = rules.filter(
    (rule) =>
      rule.siteId === request.siteId &&
      rule.aid === request.aid &&
      isWithin(request.requestedOn, rule.validFrom, rule.validUntil),
  );
  return inForce.reduce<SourceRule | null>(
    (latest, rule) => (latest === null || isLater(rule, latest) ? rule : latest),
    null,
  );
}

function isLater(rule: SourceRule, other: SourceRule): boolean {
  return rule.validFrom === other.validFrom ? rule.version > other.version : rule.validFrom > other.validFrom;
}
