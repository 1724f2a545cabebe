import {
  RuleViolation,
  TransientError,
  civilDateAt,
  hasRole,
  yearOf,
  type Actor,
  type CommandCause,
  type Committed,
  type GroupUnitOfWork,
} from '@octroi/kernel';
import { pseudonymousFacts, requestReference, type Submission } from '../domain/aid-request.js';
import { meantBy } from '../domain/external-reference.js';
import { normalisedName } from '../domain/identity.js';
import { inherited, mayChange, protectAtFiling, type ProtectionWish } from '../domain/protection.js';
import { requirePlausibleDates } from '../domain/plausible-dates.js';
import type { ProtectedFile, ProtectionChange } from './ports/protections.js';
import type { IntakeStores, NewAidRequest, ReferredAidRequest, SiteIdentity } from './ports/stores.js';

/** What is to be filed, and for whom. */
export interface Filing {
  readonly actor: Actor;
  readonly cause: CommandCause;
  readonly submission: Submission;
  /** The file is to be protected from its first instant. @default it is as it is */
  readonly protection?: ProtectionWish | null;
}

/** The request that was filed, or had been. */
export interface SubmittedRequest {
  readonly id: string;
  readonly reference: string;
  readonly created: boolean;
}

/** Files requests, all or none: matches people, numbers them, stores them, tells the others. */
export class SubmitRequests {
  constructor(private readonly unitOfWork: GroupUnitOfWork<IntakeStores>) {}

  async execute(filings: readonly Filing[]): Promise<readonly Committed<SubmittedRequest>[]> {
    for (const { actor, protection } of filings) {
      if (!hasRole(actor, 'agent', 'secretary', 'manager', 'president', 'machine'))
        throw new RuleViolation('role-not-allowed');
      // Protecting is for persons.
      if (protection && !hasRole(actor, 'agent', 'secretary', 'president', 'manager'))
        throw new RuleViolation('role-not-allowed');
    }
    return this.unitOfWork.runTogether(filings, async (stores, fresh) => {
      const { earlier, hidden } = await findEarlier(stores, fresh);
      const unknown = fresh.filter((filing) => !earlier.has(filing));
      for (const { submission } of unknown) requirePlausibleDates(submission, civilDateAt(stores.now));
      const requests = await this.prepare(stores, unknown, hidden);
      if (!(await stores.requests.insert(requests))) throw new TransientError('too-early');
      const made = new Map(unknown.map((filing, index) => [filing, requests[index]]));
      // Who reads it is told first: whoever hears of the request knows already.
      const wished = await protectAsWished(stores, made);
      await protectWithTheirFile(stores, made, { done: wished, hidden });
      return fresh.map((filing) => {
        const request = made.get(filing);
        if (request !== undefined) stores.requestSubmitted(request, filing.cause);
        return earlier.get(filing) ?? { id: request?.id ?? '', reference: request?.reference ?? '', created: true };
      });
    });
  }

  private async prepare(
    stores: IntakeStores,
    filings: readonly Filing[],
    hidden: ReadonlyMap<Filing, ReferredAidRequest>,
  ): Promise<NewAidRequest[]> {
    if (filings.length === 0) return [];
    const named = filings.map(peopleOf);
    const [ids, references] = await Promise.all([
      stores.people.identify(named.flat()),
      takeReferences(stores, filings),
    ]);
    let from = 0;
    return filings.map((filing, index) => {
      const { cause, submission } = filing;
      const [applicant = '', ...members] = ids.slice(from, (from += named[index]?.length ?? 0));
      const reference = references[index] ?? '';
      return {
        id: stores.newId(),
        siteId: cause.siteId,
        reference,
        externalReference: submission.externalReference ?? null,
        referredBy: hidden.has(filing) ? cause.actor.subject : null,
        fingerprint: cause.fingerprint,
        submission,
        facts: pseudonymousFacts(submission, reference, { applicant, members }),
        filedBy: cause.actor.subject,
      };
    });
  }
}

type Made = ReadonlyMap<Filing, NewAidRequest | undefined>;

/**
 * Protects a file as it is wished while its request is filed, with all that the person asked before. One that is protected already is changed
 * by whoever may; for anybody else it stays as it is, and the request joins it. @returns the filings whose wish was done
 */
async function protectAsWished(stores: IntakeStores, made: Made): Promise<ReadonlySet<Filing>> {
  const done = new Set<Filing>();
  for (const [filing, request] of made) {
    const { actor, cause, protection: wish } = filing;
    if (!wish || request === undefined) continue;
    const { siteId, id } = request;
    const by = { subject: actor.subject, isManager: hasRole(actor, 'manager') };
    const file = await stores.protections.fileOf(siteId, id);
    if (file === null) throw new RuleViolation('not-found');
    const { protection: known } = file;
    if (known !== null && !mayChange(known, by)) continue;
    const protection = protectAtFiling(known, wish, { by, at: stores.now });
    const kind = known === null ? 'protected' : 'changed';
    await change(stores, { siteId, cause, file: { ...file, protection }, kind, by: actor.subject });
    done.add(filing);
  }
  return done;
}

interface Change extends Pick<ProtectionChange, 'file' | 'kind' | 'by'> {
  readonly siteId: string;
  readonly cause: CommandCause;
}

async function change(stores: IntakeStores, { siteId, cause, file, kind, by }: Change): Promise<void> {
  const readerIds = file.protection?.readerIds ?? [];
  for (const kept of await stores.protections.change(siteId, { file, kind, by, motive: null }))
    stores.requestProtected({ ...kept, siteId, readerIds }, cause);
}

interface Beside {
  readonly done: ReadonlySet<Filing>;
  readonly hidden: ReadonlyMap<Filing, ReferredAidRequest>;
}

/** A request of somebody whose file is protected is protected too, before anybody hears of it. */
async function protectWithTheirFile(stores: IntakeStores, made: Made, { done, hidden }: Beside): Promise<void> {
  const filed = [...made].flatMap(([filing, request]) =>
    request === undefined || done.has(filing) ? [] : [{ cause: filing.cause, request, beside: hidden.get(filing) }],
  );
  const applicants = filed.map(({ request: { siteId, facts } }) => ({ siteId, applicantId: facts.applicantId }));
  const files = await stores.protections.ofApplicants(applicants);
  for (const { cause, request, beside } of filed) {
    const { siteId, id, facts, filedBy: by } = request;
    const known =
      files.find((one) => one.siteId === siteId && one.applicantId === facts.applicantId) ??
      (await fileOfSameName(stores, request, beside));
    if (!known?.protection) continue;
    const { fileId, protection } = known;
    const file: ProtectedFile = { fileId, requestIds: [id], protection: inherited(protection, by) };
    await change(stores, { siteId, cause, file, kind: 'protected', by });
  }
}

/** Who is told too little to be known may be the person of the file that has the same external reference: it is not opened to everybody by that. */
async function fileOfSameName(
  stores: IntakeStores,
  { siteId, submission }: NewAidRequest,
  beside: ReferredAidRequest | undefined,
): Promise<Pick<ProtectedFile, 'fileId' | 'protection'> | null> {
  const nameOf = ({ applicant }: Submission): string => normalisedName(applicant.birthName);
  if (beside === undefined || nameOf(beside.submission) !== nameOf(submission)) return null;
  return stores.protections.protectedFile(siteId, beside.id);
}

interface EarlierFilings {
  readonly earlier: ReadonlyMap<Filing, SubmittedRequest>;
  /** Of what is filed beside them, requests with the same external reference that do not exist for whoever files. */
  readonly hidden: ReadonlyMap<Filing, ReferredAidRequest>;
}

/** What was filed before under the same external references. */
async function findEarlier(stores: IntakeStores, filings: readonly Filing[]): Promise<EarlierFilings> {
  const keys = filings.flatMap(({ cause: { siteId }, submission: { externalReference } }) =>
    externalReference ? [{ siteId, externalReference }] : [],
  );
  const stored = keys.length === 0 ? [] : await stores.requests.findByExternalReferences(keys);
  const protections = stored.length === 0 ? [] : await stores.protections.of(stored);
  const earlier = new Map<Filing, SubmittedRequest>();
  const hidden = new Map<Filing, ReferredAidRequest>();
  for (const filing of filings) {
    const { actor, cause, submission } = filing;
    const known = stored.flatMap((request) => {
      const { siteId, externalReference, id } = request;
      if (siteId !== cause.siteId || externalReference !== submission.externalReference) return [];
      const held = protections.find((one) => one.siteId === siteId && one.id === id);
      return [{ ...request, protection: held?.protection ?? null }];
    });
    const meant = meantBy(known, { subject: actor.subject, fingerprint: cause.fingerprint });
    if (meant.kind === 'reused') throw new RuleViolation('external-reference-reused');
    if (meant.kind === 'none') {
      if (meant.hidden !== null) hidden.set(filing, meant.hidden);
      continue;
    }
    const { id, reference } = meant.request;
    earlier.set(filing, { id, reference, created: false });
  }
  return { earlier, hidden };
}

/** A reference for each filing, in order, without gap within its site. */
async function takeReferences(stores: IntakeStores, filings: readonly Filing[]): Promise<string[]> {
  const year = yearOf(civilDateAt(stores.now));
  const counts = new Map<string, number>();
  for (const { cause } of filings) counts.set(cause.siteId, (counts.get(cause.siteId) ?? 0) + 1);
  const taken = new Map<string, { readonly prefix: string; next: number }>();
  for (const { siteId, prefix, first } of await stores.sites.takeReferences(counts, year))
    taken.set(siteId, { prefix, next: first });
  return filings.map(({ cause }) => {
    const site = taken.get(cause.siteId);
    if (site === undefined) throw new TransientError('too-early');
    const reference = requestReference(site.prefix, year, site.next);
    site.next += 1;
    return reference;
  });
}

/** The applicant, then the household. A member without an identity of their own is a new person each time. */
function peopleOf({ cause: { siteId }, submission }: Filing): SiteIdentity[] {
  const members = (submission.household ?? []).map(({ identity }) => identity ?? null);
  return [submission.applicant, ...members].map((identity) => ({ siteId, identity }));
}
