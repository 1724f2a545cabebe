import { createHash, createHmac, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { canonicalJson, civilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { EMPTY_HEAD, append, type EntryDraft } from './append.js';
import { signCheckpoint } from './checkpoint.js';
import { checkpointSigner, nodeCryptography as cryptography } from './node-cryptography.js';
import { canonicalEntry, registerLabel, type KeptEntry } from './entry.js';
import { beginVerification, finishVerification, verifyEntries, type Verification } from './verify.js';

const randomSalts = { next: () => randomBytes(32).toString('hex') };

const RECORDED_AT = new Date('2026-11-23T09:15:02.120Z');

function draft(index: number): EntryDraft {
  return {
    series: index % 7 === 0 ? 'DEL' : 'DEC',
    kind: 'decision',
    decidedOn: civilDate(index % 3 === 0 ? '2026-11-23' : '2027-01-04'),
    parts: [
      { name: 'decision', salt: randomSalts.next(), value: { outcome: 'granted', amountCents: 100 + index } },
      { name: 'statement', salt: randomSalts.next(), value: { comment: `é ${index}` } },
    ],
  };
}

function register(size: number): ReturnType<typeof append> {
  const drafts = Array.from({ length: size }, (_unused, index) => draft(index));
  return append({ site: 'chaville', head: EMPTY_HEAD, recordedAt: RECORDED_AT, drafts }, cryptography);
}

function verify(entries: readonly KeptEntry[], head = register(0).head, chunk = 5): Verification {
  let state = beginVerification('chaville');
  for (let start = 0; start < entries.length; start += chunk)
    state = verifyEntries(state, entries.slice(start, start + chunk), cryptography);
  return finishVerification(state, head);
}

describe('the register', () => {
  test('numbers have no gap within series and year, positions none within the site', () => {
    const { entries, head } = register(30);
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_entry, index) => index + 1));
    for (const key of Object.keys(head.numbers)) {
      const own = entries.filter((entry) => `${entry.series}-${entry.year}` === key).map(({ number }) => number);
      expect(own).toEqual(own.map((_number, index) => index + 1));
    }
    expect(entries.slice(0, 3).map(registerLabel)).toEqual(['DEL-2026-000001', 'DEC-2027-000001', 'DEC-2027-000002']);
    expect(verify(entries, head)).toMatchObject({ fault: null, position: 30, hash: head.hash });
  });

  test('appending in two goes gives a chain like any other', () => {
    const first = register(4);
    const drafts = [draft(4), draft(5)];
    const second = append({ site: 'chaville', head: first.head, recordedAt: RECORDED_AT, drafts }, cryptography);
    expect(verify([...first.entries, ...second.entries], second.head).fault).toBeNull();
  });

  test('the bytes of version 1 are those of the documentation', () => {
    const { entries } = append(
      {
        site: 'chaville',
        head: EMPTY_HEAD,
        recordedAt: RECORDED_AT,
        drafts: [
          {
            series: 'DEC',
            kind: 'decision',
            decidedOn: civilDate('2026-11-23'),
            parts: [{ name: 'decision', salt: '01'.repeat(32), value: { outcome: 'granted', amountCents: 15_000 } }],
          },
        ],
      },
      cryptography,
    );
    const commitment = createHmac('sha256', Buffer.alloc(32, 1))
      .update('octroi.register.v1.decision\0{"amountCents":15000,"outcome":"granted"}')
      .digest('hex');
    const json =
      `{"commitments":{"decision":"${commitment}"},"decidedOn":"2026-11-23","kind":"decision","number":1,"position":1,` +
      `"previousHash":"${'0'.repeat(64)}","recordedAt":"2026-11-23T09:15:02.120Z","series":"DEC","site":"chaville","version":1,"year":2026}`;
    const hash = createHash('sha256')
      .update(Buffer.from([0]))
      .update(json)
      .digest('hex');
    expect(entries[0]?.hash).toBe(hash);
    expect([commitment, hash]).toEqual([
      '22a2ce4420a5ffba9627ccfd5999be1e67f0a244b4696f7b0433825fa5b6e17f',
      'db158574217fab6d33c5a67ed09874e7c97963c463f8455bf4cbaad2bc58fa54',
    ]);
  });

  test('the bytes of a checkpoint are those of the documentation', () => {
    const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    const key = { kty: 'OKP', crv: 'Ed25519', d: Buffer.from(seed, 'hex').toString('base64url') };
    const x = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString(
      'base64url',
    );
    const hash = 'db158574217fab6d33c5a67ed09874e7c97963c463f8455bf4cbaad2bc58fa54';
    const head = { position: 1, hash, numbers: { 'DEC-2026': 1 } };
    const at = new Date('2026-11-24T00:00:05.000Z');
    const signer = checkpointSigner(JSON.stringify({ ...key, x }));
    expect(signCheckpoint({ site: 'chaville', head, occasion: 'daily', at }, signer).signature).toBe(
      'db42ef768719706a1fa6fd450c236d27e6385805a91d7c08d1948f4371d6585a87c3e2e33fed771278006e53bf64dfd5d8a3cb8e78cafd10eb2c341db3b43800',
    );
  });

  test('an entry is written in canonical JSON', () => {
    const { entries } = register(1);
    const names = fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), { maxKeys: 5 });
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(names, text, text, fc.nat(), (commitments, site, kind, position) => {
        const entry = { ...entries[0]!, commitments: { ...commitments }, site, kind, position };
        const { hash, parts, ...committed } = entry;
        expect(canonicalEntry(entry)).toBe(canonicalJson({ ...committed, version: 1 }));
        expect([hash, parts]).toHaveLength(2);
      }),
    );
  });

  test('a part erased with its salt leaves the chain sound', () => {
    const { entries, head } = register(6);
    const erased = entries.map((entry, index) => (index === 2 ? { ...entry, parts: entry.parts.map(erase) } : entry));
    expect(verify(erased, head).fault).toBeNull();
  });
});

function erase({ name }: { readonly name: string }) {
  return { name, salt: null, body: null, erasedOn: civilDate('2036-01-01') };
}

describe('tampering', () => {
  const { entries, head } = register(25);
  const anywhere = fc.nat(entries.length - 1);
  const at = (index: number): KeptEntry => entries[index]!;
  const replace = (index: number, change: Partial<KeptEntry>): KeptEntry[] =>
    entries.map((entry, other) => (other === index ? { ...entry, ...change } : entry));
  const found = (tampered: readonly KeptEntry[], chunk: number): void => {
    const { fault, faultPosition } = verify(tampered, head, chunk);
    expect(fault).not.toBeNull();
    expect(faultPosition).not.toBeNull();
  };
  const chunks = fc.integer({ min: 1, max: 30 });

  test('an edit of any field is found', () => {
    const edits = fc.constantFrom<(entry: KeptEntry) => Partial<KeptEntry>>(
      ({ position }) => ({ position: position + 1 }),
      ({ number }) => ({ number: number + 1 }),
      ({ year }) => ({ year: year + 1 }),
      ({ series }) => ({ series: `${series}X` }),
      () => ({ site: 'other' }),
      () => ({ kind: 'other' }),
      () => ({ decidedOn: civilDate('2020-01-01') }),
      () => ({ recordedAt: '2020-01-01T00:00:00.000Z' }),
      () => ({ previousHash: 'f'.repeat(64) }),
      () => ({ hash: 'f'.repeat(64) }),
      () => ({ commitments: {} }),
      ({ commitments }) => ({ commitments: { ...commitments, decision: 'f'.repeat(64) } }),
      () => ({ parts: [] }),
      ({ parts }) => ({ parts: [...parts, ...parts] }),
      ({ parts }) => ({ parts: [parts[0]!, parts[0]!] }),
      ({ parts }) => ({ parts: parts.map((part) => (part.body === null ? part : { ...part, body: `${part.body} ` })) }),
      ({ parts }) => ({ parts: parts.map((part) => (part.salt === null ? part : { ...part, salt: '00'.repeat(32) })) }),
    );
    fc.assert(
      fc.property(anywhere, edits, chunks, (index, edit, chunk) => found(replace(index, edit(at(index))), chunk)),
      { numRuns: 1_000 },
    );
  });

  test('a removal, an insertion, a reordering and a tail cut are found', () => {
    fc.assert(
      fc.property(anywhere, anywhere, chunks, (one, other, chunk) => {
        found(entries.toSpliced(one, 1), chunk);
        found(entries.toSpliced(one, 0, at(other)), chunk);
        found(entries.slice(0, one), chunk);
        if (one !== other) found(entries.with(one, at(other)).with(other, at(one)), chunk);
      }),
      { numRuns: 500 },
    );
  });

  test('a forged entry put in with sound hashes breaks the chain behind it, or the head', () => {
    fc.assert(
      fc.property(anywhere, chunks, (index, chunk) => {
        const before = entries.slice(0, index);
        const kept = verifyEntries(beginVerification('chaville'), before, cryptography);
        const forged = append(
          { site: 'chaville', head: kept, recordedAt: RECORDED_AT, drafts: [draft(99)] },
          cryptography,
        );
        found([...before, ...forged.entries, ...entries.slice(index)], chunk);
        found([...before, ...forged.entries, ...entries.slice(index + 1)], chunk);
      }),
    );
  });

  test('the first fault is told apart', () => {
    expect(verify(replace(3, { kind: 'x' }), head)).toMatchObject({ fault: 'content-altered', faultPosition: 4 });
    expect(verify(replace(3, { previousHash: 'f'.repeat(64) }), head)).toMatchObject({ fault: 'chain-broken' });
    expect(verify(entries.toSpliced(3, 1), head)).toMatchObject({ fault: 'position-gap', faultPosition: 4 });
    expect(verify(entries.slice(0, 20), head)).toMatchObject({ fault: 'head-mismatch', faultPosition: 21 });
    expect(verify(entries, { ...head, numbers: { ...head.numbers, 'DEC-2026': 1 } }).fault).toBe('head-mismatch');
  });

  test('a chain made anew with a number left out is found', () => {
    const skipping = append(
      {
        site: 'chaville',
        head: { ...EMPTY_HEAD, numbers: { 'DEC-2026': 4 } },
        recordedAt: RECORDED_AT,
        drafts: [{ ...draft(3), series: 'DEC' }],
      },
      cryptography,
    );
    expect(verify(skipping.entries, skipping.head)).toMatchObject({ fault: 'number-gap', faultPosition: 1 });
  });
});
