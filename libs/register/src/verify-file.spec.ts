import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { addDays, civilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { EMPTY_HEAD, append, type EntryDraft, type RegisterHead } from './append.js';
import { signCheckpoint, type SignedCheckpoint } from './checkpoint.js';
import type { KeptEntry } from './entry.js';
import { checkpointSigner, nodeCryptography as cryptography } from './node-cryptography.js';
import { checkpointLine, endLine, entryLine, headerLine } from './register-file.js';
import { BEGIN_FILE, FileVerifier, type FileVerification } from './verify-file.js';

const ENTRIES = 10_000;
const EVERY = 100;
const AT = new Date('2026-11-23T09:15:02.120Z');

function signer() {
  return checkpointSigner(JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })));
}

const KEY = signer();
const FORGER = signer();

function draft(index: number): EntryDraft {
  return {
    series: 'DEC',
    kind: 'decision',
    decidedOn: addDays(civilDate('2025-01-01'), Math.floor(index / 20)),
    parts: [
      {
        name: 'decision',
        salt: randomBytes(32).toString('hex'),
        value: { outcome: 'granted', amountCents: 100 + index },
      },
    ],
  };
}

/** A file of entries, one checkpoint each hundred entries and at the end, signed by one key. */
function linesOf(entries: readonly KeptEntry[], heads: ReadonlyMap<number, RegisterHead>, key = KEY): string[] {
  let checkpoints = 0;
  const lines = entries.flatMap((entry) => {
    const head = heads.get(entry.position);
    if (head === undefined) return [entryLine(entry, 'kept')];
    checkpoints += 1;
    return [entryLine(entry, 'kept'), checkpointLine(signed(head, key))];
  });
  return [headerLine('chaville', 'kept'), ...lines, endLine({ entries: entries.length, checkpoints })];
}

function signed(head: RegisterHead, key = KEY): SignedCheckpoint {
  return signCheckpoint({ site: 'chaville', head, occasion: 'daily', at: AT }, key);
}

function chain(before: RegisterHead, from: number, to: number) {
  const heads = new Map<number, RegisterHead>();
  const entries: KeptEntry[] = [];
  let head = before;
  for (let next = from; next < to; next = Math.min(to, next + EVERY)) {
    const drafts = Array.from({ length: Math.min(EVERY, to - next) }, (_none, index) => draft(next + index));
    const appended = append({ site: 'chaville', head, recordedAt: AT, drafts }, cryptography);
    ({ head } = appended);
    for (const entry of appended.entries) entries.push(entry);
    heads.set(head.position, head);
  }
  return { entries, heads, head };
}

const register = chain(EMPTY_HEAD, 0, ENTRIES);
const lines = linesOf(register.entries, register.heads);
/** The last checkpoint, as somebody keeps it elsewhere. */
const kept = signed(register.head).checkpoint;
const verifier = new FileVerifier(cryptography, { checkpoints: [kept], publicKeys: [] });

/** How far the verification of the sound file has come before each line of a round number: the fold goes on from there. */
const states: FileVerification[] = [];
for (let start = 0, state = BEGIN_FILE; start < lines.length; start += EVERY) {
  states.push(state);
  state = verifier.goOn(state, lines.slice(start, start + EVERY));
}

/** Verifies a file that is the sound one up to a line. */
function verifyFrom(line: number, tampered: readonly string[]): FileVerification {
  const start = Math.min(Math.floor(line / EVERY), states.length - 1);
  return verifier.finish(verifier.goOn(states[start] ?? BEGIN_FILE, tampered.slice(start * EVERY)));
}

function verify(text: readonly string[], by = verifier): FileVerification {
  return by.finish(by.goOn(BEGIN_FILE, text));
}

type Tampering = (index: number, other: number) => { readonly from: number; readonly lines: readonly string[] };

/** The place of an entry in the file. */
const lineOf = (index: number): number => 1 + index + Math.floor(index / EVERY);

const edited = (index: number, edit: (line: string) => string) => {
  const at = lineOf(index);
  return { from: at, lines: lines.with(at, edit(lines[at]!)) };
};

/** Makes everything anew from an entry on, with sound hashes, and signs it. */
function rewritten(index: number, key = FORGER): { readonly from: number; readonly lines: readonly string[] } {
  const from = Math.floor(index / EVERY) * EVERY;
  const before = register.heads.get(from) ?? EMPTY_HEAD;
  const forged = chain(before, from, ENTRIES);
  const entries = [...register.entries.slice(0, from), ...forged.entries];
  const tail = linesOf(forged.entries, forged.heads, key).slice(1, -1);
  return {
    from: lineOf(from),
    lines: [
      ...lines.slice(0, lineOf(from)),
      ...tail,
      endLine({ entries: entries.length, checkpoints: ENTRIES / EVERY }),
    ],
  };
}

const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  amount: (index) => edited(index, (line) => line.replace('\\"amountCents\\":', '\\"amountCents\\":9')),
  date: (index) => edited(index, (line) => line.replace('"decidedOn":"202', '"decidedOn":"203')),
  kind: (index) => edited(index, (line) => line.replace('"kind":"decision"', '"kind":"correction"')),
  salt: (index) => edited(index, (line) => line.replace(/"salt":"[0-9a-f]{8}/, '"salt":"01234567')),
  member: (index) => edited(index, (line) => line.replace('{"entry":', '{"note":1,"entry":')),
  hash: (index) => edited(index, (line) => line.replace(/"hash":"[0-9a-f]{8}/, '"hash":"01234567')),
  removal: (index) => ({ from: lineOf(index), lines: lines.toSpliced(lineOf(index), 1) }),
  insertion: (index, other) => ({
    from: lineOf(index),
    lines: lines.toSpliced(lineOf(index), 0, lines[lineOf(other)]!),
  }),
  reordering: (index, other) => {
    const [one, two] = [lineOf(index), lineOf(index === other ? (other + 1) % ENTRIES : other)];
    return { from: Math.min(one, two), lines: lines.with(one, lines[two]!).with(two, lines[one]!) };
  },
  'tail cut': (index) => ({ from: lineOf(index), lines: lines.slice(0, lineOf(index)) }),
  'tail cut and end written anew': (index) => {
    const checkpoints = Math.floor(index / EVERY);
    return { from: lineOf(index), lines: [...lines.slice(0, lineOf(index)), endLine({ entries: index, checkpoints })] };
  },
  checkpoint: (index) => {
    const at = lineOf(Math.floor(index / EVERY) * EVERY + EVERY - 1) + 1;
    return { from: at, lines: lines.with(at, lines[at]!.replace('"occasion":"daily"', '"occasion":"session"')) };
  },
};

describe('a register file of 10,000 entries, given the last checkpoint kept elsewhere', () => {
  test('is sound as it was exported', () => {
    expect(verify(lines)).toMatchObject({ fault: null, checkpoints: ENTRIES / EVERY, chain: { position: ENTRIES } });
  });

  test('every one of 960 random edits, removals, insertions, reorderings and tail cuts is found', () => {
    const place = fc.nat(ENTRIES - 1);
    const names = Object.keys(TAMPERINGS);
    const missed: string[] = [];
    fc.assert(
      fc.property(place, place, (index, other) => {
        for (const name of names) {
          const tampered = TAMPERINGS[name]!(index, other);
          const { fault, faultLine } = verifyFrom(tampered.from, tampered.lines);
          if (fault === null || faultLine === null) missed.push(`${name} at ${index}, ${other}`);
        }
        expect(missed).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('the whole chain made anew, from any place on, and signed by somebody else or with the service’s own key, is found 40 times of 40', () => {
    const anywhere = Array.from({ length: 6 }, (_none, index) => (index * ENTRIES) / 6);
    const late = Array.from({ length: 34 }, (_none, index) => ENTRIES - 1 - index * 40);
    for (const [nth, index] of [...anywhere, ...late].entries()) {
      const tampered = rewritten(Math.floor(index), nth % 2 === 0 ? FORGER : KEY);
      const { fault, chain: walked } = verifyFrom(tampered.from, tampered.lines);
      expect([fault, walked.position]).toEqual(['checkpoint-mismatch', ENTRIES - 1]);
    }
  });

  test('without what was kept elsewhere such a file looks sound, unless the keys that may sign are known', () => {
    const forged = rewritten(ENTRIES - EVERY).lines;
    expect(verify(forged, new FileVerifier(cryptography)).fault).toBeNull();
    const known = new FileVerifier(cryptography, { checkpoints: [], publicKeys: [KEY.publicKey] });
    expect(verify(forged, known).fault).toBe('unknown-key');
  });

  test('the content may be left out: the chain, the numbers and the checkpoints are verified', () => {
    const sealed = lines.map((line) =>
      line.replace('"content":"kept"', '"content":"left-out"').replace(/,"parts":.*$/, '}'),
    );
    expect(sealed.join('')).not.toContain('amountCents');
    expect(verify(sealed).fault).toBeNull();
    expect(verify(sealed.toSpliced(500, 1)).fault).toBe('position-gap');
    expect(verify(lines.with(7, sealed[7]!)).fault).toBe('unreadable-line');
  });

  test('each fault is told apart', () => {
    const cases: [string, readonly string[]][] = [
      ['tail-cut', []],
      ['unreadable-line', lines.slice(1)],
      ['unreadable-line', [...lines, lines[1]!]],
      ['unreadable-line', lines.with(3, '{"entry":')],
      ['unreadable-line', lines.with(3, '[]')],
      ['unreadable-line', lines.with(3, lines[3]!.replace('"number":3', '"number":3.5'))],
      ['content-altered', lines.with(3, lines[3]!.replace('"number":3', '"number":33'))],
      ['content-altered', lines.with(3, lines[3]!.replace('\\"outcome\\"', '\\"outcoMe\\"'))],
      ['chain-broken', lines.with(3, lines[3]!.replace(/"previousHash":"./, '"previousHash":"x'))],
      ['position-gap', lines.toSpliced(3, 1)],
      ['signature-invalid', lines.with(101, lines[101]!.replace('"occasion":"daily"', '"occasion":"session"'))],
      ['checkpoint-mismatch', lines.with(101, lines[102 + 100]!)],
      ['file-incomplete', lines.slice(0, -1)],
      ['tail-cut', lines.slice(0, -5)],
      ['file-incomplete', lines.with(-1, endLine({ entries: ENTRIES, checkpoints: 1 }))],
    ];
    for (const [fault, text] of cases) expect([fault, verify(text).fault]).toEqual([fault, fault]);
  });
});
