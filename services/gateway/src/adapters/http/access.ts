import type { Role } from '@octroi/kernel';
import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/** Who may use a route of a site, and what for. */
export interface AccessRule {
  readonly roles: readonly Role[];
  readonly purpose: string;
  /** Deciding is for persons: a machine gets an answer of its own. */
  readonly deciding?: boolean;
  /** The page asks by itself: it does not prolong the session of the person. */
  readonly passive?: boolean;
  /** What is shown or done names nobody, or is done for whoever need not read the file: protected files are there as others. */
  readonly namesNobody?: boolean;
  /** A route of the installation, under no site: for its operators. */
  readonly platform?: boolean;
}

/** Metadata key of {@link Access} and {@link Open}. */
export const ACCESS = Symbol('access');

/** Opens a route to the members of the site with one of the roles, or to operators of the installation. A route without a rule is closed. */
export const Access = (rule: AccessRule): CustomDecorator<symbol> => SetMetadata(ACCESS, rule);

/** Opens a route to everybody: documentation only. */
export const Open = (): CustomDecorator<symbol> => SetMetadata(ACCESS, 'open');

/** A member of a body reads the sheets of its sessions, and no case. */
const READERS: readonly Role[] = ['agent', 'secretary', 'president', 'manager', 'dpo', 'machine'];
const WORKERS: readonly Role[] = ['agent', 'secretary', 'manager'];
const DECIDERS: readonly Role[] = ['agent', 'member', 'president', 'manager'];
const EVERYBODY: readonly Role[] = [...READERS, 'member', 'admin'];

/** The table of roles: which doors they open. Authority to decide comes from delegations, which decision checks. */
export const ACCESS_RULES = {
  fileRequest: {
    roles: ['agent', 'secretary', 'president', 'manager', 'machine'],
    ...{ purpose: 'file-request', namesNobody: true },
  },
  listRequests: { roles: READERS, purpose: 'list-requests' },
  searchPeople: { roles: ['agent', 'secretary', 'president', 'manager', 'dpo'], purpose: 'search-people' },
  findDuplicates: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'find-duplicates' },
  readProtection: { roles: ['agent', 'secretary', 'president', 'manager', 'dpo'], purpose: 'read-protection' },
  protectFile: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'protect-file' },
  nameReaders: { roles: ['manager'], purpose: 'name-readers', namesNobody: true },
  liftProtection: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'lift-protection' },
  showAddress: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'show-address' },
  readNotes: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'read-notes' },
  writeNote: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'write-note' },
  recordPromise: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'record-promise' },
  addDocument: { roles: ['agent', 'secretary', 'president', 'manager', 'machine'], purpose: 'add-document' },
  readDocuments: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'read-documents' },
  keepDraft: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'keep-draft', namesNobody: true },
  readAccesses: { roles: ['dpo'], purpose: 'read-accesses', namesNobody: true },
  readEliminations: { roles: ['dpo', 'admin'], purpose: 'read-eliminations', namesNobody: true },
  keepEliminations: { roles: ['dpo', 'admin'], purpose: 'keep-eliminations', namesNobody: true },
  holdFile: { roles: ['dpo', 'admin'], purpose: 'keep-eliminations' },
  exportPersonalData: { roles: ['dpo'], purpose: 'export-personal-data' },
  followChanges: { roles: [...READERS, 'member'], purpose: 'follow-changes', passive: true },
  readCase: { roles: READERS, purpose: 'read-case' },
  readExplanation: { roles: READERS, purpose: 'read-explanation' },
  readHouseholdHistory: { roles: READERS, purpose: 'read-household-history' },
  readTimeline: { roles: READERS, purpose: 'read-timeline' },
  correctRequest: { roles: ['agent', 'secretary', 'president', 'manager', 'machine'], purpose: 'correct-request' },
  recordFinding: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'record-finding' },
  recordHouseholdData: { roles: WORKERS, purpose: 'record-household-data' },
  settleContradiction: { roles: WORKERS, purpose: 'settle-contradiction' },
  retryRetrieval: { roles: WORKERS, purpose: 'retry-retrieval' },
  withdraw: { roles: WORKERS, purpose: 'withdraw-request' },
  closeRequest: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'close-request' },
  recordAppeal: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'record-appeal' },
  askForPapers: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'ask-for-papers' },
  keepOtherRights: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'keep-other-rights' },
  readPayments: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'read-payments' },
  planPayments: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'plan-payments' },
  handOverPayment: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'hand-over-payment' },
  keepLoan: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'keep-loan' },
  keepPayments: { roles: ['secretary', 'president', 'manager'], purpose: 'keep-payments' },
  decide: { roles: DECIDERS, purpose: 'decide', deciding: true },
  propose: { roles: ['agent', 'manager'], purpose: 'propose-decision' },
  returnProposal: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'return-proposal' },
  correctDecision: { roles: ['secretary', 'president', 'manager'], purpose: 'correct-decision' },
  readAuthority: {
    roles: ['agent', 'secretary', 'member', 'president', 'manager', 'dpo', 'admin'],
    purpose: 'read-authority',
  },
  readStatistics: { roles: ['agent', 'secretary', 'president', 'manager', 'dpo', 'admin'], purpose: 'read-statistics' },
  keepWebhooks: { roles: ['admin'], purpose: 'keep-webhooks' },
  readSiteAccess: { roles: ['manager', 'admin'], purpose: 'read-site-access' },
  readEnvelopes: { roles: ['agent', 'secretary', 'member', 'president', 'manager', 'dpo'], purpose: 'read-envelopes' },
  readSessions: {
    roles: ['agent', 'secretary', 'member', 'president', 'manager', 'dpo'],
    ...{ purpose: 'read-sessions', namesNobody: true },
  },
  keepSessions: { roles: ['secretary', 'president', 'manager'], purpose: 'keep-session', namesNobody: true },
  keepSheets: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'keep-sheets', namesNobody: true },
  readSheets: {
    roles: ['agent', 'secretary', 'member', 'president', 'manager'],
    ...{ purpose: 'read-sheets', namesNobody: true },
  },
  readMinutes: { roles: ['secretary', 'member', 'president', 'manager'], purpose: 'print-minutes', namesNobody: true },
  readExtract: { roles: ['agent', 'secretary', 'president', 'manager'], purpose: 'print-letter' },
  readLetter: { roles: ['agent', 'secretary', 'president', 'manager', 'machine'], purpose: 'print-letter' },
  previewLetter: { roles: ['agent', 'secretary', 'president', 'manager', 'admin'], purpose: 'preview-letter' },
  writeLetterTemplate: { roles: ['manager', 'admin'], purpose: 'write-letter-template' },
  readLetterhead: { roles: EVERYBODY, purpose: 'read-letterhead' },
  setLetterhead: { roles: ['admin'], purpose: 'set-letterhead' },
  readRegister: { roles: EVERYBODY, purpose: 'read-register', namesNobody: true },
  readRegulation: { roles: EVERYBODY, purpose: 'read-regulation' },
  readAids: { roles: EVERYBODY, purpose: 'read-aids' },
  draftRegulation: { roles: ['manager', 'admin'], purpose: 'draft-regulation' },
  adoptRegulation: { roles: ['admin'], purpose: 'adopt-regulation' },
  exportRegister: { roles: ['secretary', 'president', 'manager', 'dpo', 'admin'], purpose: 'export-register' },
  verifyRegister: { roles: EVERYBODY, purpose: 'verify-register' },
  watchInstallation: { roles: ['operator'], purpose: 'operate', platform: true, passive: true },
  operate: { roles: ['operator'], purpose: 'operate', platform: true },
} as const satisfies Record<string, AccessRule>;
