import type { ProtectionActRow, ProtectionStore } from '../application/ports/protections.js';
import type { NewAidRequest } from '../application/ports/stores.js';
import { together as readTogether, type Protection } from '../domain/protection.js';

interface Held {
  readonly fileId: string;
  readonly version: number;
  readonly protection: Protection | null;
}

/** What is protected, in memory, for specs of use cases: who may read the requests is a policy of the database, and not here. */
export class InMemoryProtections implements ProtectionStore {
  readonly held = new Map<string, Held>();
  readonly done: (ProtectionActRow & { readonly requestId: string })[] = [];

  constructor(
    private readonly filed: readonly NewAidRequest[],
    private readonly now: () => Date,
  ) {}

  of: ProtectionStore['of'] = (keys) =>
    Promise.resolve(
      keys.flatMap((key) => {
        const protection = this.held.get(key.id)?.protection;
        return protection ? [{ ...key, protection }] : [];
      }),
    );

  fileOf: ProtectionStore['fileOf'] = (siteId, requestId) => {
    const asked = this.filed.find((request) => request.siteId === siteId && request.id === requestId);
    if (asked === undefined) return Promise.resolve(null);
    const { applicantId } = asked.facts;
    const together = this.filed.filter((one) => one.siteId === siteId && one.facts.applicantId === applicantId);
    const requestIds = together.map(({ id }) => id);
    const held = requestIds.flatMap((id) => this.held.get(id) ?? []);
    const first = held.find(({ protection }) => protection !== null) ?? held[0];
    return Promise.resolve({
      ...{ fileId: first?.fileId ?? requestId, requestIds },
      protection: readTogether(held.flatMap(({ protection }) => protection ?? [])),
    });
  };

  protectedFile: ProtectionStore['protectedFile'] = (_siteId, requestId) => {
    const asked = this.held.get(requestId);
    if (!asked?.protection) return Promise.resolve(null);
    const { fileId, protection } = asked;
    const requestIds = [...this.held].filter(([, one]) => one.fileId === fileId).map(([id]) => id);
    return Promise.resolve({ fileId, requestIds, protection });
  };

  ofApplicants: ProtectionStore['ofApplicants'] = (keys) =>
    Promise.resolve(
      keys.flatMap((key) => {
        const own = this.filed.filter(
          ({ siteId, facts }) => siteId === key.siteId && facts.applicantId === key.applicantId,
        );
        const [held] = own.flatMap(({ id }) => this.held.get(id) ?? []).filter(({ protection }) => protection !== null);
        return held?.protection ? [{ ...key, fileId: held.fileId, protection: held.protection }] : [];
      }),
    );

  change: ProtectionStore['change'] = (_siteId, { file: { fileId, requestIds, protection }, kind, by, motive }) => {
    const kept = requestIds.map((requestId) => {
      const version = (this.held.get(requestId)?.version ?? 0) + 1;
      this.held.set(requestId, { fileId, version, protection });
      this.done.push({ requestId, kind, by, motive, at: this.now() });
      return { requestId, version };
    });
    return Promise.resolve(kept);
  };

  noteAddressShown: ProtectionStore['noteAddressShown'] = (_siteId, { requestId, by, motive }) => {
    this.done.push({ requestId, kind: 'address-shown', by, motive, at: this.now() });
    return Promise.resolve();
  };

  emergencies: ProtectionStore['emergencies'] = () =>
    Promise.resolve(
      this.done
        .filter(({ kind }) => kind === 'readers-named-from-outside')
        .map(({ requestId, by, at }) => ({ requestId, actor: by, at })),
    );

  acts: ProtectionStore['acts'] = (_siteId, requestId) =>
    Promise.resolve(
      this.done
        .filter((act) => act.requestId === requestId)
        .map(({ requestId: _id, ...act }) => act)
        .reverse(),
    );
}
