import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { SaltSource } from '../../application/ports/salt-source.js';
import type { RegisterCryptography } from '../../domain/register/cryptography.js';

export const nodeCryptography: RegisterCryptography = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  hmacSha256: (keyHex, text) => createHmac('sha256', Buffer.from(keyHex, 'hex')).update(text, 'utf8').digest('hex'),
};

export const randomSalts: SaltSource = { next: () => randomBytes(32).toString('hex') };
