import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MOST_DEPTH, MOST_FAULTS, MOST_KEYS, MOST_NODES } from './body-limits.js';
import { keepDraftV1 } from './commands/keep-draft.v1.js';
import { recordDecisionsV1 } from './commands/record-decisions.v1.js';
import { submitRequestV1 } from './commands/submit-request.v1.js';
import { contradictionsV1 } from './questions/contradictions.v1.js';
import { requestSubmittedV1 } from './events/request-submitted.v1.js';
import { FAULT_TEXTS } from './fault-texts.js';
import { validateShape } from './validation.js';

interface Fault {
  readonly pointer: string;
  readonly code: string;
}

/** Bytes of the answer that lists these faults with their words. */
function bytesOf(faults: readonly Fault[]): number {
  return Buffer.byteLength(JSON.stringify(faults.map((fault) => ({ ...fault, detail: FAULT_TEXTS[fault.code] }))));
}

function faultsOf(shape: new () => object, body: unknown, unknown: 'refuse' | 'ignore' = 'refuse'): readonly Fault[] {
  const outcome = validateShape(shape, body, unknown);
  return 'faults' in outcome ? outcome.faults : [];
}

function nested(depth: number, [open, close]: readonly [string, string], inner: string): unknown {
  return JSON.parse(open.repeat(depth) + inner + close.repeat(depth));
}

/** A list whose elements cost an error as soon as one of them is looked at. */
function listNeverRead(length: number): unknown[] {
  const read = (): never => {
    throw new Error('an element was read');
  };
  return new Proxy(new Array<unknown>(length), { get: (list, key) => (key === 'length' ? list.length : read()) });
}

const { example } = submitRequestV1;
const SHAPES = [submitRequestV1.payload, recordDecisionsV1.payload, requestSubmittedV1.payload];
const nuls = (count: number): string => `[${new Array<string>(count).fill('"\\u0000"').join(',')}]`;

describe('a body made to cost', () => {
  test.each([
    ['deep objects', nested(20_000, ['{"a":', '}'], '1'), 'too-deep'],
    ['deep lists in a field', { ...example, applicant: nested(20_000, ['[', ']'], '') }, 'too-deep'],
    ['deep and wide', nested(1_500, ['{"a":', '}'], nuls(110_000)), 'too-deep'],
    [
      'many unknown keys',
      Object.fromEntries(Array.from({ length: 40_000 }, (_none, n) => [`k${n}`, 1])),
      'too-many-keys',
    ],
    ['many elements', { a: JSON.parse(nuls(100_000)) as unknown }, 'too-many-elements'],
    ['many small lists', { a: new Array(10_000).fill([1, 2]) }, 'too-many-elements'],
    ['a very long key', { ['k'.repeat(500_000)]: 1 }, 'key-too-long'],
  ])('%s: one fault, for people and for events', (_what, body, code) => {
    for (const shape of SHAPES)
      for (const unknown of ['refuse', 'ignore'] as const) {
        const faults = faultsOf(shape, body, unknown);
        expect(faults.map((fault) => fault.code)).toEqual([code]);
        expect(bytesOf(faults)).toBeLessThan(20_000);
      }
  });

  test.each([
    ['items', recordDecisionsV1.payload, { items: new Array(5_000).fill({}) }, '/items'],
    [
      'worksheet lines',
      submitRequestV1.payload,
      { ...example, worksheet: { resources: new Array(5_000).fill({ code: 'ZZ' }), charges: [] } },
      '/worksheet/resources',
    ],
  ])('too many %s are counted, not looked at one by one', (_what, shape, body, pointer) => {
    expect(faultsOf(shape, body)).toEqual([{ pointer, code: 'array-max-size' }]);
  });

  test.each([
    ['/items/0', { items: [[[[]]]] }],
    [
      '/items/1',
      { items: [{ requestId: '01936f2e-7c1a-7000-8000-000000000009', decision: { outcome: 'adjourned' } }, []] },
    ],
  ])('a list where an object is expected, at %s, is a fault', (pointer, body) => {
    expect(faultsOf(recordDecisionsV1.payload, body)).toContainEqual({ pointer, code: 'is-object' });
  });

  test.each(['a\u0000b', '\ud800', 'a\u0007b'])(
    'a name that no database keeps, %j, is a fault, free contents included',
    (name) => {
      const faults = faultsOf(keepDraftV1.payload, {
        draftId: keepDraftV1.example.draftId,
        content: { a: { [name]: 1 } },
      });
      expect(faults.map(({ code }) => code)).toEqual([
        name.includes('\u0007') ? 'control-character' : 'is-storable-text',
      ]);
    },
  );

  test.each(['9999-99-99T00:00:00Z', '2026-02-30T00:00:00Z', '0000-01-01T00:00:00Z', '2026-11-28T24:00:00Z'])(
    '%s is written like an instant and is none',
    (answeredAt) => {
      const after = { answeredAt, requestId: '01936f2e-7c1a-7000-8000-000000000009', about: 'rsa' };
      const faults = faultsOf(contradictionsV1.payload, { requestId: null, after, limit: 1 });
      expect(faults).toEqual([{ pointer: '/after/answeredAt', code: 'is-instant' }]);
    },
  );

  test('a list above all limits is refused by its length alone', () => {
    expect(faultsOf(recordDecisionsV1.payload, { items: listNeverRead(MOST_NODES) })).toEqual([
      { pointer: '/items', code: 'too-many-elements' },
    ]);
  });

  test('faults of fields are counted, and the last one says that there are more', () => {
    const items = new Array(200).fill({ requestId: 3, decision: { outcome: 'no', surprise: 1 } });
    const faults = faultsOf(recordDecisionsV1.payload, { items });
    expect(faults).toHaveLength(MOST_FAULTS);
    expect(faults.at(-1)).toEqual({ pointer: '', code: 'more-faults' });
    expect(faults.filter(({ code }) => code === 'more-faults')).toHaveLength(1);
  });

  test('unknown properties are counted before they are validated', () => {
    const item = Object.fromEntries(Array.from({ length: 97 }, (_none, n) => [`k${n}`, 1]));
    const faults = faultsOf(recordDecisionsV1.payload, { items: new Array(200).fill(item) });
    expect(faults).toHaveLength(MOST_FAULTS);
    expect(new Set(faults.slice(0, -1).map(({ code }) => code))).toEqual(new Set(['whitelist-validation']));
  });

  test('faults of texts are counted too', () => {
    const faults = faultsOf(submitRequestV1.payload, { a: JSON.parse(nuls(5_000)) as unknown });
    expect(faults).toHaveLength(MOST_FAULTS);
    expect(faults.at(-1)).toEqual({ pointer: '', code: 'more-faults' });
  });

  test('an honest batch of two hundred decisions, each as full as it may be, passes', () => {
    const decision = {
      ...{ outcome: 'partially-granted', amountCents: 1, returnsOn: null, comment: 'é'.repeat(2_000) },
      reasonCodes: new Array(10).fill('a-b'),
      derogation: { reason: 'x' },
    };
    const requestId = '01936f2e-7c1a-7000-8000-000000000009';
    const body = { items: new Array(200).fill({ requestId, decision }) };
    expect(faultsOf(recordDecisionsV1.payload, body)).toEqual([]);
  });

  const key = fc.oneof(
    fc.constantFrom('items', 'applicant', 'worksheet', 'resources', 'household', 'identity', 'decision', 'givenNames'),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'then', 'length', 'hasOwnProperty', '~', '/', ''),
    fc.string({ unit: 'binary', maxLength: 400 }),
  );
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constant('\u0000'),
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
  );
  const hostile = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'large', withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 12 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 12 }).map((entries) => Object.fromEntries(entries) as unknown),
      fc.tuple(leaf, fc.nat({ max: 3_000 })).map(([value, count]): unknown => new Array(count).fill(value)),
      fc
        .tuple(key, fc.nat({ max: 400 }))
        .map(([name, count]) =>
          Object.fromEntries(Array.from({ length: count }, (_none, n) => [`${name}${n}`, '\u0007'])),
        ),
      fc.tuple(key, leaf, fc.nat({ max: 60 })).map(([name, value, depth]) => {
        let whole: unknown = value;
        for (let level = 0; level < depth; level += 1) whole = { [name]: whole };
        return whole;
      }),
    ),
  })).value;

  test.each(['constructor', '__proto__'])('a property named %s, anywhere, is an unknown one', (name) => {
    const body = JSON.parse(`{"a":{"b":{"${name}":{"${name}":null}}}}`) as unknown;
    for (const unknown of ['refuse', 'ignore'] as const)
      expect(faultsOf(submitRequestV1.payload, body, unknown)).toEqual([
        { pointer: `/a/b/${name}`, code: 'whitelist-validation' },
      ]);
  });

  test('whatever is sent: no exception, few faults, a small answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHAPES), fc.constantFrom('refuse', 'ignore'), hostile, (shape, unknown, value) => {
        // As it comes from the network: own properties only, `__proto__` included.
        const body = JSON.parse(JSON.stringify(value ?? null)) as unknown;
        const faults = faultsOf(shape, body, unknown);
        expect(faults.length).toBeLessThanOrEqual(MOST_FAULTS);
        expect(bytesOf(faults)).toBeLessThan(64_000);
        for (const { code } of faults) expect(FAULT_TEXTS[code]).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  test('the limits are above all that contracts ask', () => {
    expect([MOST_DEPTH, MOST_KEYS, MOST_NODES]).toEqual([32, 100, 20_000]);
  });
});
