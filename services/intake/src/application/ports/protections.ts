import type { Protection } from '../../domain/protection.js';

/** One request of one site. */
export interface FileKey {
  readonly siteId: string;
  readonly id: string;
}

/** Requests that are protected together: those of one applicant. */
export interface ProtectedFile {
  readonly fileId: string;
  readonly requestIds: readonly string[];
  /** Null for one that is not protected, or no more. */
  readonly protection: Protection | null;
}

/** A protection as it becomes, and the act that makes it so. */
export interface ProtectionChange {
  readonly file: ProtectedFile;
  readonly kind: 'protected' | 'changed' | 'readers-named' | 'readers-named-from-outside' | 'lifted';
  /** Opaque subject. */
  readonly by: string;
  readonly motive: string | null;
}

/** An act about the protection of a request. */
export interface ProtectionActRow {
  readonly kind: ProtectionChange['kind'] | 'address-shown';
  readonly at: Date;
  readonly by: string;
  readonly motive: string | null;
}

/** Readers that somebody named of a file which they did not read. */
export interface EmergencyNote {
  readonly actor: string;
  readonly at: Date;
  readonly requestId: string;
}

/** An address that was shown to somebody who said why. */
export interface AddressShown {
  readonly requestId: string;
  readonly by: string;
  readonly motive: string;
}

/** How many acts there are about the protection of a request. */
export interface ProtectionVersion {
  readonly requestId: string;
  readonly version: number;
}

/** What is protected in the transaction's sites. */
export interface ProtectionStore {
  /** Of these requests those that are protected. */
  of(keys: readonly FileKey[]): Promise<(FileKey & { readonly protection: Protection })[]>;
  /** The requests of the same applicant, whose requests are locked; null when the request is not known, or not to whoever asks. */
  fileOf(siteId: string, requestId: string): Promise<ProtectedFile | null>;
  /** A file that is protected, for somebody who need not read it; null when it is none. */
  protectedFile(siteId: string, requestId: string): Promise<ProtectedFile | null>;
  /** Protected files of applicants, one for each that has any. */
  ofApplicants(keys: readonly { readonly siteId: string; readonly applicantId: string }[]): Promise<
    {
      readonly siteId: string;
      readonly applicantId: string;
      readonly fileId: string;
      readonly protection: Protection;
    }[]
  >;
  change(siteId: string, change: ProtectionChange): Promise<ProtectionVersion[]>;
  noteAddressShown(siteId: string, shown: AddressShown): Promise<void>;
  /** Of 90 days, the last first; of a file one request. */
  emergencies(siteId: string): Promise<EmergencyNote[]>;
  /** The last first. */
  acts(siteId: string, requestId: string): Promise<ProtectionActRow[]>;
}
