import { X509Certificate, createHash, verify } from 'node:crypto';
import { ContentInfo, SignedData, type SignerInfo } from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, PKIStatus, TSTInfo, TimeStampReq, TimeStampResp, id_ct_tstInfo } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import type { TimeStamp } from './cryptography.js';

/** What a time-stamp authority is asked: to say when it saw an imprint. Both in lower-case hexadecimal. */
export interface TimeStampQuestion {
  /** SHA-256 of what is stamped. */
  readonly imprint: string;
  /** A number that nobody foresees: the answer repeats it. Its first digit is 1 to 7. */
  readonly nonce: string;
}

/** Why an answer of a time-stamp authority is not kept. */
export type TimeStampFault =
  'time-stamp-unreadable' | 'time-stamp-refused' | 'time-stamp-of-something-else' | 'time-stamp-of-another-call';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
/** DER of the object identifier of the content of a token. */
const TOKEN_CONTENT = '060b2a864886f70d0109100104';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const SHA256 = '2.16.840.1.101.3.4.2.1';

const DIGESTS: Readonly<Record<string, string>> = {
  [SHA256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Digest of a signature by its algorithm; `''` for that of the signer, null for one that digests by itself. */
const SIGNATURES: Readonly<Record<string, { readonly key: string; readonly digest: string | null }>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa', digest: '' },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
  '1.3.101.112': { key: 'ed25519', digest: null },
};

/** The request of RFC 3161 in DER: SHA-256, the nonce, the certificate asked for. */
export function timeStampRequest({ imprint, nonce }: TimeStampQuestion): Uint8Array {
  const hashAlgorithm = new AlgorithmIdentifier({ algorithm: SHA256, parameters: null });
  const hashedMessage = new OctetString(bytesOf(imprint));
  const messageImprint = new MessageImprint({ hashAlgorithm, hashedMessage });
  return new Uint8Array(
    AsnConvert.serialize(new TimeStampReq({ messageImprint, nonce: bytesOf(nonce), certReq: true })),
  );
}

/** Reads the answer to a request: the token in Base64 when it was granted and is of this question. */
export function readTimeStampAnswer(
  answer: Uint8Array,
  asked: TimeStampQuestion,
): { readonly token: string; readonly at: string } | { readonly fault: TimeStampFault } {
  const read = attempt(() => AsnConvert.parse(answer, TimeStampResp));
  if (read === null) return { fault: 'time-stamp-unreadable' };
  if (![PKIStatus.granted, PKIStatus.grantedWithMods].includes(read.status.status))
    return { fault: 'time-stamp-refused' };
  if (read.timeStampToken === undefined) return { fault: 'time-stamp-unreadable' };
  const token = Buffer.from(AsnConvert.serialize(read.timeStampToken)).toString('base64');
  const stamp = readTimeStamp(token);
  if (stamp === null) return { fault: 'time-stamp-unreadable' };
  if (stamp.imprint !== asked.imprint) return { fault: 'time-stamp-of-something-else' };
  if (stamp.nonce !== asked.nonce) return { fault: 'time-stamp-of-another-call' };
  return { token, at: stamp.at };
}

/** What a token in Base64 says, whoever signed it; null for one that is none over SHA-256. */
export function readTimeStamp(token: string): TimeStamp | null {
  return attempt(() => {
    const { info } = opened(token);
    const { algorithm } = info.messageImprint.hashAlgorithm;
    const imprint = hexOf(info.messageImprint.hashedMessage.buffer);
    if (algorithm !== SHA256 || imprint.length !== 64) return null;
    const nonce = info.nonce === undefined ? null : hexOf(info.nonce).replace(/^(00)+/, '');
    return { imprint, at: info.genTime.toISOString(), nonce };
  });
}

/** True when a token is signed by the holder of a certificate (PEM) that may stamp, and could at the time that the token says. */
export function verifyTimeStamp(token: string, certificate: string): boolean {
  const holds = attempt(() => {
    const { info, content, signer } = opened(token);
    const holder = new X509Certificate(certificate);
    const { genTime } = info;
    const isInForce = new Date(holder.validFrom) <= genTime && genTime <= new Date(holder.validTo);
    // Typed as always there; a certificate without the extension has none.
    const usages = (holder.keyUsage as string[] | undefined) ?? [];
    return isInForce && usages.includes(TIME_STAMPING) && isOver(signer, content) && isSigned(signer, holder);
  });
  return holds === true;
}

interface Opened {
  readonly info: TSTInfo;
  /** The bytes that the signer digests. */
  readonly content: Buffer;
  readonly signer: SignerInfo;
}

/** @throws for what is no token */
function opened(token: string): Opened {
  const bytes = Buffer.from(token, 'base64');
  const outer = AsnConvert.parse(bytes, ContentInfo);
  const signed = AsnConvert.parse(outer.content, SignedData);
  const { eContentType, eContent } = signed.encapContentInfo;
  const [signer, ...others] = signed.signerInfos;
  const isToken = outer.contentType === SIGNED_DATA && eContentType === id_ct_tstInfo && others.length === 0;
  if (!isToken || eContent?.single === undefined || signer === undefined || bytes.toString('base64') !== token)
    throw new TypeError('not a time-stamp token');
  const content = Buffer.from(eContent.single.buffer);
  return { info: AsnConvert.parse(content, TSTInfo), content, signer };
}

/** The signed attributes say that the content is a token's, and its digest. */
function isOver({ signedAttrs = [], digestAlgorithm }: SignerInfo, content: Buffer): boolean {
  const only = (type: string): ArrayBuffer | undefined => {
    const found = signedAttrs.filter(({ attrType }) => attrType === type).flatMap(({ attrValues }) => attrValues);
    return found.length === 1 ? found[0] : undefined;
  };
  const [type, digest] = [only(CONTENT_TYPE), only(MESSAGE_DIGEST)];
  const name = DIGESTS[digestAlgorithm.algorithm];
  if (type === undefined || digest === undefined || name === undefined || hexOf(type) !== TOKEN_CONTENT) return false;
  const said = Buffer.from(AsnConvert.parse(digest, OctetString).buffer);
  return createHash(name).update(content).digest().equals(said);
}

function isSigned(signer: SignerInfo, { publicKey }: X509Certificate): boolean {
  const scheme = SIGNATURES[signer.signatureAlgorithm.algorithm];
  if (scheme === undefined || scheme.key !== publicKey.asymmetricKeyType) return false;
  const digest = scheme.digest === '' ? DIGESTS[signer.digestAlgorithm.algorithm] : scheme.digest;
  const asSent = (signer.signedAttrs ?? []).map((one) => Buffer.from(AsnConvert.serialize(one)));
  // Signed as a SET OF in DER, hence sorted (RFC 5652, 5.4); some authorities sign it as they send it.
  const orders = [asSent.toSorted((one, other) => Buffer.compare(one, other)), asSent];
  const signature = Buffer.from(signer.signature.buffer);
  return orders.some((attributes) => verify(digest, setOf(attributes), publicKey, signature));
}

/** DER of a SET OF elements in DER. */
function setOf(elements: readonly Buffer[]): Buffer {
  const body = Buffer.concat(elements);
  const long = Buffer.from([0x31, 0x82, body.length >> 8, body.length & 0xff]);
  const short = Buffer.from(body.length < 0x80 ? [0x31, body.length] : [0x31, 0x81, body.length]);
  return Buffer.concat([body.length > 0xff ? long : short, body]);
}

function attempt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function bytesOf(hex: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(hex, 'hex')).buffer;
}

function hexOf(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('hex');
}
