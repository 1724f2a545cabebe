import type { Letter } from '../../domain/decision-letter.js';
import type { Logo } from '../../domain/logo/shape.js';
import type { Paper } from '../../domain/paper.js';

/** Identity and address of an applicant, as intake gives them. */
export interface ApplicantIdentity {
  readonly birthName: string;
  readonly usageName: string | null;
  readonly givenNames: readonly string[];
  readonly sex: 'F' | 'M' | null;
  readonly address: {
    readonly kind: 'home' | 'hosted' | 'election-de-domicile';
    readonly line: string | null;
    readonly postalCode: string | null;
    readonly communeCode: string;
  } | null;
  /** Who receives the person's letters; left out when the person does. */
  readonly lettersTo?: {
    readonly name: string;
    readonly line: string | null;
    readonly postalCode: string | null;
    readonly town: string | null;
  };
  /** A paper about several people does not name this one. @default false */
  readonly isProtected?: boolean;
}

/** Intake, which owns identities and logs who reads them. */
export interface IdentityGateway {
  /** Null when intake does not know the request. @throws TransientError when intake does not answer */
  identityOf(question: {
    readonly siteId: string;
    readonly requestId: string;
    readonly correlationId: string;
  }): Promise<ApplicantIdentity | null>;
}

/** Intake, for a paper that names several people. */
export interface IdentitiesGateway {
  /** Those of several requests; unknown ones are left out. @throws TransientError when intake does not answer */
  identitiesOf(question: {
    readonly siteId: string;
    readonly requestIds: readonly string[];
    readonly correlationId: string;
  }): Promise<ReadonlyMap<string, ApplicantIdentity>>;
}

/** How a paper is set: its instant, and the look of its centre on that day. */
export interface Setting {
  readonly at: Date;
  readonly colour: string | null;
  readonly logo: Logo | null;
}

/** Whether packed pixels are those of so many rows, and no more. */
export type UnpacksPixels = (
  packed: { readonly rows: Uint8Array; readonly rowBytes: number },
  height: number,
) => boolean;

/** Sets letters on paper. */
export interface LetterPress {
  /** An accessible PDF (PDF/UA-1). The same letter and setting give the same bytes. */
  print(letter: Letter, setting: Setting): Promise<Uint8Array>;
}

/** Sets acts and accounts on paper. */
export interface PaperPress {
  /** An accessible PDF (PDF/UA-1). The same paper and setting give the same bytes. */
  print(paper: Paper, setting: Setting): Promise<Uint8Array>;
}
