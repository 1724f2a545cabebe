/**
 * Civil status of a person as it was declared (identité pivot). Only the birth name is certain; a birth date may be `1990-01-31`, `1990-01` or `1990`.
 * Personal data: it stays with its owner, and is never logged or published.
 */
export interface Identity {
  readonly birthName: string;
  readonly usageName?: string | null;
  readonly givenNames?: readonly string[];
  readonly birthDate?: string | null;
  readonly sex?: 'F' | 'M' | null;
  /** COG codes of INSEE; abroad the country alone. */
  readonly birthPlace?: {
    readonly countryCode: string;
    readonly communeCode?: string | null;
    readonly communeName?: string | null;
    readonly departmentCode?: string | null;
  } | null;
  /** Number by which the tax office knows the person, of 13 digits; given only where a regulation has their tax income fetched. */
  readonly taxNumber?: string | null;
  /** Identifier that the person has at France Travail; given only where a regulation asks for what it opens. */
  readonly jobSeekerIdentifier?: string | null;
}
