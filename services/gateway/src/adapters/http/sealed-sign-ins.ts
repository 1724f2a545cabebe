import { hkdfSync } from 'node:crypto';
import type { Clock } from '@octroi/kernel';
import { EncryptJWT, jwtDecrypt } from 'jose';

/** What must come back with the person from the issuer. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Own page to come back to. */
  readonly page: string;
}

const LIFE_MS = 10 * 60_000;
const SEAL = { alg: 'dir', enc: 'A256GCM' } as const;

/**
 * Sign-ins on their way, each kept by the browser that began it, sealed: leaving for the issuer costs the installation nothing that stays, however
 * often somebody does.
 */
export class SealedSignIns {
  private readonly key: Uint8Array;

  /** @param secret of the gateway alone, the same for all its processes */
  constructor(
    secret: string,
    private readonly clock: Clock,
  ) {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', 'octroi:sign-in', 32));
  }

  /** @returns what the browser keeps, and cannot read */
  seal({ state, nonce, verifier, page }: PendingSignIn): Promise<string> {
    return new EncryptJWT({ state, nonce, verifier, page })
      .setProtectedHeader(SEAL)
      .setExpirationTime(new Date(this.clock.now().getTime() + LIFE_MS))
      .encrypt(this.key);
  }

  /** Null when it is not of our making, or too old. */
  async open(sealed: string): Promise<PendingSignIn | null> {
    const opened = await jwtDecrypt<PendingSignIn>(sealed, this.key, {
      ...{ keyManagementAlgorithms: [SEAL.alg], contentEncryptionAlgorithms: [SEAL.enc] },
      ...{ currentDate: this.clock.now(), requiredClaims: ['exp', 'page'] },
    }).catch(() => null);
    if (opened === null) return null;
    const { state, nonce, verifier, page } = opened.payload;
    return { state, nonce, verifier, page };
  }
}
