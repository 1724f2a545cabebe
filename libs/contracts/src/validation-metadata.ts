import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Metadata = ReturnType<Storage['getTargetValidationMetadatas']>;
type Grouped = ReturnType<Storage['groupByPropertyName']>;

/**
 * class-validator looks up what a class declares, and what its ancestors do, for every object that it validates, which takes an eighth of the
 * gateway's time. The declarations of a class stand from its definition on: they are looked up once. Validation without groups only, as ours is.
 */
export function rememberValidationMetadata(): void {
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const group = storage.groupByPropertyName.bind(storage);
  const found = new Map<unknown, Metadata>();
  const grouped = new WeakMap<Metadata, Grouped>();
  storage.getTargetValidationMetadatas = (...asked) => {
    // The second one names a schema, of which we have none: for a nested object it is the name of the class around it.
    const [target, , always, strictGroups, groups] = asked;
    if (always || strictGroups || (groups?.length ?? 0) > 0) return find(...asked);
    const known = found.get(target) ?? find(...asked);
    found.set(target, known);
    return known;
  };
  storage.groupByPropertyName = (metadata) => {
    const known = grouped.get(metadata) ?? group(metadata);
    grouped.set(metadata, known);
    return known;
  };
}
