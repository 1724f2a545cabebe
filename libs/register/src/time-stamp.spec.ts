import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { TimeStampHolder } from '@octroi/testing';
import fc from 'fast-check';
import { EMPTY_HEAD, append } from './append.js';
import { checkpointImprint, signCheckpoint } from './checkpoint.js';
import { checkpointSigner, nodeCryptography as cryptography } from './node-cryptography.js';
import { checkpointLine, endLine, entryLine, headerLine } from './register-file.js';
import { BEGIN_FILE, FileVerifier, type FileVerification } from './verify-file.js';
import { readTimeStamp, readTimeStampAnswer, verifyTimeStamp } from './time-stamp.js';

const AT = new Date('2026-11-23T09:15:02.120Z');
const STAMPED = new Date('2026-11-23T09:16:00Z');
const KEY = checkpointSigner(JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })));
const holder = new TimeStampHolder();
const stranger = new TimeStampHolder();

const IMPRINT = 'c0'.repeat(32);
const token = holder.token({ imprint: IMPRINT, nonce: '4207', at: STAMPED });

describe('a token', () => {
  test.each(['rsa', 'ec'] as const)(
    'of an %s key says its imprint and its time, and is signed by its holder alone',
    (algorithm) => {
      const other = new TimeStampHolder(algorithm);
      const own = other.token({ imprint: IMPRINT, nonce: '4207', at: STAMPED });
      expect(readTimeStamp(own)).toEqual({ imprint: IMPRINT, at: '2026-11-23T09:16:00.000Z', nonce: '4207' });
      expect(verifyTimeStamp(own, other.certificate)).toBe(true);
      expect(verifyTimeStamp(own, holder.certificate)).toBe(false);
    },
  );

  test('is believed of a certificate that may stamp, while it is valid', () => {
    const web = new TimeStampHolder('ec', { usage: '1.3.6.1.5.5.7.3.1' });
    expect(verifyTimeStamp(web.token({ imprint: IMPRINT, at: STAMPED }), web.certificate)).toBe(false);
    const ended = new TimeStampHolder('ec', { validUntil: new Date('2026-11-23T09:15:59Z') });
    expect(verifyTimeStamp(ended.token({ imprint: IMPRINT, at: STAMPED }), ended.certificate)).toBe(false);
    expect(verifyTimeStamp(ended.token({ imprint: IMPRINT, at: AT }), ended.certificate)).toBe(true);
    expect(verifyTimeStamp(token, 'no certificate')).toBe(false);
  });

  test('whose imprint, time or signature is changed by any bit is not signed by its holder', () => {
    const bytes = Buffer.from(token, 'base64');
    const imprint = bytes.indexOf(Buffer.from(IMPRINT, 'hex'));
    const time = bytes.indexOf('20261123091600Z');
    const places = [...range(imprint, 32), ...range(time, 14), ...range(bytes.length - 64, 64)];
    expect([imprint > 0, time > imprint]).toEqual([true, true]);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(7), (place, bit) => {
        const changed = Buffer.from(bytes);
        changed[place]! ^= 1 << bit;
        expect(verifyTimeStamp(changed.toString('base64'), holder.certificate)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('what is none is none, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readTimeStamp(Buffer.from(bytes).toString('base64'))).toBeNull();
        expect(readTimeStampAnswer(bytes, { imprint: IMPRINT, nonce: '42' })).toHaveProperty('fault');
      }),
    );
    expect(readTimeStamp(`${token.slice(0, 8)} ${token.slice(8)}`)).toBeNull();
    expect(readTimeStamp(holder.token({ imprint: 'c0'.repeat(20), at: STAMPED }))).toBeNull();
  });
});

const drafts = Array.from({ length: 2 }, () => ({
  ...{ series: 'DEC', kind: 'decision', decidedOn: civilDate('2026-11-23') },
  parts: [{ name: 'decision', salt: '01'.repeat(32), value: { amountCents: 1 } }],
}));
const { entries, head } = append({ site: 'chaville', head: EMPTY_HEAD, recordedAt: AT, drafts }, cryptography);
const signed = signCheckpoint({ site: 'chaville', head, occasion: 'daily', at: AT }, KEY);
const imprint = checkpointImprint(signed.checkpoint, cryptography);

function file(timeStamp: string, version: 1 | 2 = 2): string[] {
  const body = entries.map((entry) => entryLine(entry, 'kept'));
  const end = endLine({ entries: 2, checkpoints: 1 });
  return [headerLine('chaville', 'kept', version), ...body, checkpointLine(signed, timeStamp), end];
}

function verify(lines: readonly string[], timeStampCertificates: readonly string[] = []): FileVerification {
  const verifier = new FileVerifier(cryptography, { checkpoints: [], publicKeys: [], timeStampCertificates });
  return verifier.finish(verifier.goOn(BEGIN_FILE, lines));
}

describe('a register file with a time-stamp', () => {
  const sound = file(holder.token({ imprint, at: STAMPED }));

  test('says its time, and whether a certificate vouches for it', () => {
    const lastTimeStamp = { position: 2, at: '2026-11-23T09:16:00.000Z', isVerified: false };
    expect(verify(sound)).toMatchObject({ fault: null, timeStamps: 1, lastTimeStamp });
    expect(verify(sound, [stranger.certificate, holder.certificate])).toMatchObject({
      fault: null,
      lastTimeStamp: { ...lastTimeStamp, isVerified: true },
    });
  });

  test('planted tampering is found and told apart', () => {
    const forged = file(stranger.token({ imprint, at: new Date('2020-01-01T00:00:00Z') }));
    const backdated = Buffer.from(holder.token({ imprint, at: STAMPED }), 'base64');
    backdated.write('20251123091600Z', backdated.indexOf('20261123091600Z'));
    const elsewhere = holder.token({ imprint: IMPRINT, at: STAMPED });
    const cases: [string, readonly string[]][] = [
      ['time-stamp-mismatch', file(elsewhere)],
      ['time-stamp-mismatch', file('bonjour')],
      ['time-stamp-mismatch', file('')],
      ['time-stamp-signature-invalid', forged],
      ['time-stamp-signature-invalid', file(backdated.toString('base64'))],
      ['unreadable-line', file(holder.token({ imprint, at: STAMPED }), 1)],
      ['unreadable-line', sound.with(3, JSON.stringify({ ...signed, timeStamp: 7 }))],
      ['signature-invalid', sound.with(3, sound[3]!.replace('"occasion":"daily"', '"occasion":"session"'))],
    ];
    for (const [fault, lines] of cases) {
      const { fault: found, faultLine } = verify(lines, [holder.certificate]);
      expect([fault, found, faultLine]).toEqual([fault, fault, 4]);
    }
    // Without a certificate nobody can tell who stamped.
    expect(verify(forged)).toMatchObject({ fault: null, lastTimeStamp: { isVerified: false } });
  });
});

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_none, index) => from + index);
}
