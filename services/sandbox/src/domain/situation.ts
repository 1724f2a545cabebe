/** A right that the sandbox tells of. */
export interface SandboxRight {
  /** First day of the right. */
  readonly since: string;
  readonly supplement?: boolean;
}

/** What the State knows of a fictional person beside the quotient; a right that is not named is answered « no ». */
export interface SandboxSituation {
  readonly rsa?: SandboxRight;
  readonly primeActivite?: SandboxRight;
  readonly asf?: SandboxRight;
  readonly aah?: SandboxRight;
  readonly aeeh?: { readonly since: string; readonly status: 'allocataire' | 'ouvrant_droit' };
  readonly c2s?: { readonly since: string; readonly paysShare: boolean };
  /** Whole euros a year, of two years before. */
  readonly annualResources?: number;
  /** Login at France Travail. */
  readonly jobSeeker?: SandboxJobSeeker;
  readonly student?: SandboxStudent;
  readonly tax?: SandboxTax;
}

/** Somebody registered with France Travail. */
export interface SandboxJobSeeker {
  readonly identifier: string;
  readonly since: string;
  readonly until?: string;
  readonly category: 1 | 2 | 3 | 4 | 5;
  /** Euros as the State writes them. */
  readonly payments: readonly { readonly paidOn: string; readonly allowances: number; readonly aids: number }[];
}

/** Somebody known to the CNOUS. */
export interface SandboxStudent {
  /** INE. */
  readonly number: string;
  /** Level of the grant; null for somebody without grant. */
  readonly level: string | null;
  readonly termStartsOn: string;
}

/** Somebody known to the tax office. */
export interface SandboxTax {
  /** Of 13 digits. */
  readonly number: string;
  /** Year of the income. */
  readonly year: number;
  /** Revenu fiscal de référence, whole euros. */
  readonly reference: number;
  readonly shares: number;
  /** M, O, D, C or V: married, civil partnership, divorced, single, widowed. */
  readonly family: 'M' | 'O' | 'D' | 'C' | 'V';
}
