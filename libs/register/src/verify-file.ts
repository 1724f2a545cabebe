import { EMPTY_HEAD, type RegisterHead } from './append.js';
import { checkpointImprint, checkpointMessage, type Checkpoint, type SignedCheckpoint } from './checkpoint.js';
import type { RegisterCryptography } from './cryptography.js';
import type { KeptEntry } from './entry.js';
import { readLine, type RegisterFileHeader, type RegisterFileLine } from './register-file.js';
import { beginVerification, verifyEntries, verifySealed, type RegisterFault, type Verification } from './verify.js';

/** What is wrong with a register file: with its chain, with its checkpoints, or with its lines. */
export type FileFault =
  | Exclude<RegisterFault, 'head-mismatch'>
  | 'unreadable-line'
  | 'checkpoint-mismatch'
  | 'signature-invalid'
  | 'unknown-key'
  | 'time-stamp-mismatch'
  | 'time-stamp-signature-invalid'
  | 'tail-cut'
  | 'file-incomplete';

/** What the verifier believes because somebody kept it elsewhere. */
export interface Trust {
  /** Checkpoints kept outside: the chain must pass through each. */
  readonly checkpoints: readonly Checkpoint[];
  /** Public keys in hexadecimal that may sign; empty means any key. */
  readonly publicKeys: readonly string[];
  /** Certificates (PEM) of time-stamp authorities: with any, each time-stamp must be signed by one of them. */
  readonly timeStampCertificates?: readonly string[];
}

/** A time-stamp whose imprint is that of its checkpoint. */
export interface StampedCheckpoint {
  readonly position: number;
  /** The time that the authority says. */
  readonly at: string;
  /** Whether its signature was verified by a certificate that was given. */
  readonly isVerified: boolean;
}

/** How far the verification of a file has come, or its first fault. */
export interface FileVerification {
  readonly header: RegisterFileHeader | null;
  readonly chain: Verification;
  /** Lines read so far. */
  readonly lines: number;
  readonly checkpoints: number;
  readonly lastCheckpoint: SignedCheckpoint | null;
  readonly timeStamps: number;
  readonly lastTimeStamp: StampedCheckpoint | null;
  readonly ended: boolean;
  readonly fault: FileFault | null;
  /** Line of the first fault, from 1. */
  readonly faultLine: number | null;
}

/** Where the verification of a file begins. */
export const BEGIN_FILE: FileVerification = {
  header: null,
  chain: beginVerification(''),
  ...{ lines: 0, checkpoints: 0, lastCheckpoint: null, timeStamps: 0, lastTimeStamp: null },
  ...{ ended: false, fault: null, faultLine: null },
};

/** Verifies register files line by line, in memory that does not grow with them. */
export class FileVerifier {
  private readonly anchors: ReadonlyMap<number, readonly Checkpoint[]>;
  private readonly lastAnchor: number;

  constructor(
    private readonly cryptography: RegisterCryptography,
    private readonly trust: Trust = { checkpoints: [], publicKeys: [] },
  ) {
    const anchors = new Map<number, Checkpoint[]>();
    for (const kept of trust.checkpoints) anchors.set(kept.position, [...(anchors.get(kept.position) ?? []), kept]);
    this.anchors = anchors;
    this.lastAnchor = Math.max(0, ...anchors.keys());
  }

  /** Goes on over the next lines. After a fault it goes no further. */
  goOn(before: FileVerification, lines: readonly string[]): FileVerification {
    let state = before;
    for (const line of lines) {
      if (state.fault !== null) return state;
      state = this.next(state, line);
    }
    return state;
  }

  /** Says whether the file is whole, and reaches every checkpoint that is believed. */
  finish(state: FileVerification): FileVerification {
    if (state.fault !== null) return state;
    const fault = (code: FileFault): FileVerification => ({ ...state, fault: code, faultLine: state.lines + 1 });
    if (state.chain.position < this.lastAnchor) return fault('tail-cut');
    return state.ended ? state : fault('file-incomplete');
  }

  private next(state: FileVerification, text: string): FileVerification {
    const lines = state.lines + 1;
    const fault = (code: FileFault): FileVerification => ({ ...state, lines, fault: code, faultLine: lines });
    const line = readLine(text);
    if (line === null || state.ended || (line.kind === 'header') !== (state.lines === 0))
      return fault('unreadable-line');
    const outcome = this.judge({ ...state, lines }, line);
    return typeof outcome === 'string' ? fault(outcome) : outcome;
  }

  private judge(state: FileVerification, line: RegisterFileLine): FileVerification | FileFault {
    switch (line.kind) {
      case 'header':
        return { ...state, header: line.header, chain: beginVerification(line.header.site) };
      case 'entry':
        return this.entry(state, line.entry, line.hasContent);
      case 'checkpoint':
        return this.checkpoint(state, line.signed, line.timeStamp);
      case 'end': {
        const { entries, checkpoints } = line.end;
        const whole = entries === state.chain.position && checkpoints === state.checkpoints;
        return whole ? { ...state, ended: true } : 'file-incomplete';
      }
    }
  }

  private entry(state: FileVerification, entry: KeptEntry, hasContent: boolean): FileVerification | FileFault {
    if (hasContent !== (state.header?.content === 'kept')) return 'unreadable-line';
    const verify = hasContent ? verifyEntries : verifySealed;
    const chain = verify(state.chain, [entry], this.cryptography);
    if (chain.fault !== null) return chain.fault === 'head-mismatch' ? 'chain-broken' : chain.fault;
    const anchors = this.anchors.get(chain.position) ?? [];
    if (anchors.some((anchor) => anchor.site !== chain.site || !isSameHead(anchor, chain)))
      return 'checkpoint-mismatch';
    return { ...state, chain };
  }

  private checkpoint(
    state: FileVerification,
    signed: SignedCheckpoint,
    timeStamp: string | null,
  ): FileVerification | FileFault {
    const { checkpoint, signature } = signed;
    if (checkpoint.site !== state.chain.site || !isSameHead(checkpoint, state.chain)) return 'checkpoint-mismatch';
    const signedBySomebody = this.cryptography.verifyEd25519(
      checkpoint.publicKey,
      checkpointMessage(checkpoint),
      signature,
    );
    if (!signedBySomebody) return 'signature-invalid';
    const { publicKeys } = this.trust;
    if (publicKeys.length > 0 && !publicKeys.includes(checkpoint.publicKey)) return 'unknown-key';
    const counted = { ...state, checkpoints: state.checkpoints + 1, lastCheckpoint: signed };
    return timeStamp === null ? counted : this.timeStamp(counted, checkpoint, timeStamp);
  }

  private timeStamp(state: FileVerification, checkpoint: Checkpoint, token: string): FileVerification | FileFault {
    if (state.header?.version === 1) return 'unreadable-line';
    const stamp = this.cryptography.readTimeStamp(token);
    if (stamp?.imprint !== checkpointImprint(checkpoint, this.cryptography)) return 'time-stamp-mismatch';
    const { timeStampCertificates: certificates = [] } = this.trust;
    const isVerified = certificates.some((certificate) => this.cryptography.verifyTimeStamp(token, certificate));
    if (certificates.length > 0 && !isVerified) return 'time-stamp-signature-invalid';
    const { position } = checkpoint;
    return { ...state, timeStamps: state.timeStamps + 1, lastTimeStamp: { position, at: stamp.at, isVerified } };
  }
}

/** True when two heads say the same. */
export function isSameHead(one: RegisterHead, other: RegisterHead): boolean {
  if (one.position !== other.position || one.hash !== other.hash) return false;
  const series = new Set([...Object.keys(one.numbers), ...Object.keys(other.numbers)]);
  return [...series].every((key) => one.numbers[key] === other.numbers[key]);
}

/** The head that a verification has come to. */
export function headOf({ position, hash, numbers }: Verification): RegisterHead {
  return position === 0 ? EMPTY_HEAD : { position, hash, numbers };
}
