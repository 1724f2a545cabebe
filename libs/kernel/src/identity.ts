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
}
