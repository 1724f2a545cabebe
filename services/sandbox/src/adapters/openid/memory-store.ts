import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

const AT_MOST = 10_000;

/** What the provider remembers: in memory, gone with the process. */
export class MemoryStore {
  private readonly kept = new Map<string, Kept>();

  /** The part of one model, as the provider asks for it. */
  readonly adapterFor = (model: string): Adapter => ({
    upsert: async (id, payload, expiresIn) => this.put(`${model} ${id}`, payload, expiresIn),
    find: async (id) => this.get(`${model} ${id}`),
    findByUid: async (uid) => this.search(model, (payload) => payload.uid === uid),
    findByUserCode: async (code) => this.search(model, (payload) => payload.userCode === code),
    consume: async (id) => {
      const payload = this.get(`${model} ${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1_000);
    },
    destroy: async (id) => void this.kept.delete(`${model} ${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of this.kept) if (payload.grantId === grantId) this.kept.delete(key);
    },
  });

  private put(key: string, payload: AdapterPayload, expiresIn: number): void {
    this.kept.delete(key);
    const [eldest] = this.kept.keys();
    if (this.kept.size >= AT_MOST && eldest !== undefined) this.kept.delete(eldest);
    this.kept.set(key, { payload, until: Date.now() + expiresIn * 1_000 });
  }

  private get(key: string): AdapterPayload | undefined {
    const found = this.kept.get(key);
    if (found === undefined || found.until > Date.now()) return found?.payload;
    this.kept.delete(key);
    return undefined;
  }

  private search(model: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, { payload }] of this.kept) {
      if (key.startsWith(`${model} `) && matches(payload)) return this.get(key);
    }
    return undefined;
  }
}
