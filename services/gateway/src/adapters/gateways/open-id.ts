import { TransientError } from '@octroi/kernel';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
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
  /** Levels of assurance (`acr`), one of which the issuer must vouch for; with none, the lowest is asked for and any answer does. */
  readonly levels: readonly string[];
  /** Algorithm that signs userinfo; null when it is not asked. */
  readonly userinfoAlgorithm: string | null;
}

/** Where to send a person, and what must come back. */
export interface Departure {
  readonly location: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who came back, and the proof that the issuer wants to see again when they leave. */
export interface Arrival {
  readonly subject: string;
  readonly idToken: string;
}

const PATIENCE_SECONDS = 5;
const LOWEST_LEVEL = 'eidas1';

/** The issuer vouches for somebody, but not as was asked. */
class LevelMissing extends Error {
  readonly code = 'level-missing';
}

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
      ...{ redirect_uri: this.callback, scope: 'openid', state, nonce, ...levelsAsked(this.client.levels) },
      ...{ code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
    });
    return { location: location.href, state, nonce, verifier };
  }

  /** Whom the issuer vouches for, as it was asked to. @throws the library's errors when the answer is not the one expected */
  async arrive(query: string, expected: Omit<Departure, 'location'>): Promise<Arrival> {
    const configuration = await this.configuration();
    const tokens = await authorizationCodeGrant(configuration, new URL(`${this.callback}?${query}`), {
      pkceCodeVerifier: expected.verifier,
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      idTokenExpected: true,
    });
    const { levels, userinfoAlgorithm } = this.client;
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) throw new Error('the answer names nobody');
    const { sub: subject, acr } = claims;
    if (levels.length > 0 && !levels.some((level) => level === acr)) throw new LevelMissing();
    // Nothing of it is kept: it must be signed by the issuer, for us, about the same person.
    if (userinfoAlgorithm !== null) await fetchUserInfo(configuration, tokens.access_token, subject);
    return { subject, idToken: tokens.id_token };
  }

  /** Where a person goes to sign out of the issuer too, back to our own page from there; our own page at once when there is no such place. */
  async leave(idToken: string | null): Promise<string> {
    const { clientId, origin } = this.client;
    const home = `${origin}/`;
    const configuration = await this.configuration().catch(() => null);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return home;
    const hint: Record<string, string> = idToken === null ? {} : { id_token_hint: idToken };
    const back = { client_id: clientId, post_logout_redirect_uri: home, state: randomState() };
    return buildEndSessionUrl(configuration, { ...hint, ...back }).href;
  }

  private get callback(): string {
    return `${this.client.origin}/auth/callback`;
  }

  private configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret, userinfoAlgorithm } = this.client;
    // The gateway's settings accept http on the loopback or the own network alone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so by the library to make one think twice
    const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    const signed = userinfoAlgorithm === null ? {} : { userinfo_signed_response_alg: userinfoAlgorithm };
    const metadata = { client_secret: clientSecret, ...signed };
    this.discovered ??= discovery(new URL(issuer), clientId, metadata, undefined, {
      timeout: PATIENCE_SECONDS,
      execute: [...execute, enableNonRepudiationChecks],
    }).catch((cause: unknown) => {
      this.discovered = undefined;
      throw new TransientError('service-unavailable', { cause });
    });
    return this.discovered;
  }
}

/** `acr_values` is a wish; the claim, marked essential, is a demand. */
function levelsAsked(levels: readonly string[]): Record<string, string> {
  if (levels.length === 0) return { acr_values: LOWEST_LEVEL };
  return { claims: JSON.stringify({ id_token: { acr: { essential: true, values: levels } } }) };
}
