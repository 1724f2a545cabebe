import storage from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import { FaultList, escaped } from './body-limits.js';

type Shape = new () => object;

/** What the rules of a class say of one of its properties. */
interface PropertyLimits {
  readonly mostElements: number;
  /** Class of the value, or of its elements. */
  readonly shape: Shape | null;
}

/**
 * Looks at a body before it is transformed and validated, for what costs most there: class-validator looks at every element of a list
 * even when there are too many, and at every unknown property.
 */
export class FirstLook {
  /** Faults `array-max-size`, and `is-object` for a list within a list: class-validator takes one for an object without properties. */
  readonly lists = new FaultList();
  /** Faults `whitelist-validation`. */
  readonly unknownKeys = new FaultList();

  constructor(shape: Shape, body: object) {
    this.lookAt(shape, body, '');
  }

  private lookAt(shape: Shape, value: unknown, pointer: string): void {
    if (typeof value !== 'object' || value === null || this.lists.isFull) return;
    for (const [key, inner] of Object.entries(value))
      this.lookAtProperty(limitsOf(shape).get(key), inner, `${pointer}/${escaped(key)}`);
  }

  private lookAtProperty(limits: PropertyLimits | undefined, value: unknown, pointer: string): void {
    if (limits === undefined) this.unknownKeys.add({ pointer, code: 'whitelist-validation' });
    else if (Array.isArray(value) && value.length > limits.mostElements)
      this.lists.add({ pointer, code: 'array-max-size' });
    else if (limits.shape !== null) this.lookWithin(limits.shape, value, pointer);
  }

  private lookWithin(shape: Shape, value: unknown, pointer: string): void {
    if (!Array.isArray(value)) return this.lookAt(shape, value, pointer);
    value.forEach((element: unknown, index) => {
      const place = `${pointer}/${index}`;
      if (Array.isArray(element)) this.lists.add({ pointer: place, code: 'is-object' });
      else this.lookAt(shape, element, place);
    });
  }
}

const known = new WeakMap<Shape, ReadonlyMap<string, PropertyLimits>>();

function limitsOf(shape: Shape): ReadonlyMap<string, PropertyLimits> {
  const cached = known.get(shape);
  if (cached !== undefined) return cached;
  const limits = new Map<string, PropertyLimits>();
  for (const { propertyName, name, constraints } of rulesOf(shape)) {
    const sofar = limits.get(propertyName) ?? { mostElements: Infinity, shape: classWithin(shape, propertyName) };
    const most = name === 'arrayMaxSize' ? (constraints as readonly number[])[0] : undefined;
    limits.set(propertyName, most === undefined ? sofar : { ...sofar, mostElements: most });
  }
  known.set(shape, limits);
  return limits;
}

function rulesOf(shape: Shape): ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']> {
  return getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);
}

function classWithin(shape: Shape, property: string): Shape | null {
  // The published types do not say that most properties have none.
  const metadata = storage.defaultMetadataStorage.findTypeMetadata(shape, property) as
    { typeFunction: () => unknown } | undefined;
  const type = metadata?.typeFunction();
  return typeof type === 'function' && type !== Number ? (type as Shape) : null;
}
