import { TransientError } from '@octroi/kernel';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';

/** The gateway as a client of an OpenID provider. */
export interface OpenIdClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Own origin, as the browser sees it. */
  readonly origin: string;
}

/** Where to send a person, and what must come back. */
export interface Departure {
  readonly location: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const PATIENCE_SECONDS = 5;

/** Signs people in by the authorization code flow, with PKCE S256, a state and a nonce of 43 characters each. */
export class OpenId {
  private discovered: Promise<Configuration> | undefined;

  constructor(private readonly client: OpenIdClient) {}

  get origin(): string {
    return this.client.origin;
  }

  /** @throws TransientError `service-unavailable` when the issuer does not answer */
  async depart(): Promise<Departure> {
    const configuration = await this.configuration();
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const location = buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: this.callback, scope: 'openid', state, nonce, acr_values: 'eidas1' },
      ...{ code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
    });
    return { location: location.href, state, nonce, verifier };
  }

  /** The subject that the issuer vouches for. @throws the library's errors when the answer is not the one expected */
  async arrive(query: string, expected: Omit<Departure, 'location'>): Promise<string> {
    const tokens = await authorizationCodeGrant(await this.configuration(), new URL(`${this.callback}?${query}`), {
      pkceCodeVerifier: expected.verifier,
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      idTokenExpected: true,
    });
    const subject = tokens.claims()?.sub;
    if (subject === undefined) throw new Error('the answer names nobody');
    return subject;
  }

  /** Where a person goes to sign out of the issuer too. */
  async leave(): Promise<string> {
    const { clientId, origin } = this.client;
    const parameters = { client_id: clientId, post_logout_redirect_uri: `${origin}/` };
    return buildEndSessionUrl(await this.configuration(), parameters).href;
  }

  private get callback(): string {
    return `${this.client.origin}/auth/callback`;
  }

  private configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.client;
    // The gateway's settings accept http on the loopback or the own network alone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so by the library to make one think twice
    const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    this.discovered ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: PATIENCE_SECONDS,
      execute,
    }).catch((cause: unknown) => {
      this.discovered = undefined;
      throw new TransientError('service-unavailable', { cause });
    });
    return this.discovered;
  }
}
