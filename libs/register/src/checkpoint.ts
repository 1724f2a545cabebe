import { canonicalJson } from '@octroi/kernel';
import type { RegisterHead } from './append.js';
import type { RegisterCryptography } from './cryptography.js';

/** When a checkpoint was made: at the first occasion of a day, at the end of a session, or for an export. */
export type CheckpointOccasion = 'daily' | 'session' | 'export';

/** What a centre signs about its register: nothing before this position changes any more. */
export interface Checkpoint extends RegisterHead {
  readonly version: 1;
  readonly site: string;
  readonly occasion: CheckpointOccasion;
  /** Instant in UTC with exactly three decimals and `Z`. */
  readonly signedAt: string;
  /** Public Ed25519 key of the signature: 32 bytes in lower-case hexadecimal. */
  readonly publicKey: string;
}

/** A checkpoint with its signature. */
export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Ed25519 over {@link checkpointMessage}: 64 bytes in lower-case hexadecimal. */
  readonly signature: string;
}

/** Holds a private key. */
export interface CheckpointSigner {
  /** Public key: 32 bytes in lower-case hexadecimal. */
  readonly publicKey: string;
  /** Ed25519 over the UTF-8 bytes of a text, in lower-case hexadecimal. */
  sign(text: string): string;
}

/** The text that is signed: the name of the format, a zero byte, and the canonical JSON of the checkpoint. */
export function checkpointMessage(checkpoint: Checkpoint): string {
  return `octroi.register.checkpoint.v1\u0000${canonicalJson(checkpoint)}`;
}

/** What a time-stamp authority stamps: SHA-256 of the bytes that are signed, in lower-case hexadecimal. */
export function checkpointImprint(checkpoint: Checkpoint, cryptography: Pick<RegisterCryptography, 'sha256'>): string {
  return cryptography.sha256(checkpointMessage(checkpoint));
}

/** Signs where a chain stands. */
export function signCheckpoint(
  { site, head, occasion, at }: { site: string; head: RegisterHead; occasion: CheckpointOccasion; at: Date },
  signer: CheckpointSigner,
): SignedCheckpoint {
  const { position, hash, numbers } = head;
  const { publicKey } = signer;
  const checkpoint: Checkpoint = {
    ...{ version: 1, site, position, hash, numbers: { ...numbers }, occasion, publicKey },
    signedAt: at.toISOString(),
  };
  return { checkpoint, signature: signer.sign(checkpointMessage(checkpoint)) };
}
