import { X509Certificate } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { InfrastructureError } from '@octroi/infrastructure';
import {
  BEGIN_FILE,
  FileVerifier,
  nodeCryptography,
  readLine,
  type Checkpoint,
  type FileFault,
  type FileVerification,
  type StampedCheckpoint,
} from '@octroi/register';

/** What a verification says. */
export interface RegisterFileOutcome {
  readonly intact: boolean;
  readonly site: string | null;
  /** Sound entries: all of them when intact. */
  readonly entries: number;
  readonly hash: string;
  readonly content: 'kept' | 'left-out' | null;
  /** Checkpoints in the file whose signature holds. */
  readonly checkpoints: number;
  /** Position and public key of the last of them. */
  readonly lastCheckpoint: { readonly position: number; readonly publicKey: string; readonly signedAt: string } | null;
  /** Checkpoints whose time-stamp is of them, and the last. */
  readonly timeStamps: number;
  readonly lastTimeStamp: StampedCheckpoint | null;
  /** Last position that a checkpoint kept elsewhere vouches for; 0 when none was given. */
  readonly vouchedUpTo: number;
  readonly fault: FileFault | null;
  readonly faultLine: number | null;
}

interface Believed {
  readonly checkpointFiles: readonly string[];
  readonly publicKeys: readonly string[];
  /** Files of certificates of time-stamp authorities, PEM or DER. @default none */
  readonly certificateFiles?: readonly string[];
}

/** Read at a time, in bytes. */
const PIECE = 1 << 20;

/** Verifies a register file in memory that does not grow with it. @throws InfrastructureError for a file that cannot be read */
export async function verifyRegisterFile(file: string, believed: Believed): Promise<RegisterFileOutcome> {
  const checkpoints = (await Promise.all(believed.checkpointFiles.map(readCheckpoints))).flat();
  const { publicKeys, certificateFiles = [] } = believed;
  const timeStampCertificates = (await Promise.all(certificateFiles.map(readCertificates))).flat();
  const verifier = new FileVerifier(nodeCryptography, { checkpoints, publicKeys, timeStampCertificates });
  let state = BEGIN_FILE;
  for await (const lines of linesOf(file)) {
    state = verifier.goOn(state, lines);
    if (state.fault !== null) break;
  }
  return outcomeOf(
    verifier.finish(state),
    checkpoints.map(({ position }) => position),
  );
}

function outcomeOf(state: FileVerification, vouched: readonly number[]): RegisterFileOutcome {
  const { header, chain, lastCheckpoint, fault, faultLine } = state;
  const last = lastCheckpoint?.checkpoint;
  return {
    intact: fault === null,
    site: header?.site ?? null,
    entries: chain.position,
    hash: chain.hash,
    content: header?.content ?? null,
    checkpoints: state.checkpoints,
    lastCheckpoint: last ? { position: last.position, publicKey: last.publicKey, signedAt: last.signedAt } : null,
    timeStamps: state.timeStamps,
    lastTimeStamp: state.lastTimeStamp,
    vouchedUpTo: Math.max(0, ...vouched),
    fault,
    faultLine,
  };
}

async function* linesOf(path: string): AsyncGenerator<string[]> {
  const file = await open(path).catch(() => unreadable(path));
  try {
    const decoder = new StringDecoder('utf8');
    const buffer = Buffer.alloc(PIECE);
    let rest = '';
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE).catch(() => unreadable(path));
      if (bytesRead === 0) break;
      const lines = (rest + decoder.write(buffer.subarray(0, bytesRead))).split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    }
    rest += decoder.end();
    if (rest !== '') yield [rest];
  } finally {
    await file.close();
  }
}

/** A file of one checkpoint, or the answer of `GET …/register/checkpoints`, or a register file. */
async function readCheckpoints(path: string): Promise<Checkpoint[]> {
  const text = await readFile(path, 'utf8').catch(() => unreadable(path));
  const found = [...text.split('\n'), ...listed(text)].flatMap((line) => {
    const read = readLine(line);
    return read?.kind === 'checkpoint' ? [read.signed.checkpoint] : [];
  });
  if (found.length === 0) throw new InfrastructureError(`${path} : aucun point de contrôle dans ce fichier.`);
  return found;
}

/** A certificate in DER, or one or more in PEM. */
async function readCertificates(path: string): Promise<string[]> {
  const bytes = await readFile(path).catch(() => unreadable(path));
  const armoured = bytes.toString('latin1').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  try {
    return (armoured ?? [bytes]).map((one) => new X509Certificate(one).toString());
  } catch {
    throw new InfrastructureError(`${path} : aucun certificat dans ce fichier.`);
  }
}

function listed(text: string): string[] {
  try {
    const value = JSON.parse(text) as { checkpoints?: object[] };
    return [value, ...(value.checkpoints ?? [])].map((one) => JSON.stringify(one));
  } catch {
    return [];
  }
}

function unreadable(path: string): never {
  throw new InfrastructureError(`${path} : fichier absent ou illisible.`);
}
