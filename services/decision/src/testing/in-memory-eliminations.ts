import type { EliminationStore, KeptElimination } from '../application/ports/eliminations.js';
import type { Hold } from '../domain/retention/elimination.js';
import type { EndedFile } from '../domain/retention/retention.js';

/** Files at the end of their time in memory, for specs of use cases. */
export class InMemoryEliminations implements EliminationStore {
  files: EndedFile[] = [];
  readonly kept = new Map<string, KeptElimination>();
  readonly shutIds: string[] = [];
  readonly erased: string[] = [];
  readonly held = new Map<string, Hold>();

  async ended(): Promise<readonly EndedFile[]> {
    const named = new Set(
      [...this.kept.values()]
        .filter(({ elimination }) => elimination.state !== 'cancelled')
        .flatMap(({ lines }) => lines.map(({ requestId }) => requestId)),
    );
    return this.files.filter(({ requestId }) => !named.has(requestId));
  }

  async countGranted(): Promise<number> {
    return 0;
  }

  async endedOf(_siteId: string, requestIds: readonly string[]): Promise<readonly EndedFile[]> {
    return this.files.filter(({ requestId }) => requestIds.includes(requestId));
  }

  async nextNumber(): Promise<number> {
    return this.kept.size + 1;
  }

  async grantedBefore(): Promise<number> {
    return [...this.kept.values()].flatMap(({ lines }) => lines).filter(({ ending }) => ending === 'granted').length;
  }

  async add(_siteId: string, kept: KeptElimination): Promise<void> {
    this.kept.set(kept.elimination.id, kept);
  }

  async lock(_siteId: string, id: string): Promise<KeptElimination | null> {
    return this.kept.get(id) ?? null;
  }

  async find(_siteId: string, id: string): Promise<KeptElimination | null> {
    return this.kept.get(id) ?? null;
  }

  async list(): Promise<readonly KeptElimination[]> {
    return [...this.kept.values()].reverse();
  }

  async save(_siteId: string, kept: KeptElimination): Promise<void> {
    this.kept.set(kept.elimination.id, kept);
  }

  async shut(_siteId: string, requestIds: readonly string[]): Promise<void> {
    this.shutIds.push(...requestIds);
  }

  async left(
    _siteId: string,
    { id, owner, limit }: Parameters<EliminationStore['left']>[1],
  ): Promise<readonly string[]> {
    const lines = this.kept.get(id)?.lines ?? [];
    return lines
      .filter(({ fate, erasedBy }) => fate === 'eliminate' && !erasedBy.includes(owner))
      .map(({ requestId }) => requestId)
      .slice(0, limit);
  }

  async noteErased(
    _siteId: string,
    { id, owner, requestIds }: Parameters<EliminationStore['noteErased']>[1],
  ): Promise<void> {
    const known = this.kept.get(id);
    if (known === undefined) return;
    const lines = known.lines.map((line) =>
      requestIds.includes(line.requestId) ? { ...line, erasedBy: [...line.erasedBy, owner] } : line,
    );
    this.kept.set(id, { ...known, lines });
  }

  async erase(_siteId: string, requestIds: readonly string[]): Promise<void> {
    this.erased.push(...requestIds);
  }

  async holds(): Promise<readonly Hold[]> {
    return [...this.held.values()];
  }

  async hold(
    _siteId: string,
    requestId: string,
    { reason, on }: Parameters<EliminationStore['hold']>[2],
  ): Promise<boolean> {
    const known = this.held.get(requestId)?.reason === reason;
    this.held.set(requestId, { requestId, reference: null, reason, placedOn: on });
    return !known;
  }

  async release(_siteId: string, requestId: string): Promise<boolean> {
    return this.held.delete(requestId);
  }
}
