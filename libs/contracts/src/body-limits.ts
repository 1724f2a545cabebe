import type { FieldFault } from '@octroi/kernel';

/** Levels of lists and objects, the body itself being the first. */
export const MOST_DEPTH = 32;
/** Values in a body, lists and objects included. A batch of 200 full decisions has 5,000. */
export const MOST_NODES = 20_000;
/** Properties of one object. */
export const MOST_KEYS = 100;
/** Characters of a property's name. */
export const LONGEST_KEY = 100;
/** Faults in one answer, the one that says that there are more included. */
export const MOST_FAULTS = 100;
/** No contract has a property of these names, and class-transformer takes them for what every object inherits. */
const NEVER_OWN: ReadonlySet<string> = new Set(['constructor', '__proto__']);
/** UTF-16 units of all pointers of one answer, as JSON writes them. */
const MOST_POINTER_UNITS = 12_000;

/** Gathers faults up to what an answer may hold; then {@link FaultList.isFull}, and its last fault says that there are more. */
export class FaultList {
  private readonly faults: FieldFault[] = [];
  private units = 0;
  private full = false;

  /** True once no fault is taken any more: stop looking for others. */
  get isFull(): boolean {
    return this.full;
  }

  add(fault: FieldFault): void {
    if (this.full) return;
    this.units += JSON.stringify(fault.pointer).length;
    this.full = this.units > MOST_POINTER_UNITS || this.faults.length === MOST_FAULTS - 1;
    this.faults.push(this.full ? { pointer: '', code: 'more-faults' } : fault);
  }

  get all(): readonly FieldFault[] {
    return this.faults;
  }
}

/** A property's name within a JSON pointer (RFC 6901). */
export function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

interface Visit {
  readonly value: object;
  readonly pointer: string;
  readonly depth: number;
}

/**
 * The first limit that a parsed JSON body breaks; null when it is small enough to be looked at closely.
 * Does not recurse, and looks at no more than {@link MOST_NODES} values: what follows it may walk the whole body.
 */
export function structuralFault(body: object): FieldFault | null {
  const stack: Visit[] = [{ value: body, pointer: '', depth: 1 }];
  let nodes = 1;
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { value, pointer, depth } = visit;
    if (depth > MOST_DEPTH) return { pointer, code: 'too-deep' };
    const keys = Array.isArray(value) ? null : Object.keys(value);
    if (keys !== null && keys.length > MOST_KEYS) return { pointer, code: 'too-many-keys' };
    if (keys?.some((key) => key.length > LONGEST_KEY)) return { pointer, code: 'key-too-long' };
    const own = keys?.find((key) => NEVER_OWN.has(key));
    if (own !== undefined) return { pointer: `${pointer}/${own}`, code: 'whitelist-validation' };
    nodes += keys?.length ?? (value as unknown[]).length;
    if (nodes > MOST_NODES) return { pointer, code: 'too-many-elements' };
    stack.push(...visitsOf(visit, keys));
  }
  return null;
}

/** Lists and objects one level further down. */
function visitsOf({ value, pointer, depth }: Visit, keys: readonly string[] | null): Visit[] {
  const inner = value as Readonly<Record<string, unknown>>;
  return (keys ?? Object.keys(value)).flatMap((key) => {
    const child = inner[key];
    if (typeof child !== 'object' || child === null) return [];
    return [{ value: child, pointer: `${pointer}/${escaped(key)}`, depth: depth + 1 }];
  });
}
