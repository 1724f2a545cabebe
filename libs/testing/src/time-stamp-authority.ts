import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as cms from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import * as tsp from '@peculiar/asn1-tsp';
import * as x509 from '@peculiar/asn1-x509';

const TIME_STAMPING: string = x509.id_kp_timeStamping;
const SHA256 = '2.16.840.1.101.3.4.2.1';
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const SHA256_WITH_ECDSA = '1.2.840.10045.4.3.2';
const ID = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
};
const TOO_MUCH = 1 << 20;

/** How an authority of the tests answers. */
export type TimeStampBehaviour =
  | 'granted'
  | 'wrong-imprint'
  | 'wrong-nonce'
  | 'no-nonce'
  | 'refused'
  | 'garbage'
  | 'too-large'
  | 'redirect'
  | 'error'
  | 'silent';

/** What a token is made of; imprint and nonce in hexadecimal. */
export interface TokenContent {
  readonly imprint: string;
  readonly nonce?: string | undefined;
  readonly at: Date;
}

/** A key that stamps, with its own certificate. */
export class TimeStampHolder {
  /** In PEM. */
  readonly certificate: string;
  private readonly der: ArrayBuffer;
  private readonly serial = bytes(`40${randomBytes(8).toString('hex')}`);
  private readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  private readonly name = new x509.Name([
    new x509.RelativeDistinguishedName([
      new x509.AttributeTypeAndValue({
        type: '2.5.4.3',
        value: new x509.AttributeValue({ utf8String: 'Horodatage d’essai' }),
      }),
    ]),
  ]);

  /** A new key; `usage` is what its certificate says that it may do. */
  constructor(
    private readonly algorithm: 'rsa' | 'ec' = 'ec',
    { usage = TIME_STAMPING, validUntil = new Date('2056-01-01T00:00:00Z') } = {},
  ) {
    this.keys =
      algorithm === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.der = this.selfSigned(usage, validUntil);
    const lines =
      Buffer.from(this.der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    this.certificate = `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  }

  /** A token in Base64. */
  token(content: TokenContent): string {
    return Buffer.from(AsnConvert.serialize(this.contentInfo(content))).toString('base64');
  }

  /** The token as an answer holds it. */
  contentInfo({ imprint, nonce, at }: TokenContent): tsp.TimeStampToken {
    const info = new tsp.TSTInfo({
      policy: '1.2.3.4.1',
      messageImprint: new tsp.MessageImprint({
        hashAlgorithm: new x509.AlgorithmIdentifier({ algorithm: SHA256, parameters: null }),
        hashedMessage: new OctetString(bytes(imprint)),
      }),
      serialNumber: bytes(`40${randomBytes(8).toString('hex')}`),
      genTime: at,
      ...(nonce === undefined ? {} : { nonce: bytes(nonce) }),
    });
    const content = AsnConvert.serialize(info);
    const signed = new cms.SignedData({
      version: cms.CMSVersion.v3,
      digestAlgorithms: new cms.DigestAlgorithmIdentifiers([new cms.DigestAlgorithmIdentifier({ algorithm: SHA256 })]),
      encapContentInfo: new cms.EncapsulatedContentInfo({
        eContentType: tsp.id_ct_tstInfo,
        eContent: new cms.EncapsulatedContent({ single: new OctetString(content) }),
      }),
      certificates: new cms.CertificateSet([
        new cms.CertificateChoices({ certificate: AsnConvert.parse(this.der, x509.Certificate) }),
      ]),
      signerInfos: new cms.SignerInfos([this.signerInfo(content)]),
    });
    return new tsp.TimeStampToken({ contentType: cms.id_signedData, content: AsnConvert.serialize(signed) });
  }

  private signerInfo(content: ArrayBuffer): cms.SignerInfo {
    const digest = createHash('sha256').update(Buffer.from(content)).digest();
    const signedAttrs = [
      new cms.Attribute({
        attrType: ID.contentType,
        attrValues: [bytes('060b2a864886f70d0109100104')],
      }),
      new cms.Attribute({
        attrType: ID.messageDigest,
        attrValues: [AsnConvert.serialize(new OctetString(digest))],
      }),
    ];
    const certificate = createHash('sha256').update(Buffer.from(this.der)).digest('hex');
    signedAttrs.push(
      new cms.Attribute({
        attrType: ID.signingCertificateV2,
        attrValues: [bytes(`3026302430220420${certificate}`)],
      }),
    );
    const fields = {
      version: cms.CMSVersion.v1,
      sid: new cms.SignerIdentifier({
        issuerAndSerialNumber: new cms.IssuerAndSerialNumber({ issuer: this.name, serialNumber: this.serial }),
      }),
      digestAlgorithm: new cms.DigestAlgorithmIdentifier({ algorithm: SHA256 }),
      signedAttrs,
      signatureAlgorithm: new cms.SignatureAlgorithmIdentifier({ algorithm: this.signatureAlgorithm }),
    };
    // In the order of DER: by their lengths, which come first.
    const body = Buffer.concat(signedAttrs.map((one) => Buffer.from(AsnConvert.serialize(one))));
    const attributes = Buffer.concat([Buffer.from([0x31, 0x81, body.length]), body]);
    return new cms.SignerInfo({
      ...fields,
      signature: new OctetString(sign('sha256', attributes, this.keys.privateKey)),
    });
  }

  private selfSigned(usage: string, validUntil: Date): ArrayBuffer {
    const algorithm = new x509.AlgorithmIdentifier({ algorithm: this.signatureAlgorithm });
    const spki = this.keys.publicKey.export({ format: 'der', type: 'spki' });
    const tbsCertificate = new x509.TBSCertificate({
      version: x509.Version.v3,
      serialNumber: this.serial,
      signature: algorithm,
      issuer: this.name,
      subject: this.name,
      validity: new x509.Validity({ notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: validUntil }),
      subjectPublicKeyInfo: AsnConvert.parse(spki, x509.SubjectPublicKeyInfo),
      extensions: new x509.Extensions([
        new x509.Extension({
          extnID: x509.id_ce_extKeyUsage,
          critical: true,
          extnValue: new OctetString(AsnConvert.serialize(new x509.ExtendedKeyUsage([usage]))),
        }),
      ]),
    });
    const signature = sign('sha256', Buffer.from(AsnConvert.serialize(tbsCertificate)), this.keys.privateKey);
    return AsnConvert.serialize(
      new x509.Certificate({
        tbsCertificate,
        signatureAlgorithm: algorithm,
        signatureValue: new Uint8Array(signature).buffer,
      }),
    );
  }

  private get signatureAlgorithm(): string {
    return this.algorithm === 'ec' ? SHA256_WITH_ECDSA : SHA256_WITH_RSA;
  }
}

/** A small time-stamp authority (RFC 3161) that listens on this machine. */
export class TestTimeStampAuthority {
  behaviour: TimeStampBehaviour = 'granted';
  /** Requests that came, with their content type. */
  readonly asked: { readonly type: string; readonly request: tsp.TimeStampReq }[] = [];
  readonly holder = new TimeStampHolder();
  private readonly server = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const asked = AsnConvert.parse(Buffer.concat(parts), tsp.TimeStampReq);
      this.asked.push({ type: request.headers['content-type'] ?? '', request: asked });
      this.answer(asked, reply);
    });
  });

  /** Starts one. */
  static async start(): Promise<TestTimeStampAuthority> {
    const authority = new TestTimeStampAuthority();
    await once(authority.server.listen(0, '127.0.0.1'), 'listening');
    return authority;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/tsr`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private answer({ messageImprint, nonce }: tsp.TimeStampReq, reply: ServerResponse): void {
    const { behaviour } = this;
    if (behaviour === 'silent') return;
    if (behaviour === 'error') return void reply.writeHead(503).end();
    if (behaviour === 'redirect') return void reply.writeHead(307, { location: `${this.url}/elsewhere` }).end();
    reply.writeHead(200, { 'content-type': 'application/timestamp-reply' });
    if (behaviour === 'garbage') return void reply.end('bonjour');
    if (behaviour === 'too-large') return void reply.end(Buffer.alloc(TOO_MUCH));
    const response = new tsp.TimeStampResp();
    if (behaviour === 'refused') {
      response.status = new tsp.PKIStatusInfo({ status: tsp.PKIStatus.rejection });
      return void reply.end(Buffer.from(AsnConvert.serialize(response)));
    }
    response.status = new tsp.PKIStatusInfo({ status: tsp.PKIStatus.granted });
    const given = hex(nonce ?? new ArrayBuffer(0));
    response.timeStampToken = this.holder.contentInfo({
      imprint: behaviour === 'wrong-imprint' ? 'ab'.repeat(32) : hex(messageImprint.hashedMessage.buffer),
      ...(behaviour === 'no-nonce' ? {} : { nonce: behaviour === 'wrong-nonce' ? '4242' : given }),
      at: new Date(),
    });
    reply.end(Buffer.from(AsnConvert.serialize(response)));
  }
}

function bytes(hex: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(hex, 'hex')).buffer;
}

function hex(buffer: ArrayBuffer): string {
  return Buffer.from(buffer).toString('hex');
}
