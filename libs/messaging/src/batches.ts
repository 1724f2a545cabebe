import type { EventEnvelope } from '@octroi/contracts';

/** What a handler of `@EventPattern(contract.subject, JETSTREAM)` receives: 1 to N events of one type, each id once, payloads validated. */
export type EventBatch<T extends object = object> = readonly EventEnvelope<T>[];

/** What {@link groupByType} looks at. */
export interface Groupable {
  readonly type: string;
  readonly siteId: string;
  readonly subject: string;
}

/**
 * Cuts a fetched run of events into groups of one type, as large as possible, without ever putting an event before an earlier one about
 * the same aggregate (same site and subject).
 */
export function groupByType<T>(items: readonly T[], attributesOf: (item: T) => Groupable): T[][] {
  const groups: { readonly type: string; readonly items: T[] }[] = [];
  const lastGroupOfType = new Map<string, number>();
  const lastGroupOfAggregate = new Map<string, number>();
  for (const item of items) {
    const { type, siteId, subject } = attributesOf(item);
    const aggregate = `${siteId}/${subject}`;
    const candidate = lastGroupOfType.get(type);
    const notBefore = lastGroupOfAggregate.get(aggregate) ?? 0;
    const index = candidate !== undefined && candidate >= notBefore ? candidate : groups.push({ type, items: [] }) - 1;
    groups[index]?.items.push(item);
    lastGroupOfType.set(type, index);
    lastGroupOfAggregate.set(aggregate, index);
  }
  return groups.map((group) => group.items);
}
