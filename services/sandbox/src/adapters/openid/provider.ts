import { randomBytes, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider, type Configuration, type JWK, type KoaContextWithOIDC } from 'oidc-provider';
import { ASSURANCE_LEVELS, claimsOf, type DemoAccount } from '../../domain/demo-account.js';
import type { OpenIdSettings } from '../../openid.config.js';
import { MemoryStore } from './memory-store.js';
import { PAGE_HEADERS, faultPage, signOutPage, signedOutPage } from './pages.js';

/** The client that signs people in. */
export const CLIENT_ID = 'octroi-gateway';
/** What an access token to call the gateway is asked for (`resource`, RFC 8707), and the audience that it then names. */
export const API_RESOURCE = 'urn:octroi:api';
const API_AUDIENCE = 'octroi';
const ID_TOKEN_ALGORITHM = 'ES256';
const AUTHORIZE = '/authorize';
/** ProConnect refuses shorter values of `state` and `nonce`. */
const SHORTEST_VALUE = 32;
const HOUR = 3_600;

/** Scopes of ProConnect, each with the claim of its name. */
const SCOPES = ['uid', 'given_name', 'usual_name', 'email', 'siret', 'organization_label', 'idp_id'];

/** An OpenID provider with the rules of ProConnect, and the demo accounts for people. */
export async function createProvider(
  settings: OpenIdSettings,
  accounts: ReadonlyMap<string, DemoAccount>,
): Promise<Provider> {
  const { privateKey } = await generateKeyPair(ID_TOKEN_ALGORITHM, { extractable: true });
  const own = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: ID_TOKEN_ALGORITHM, use: 'sig' };
  const provider = new Provider(settings.issuer, {
    ...trust(settings, [own, settings.signingKey] as JWK[]),
    ...PROTOCOL,
    adapter: new MemoryStore().adapterFor,
    cookies: { keys: [randomBytes(32).toString('base64url')], ...sameForAll({ httpOnly: true, sameSite: 'lax' }) },
    findAccount: (_context, subject) => {
      const account = accounts.get(subject);
      return account && { accountId: subject, claims: () => ({ ...claimsOf(account), sub: subject }) };
    },
  });
  provider.use(refuseShortValues);
  return provider;
}

function sameForAll<const T>(options: T): { readonly long: T; readonly short: T } {
  return { long: options, short: options };
}

function trust({ clientSecret, clientOrigin }: OpenIdSettings, keys: JWK[]): Configuration {
  return {
    jwks: { keys },
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: clientSecret,
        redirect_uris: [`${clientOrigin}/auth/callback`],
        post_logout_redirect_uris: [`${clientOrigin}/`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: ID_TOKEN_ALGORITHM,
        userinfo_signed_response_alg: ID_TOKEN_ALGORITHM,
      },
    ],
  };
}

/** What is the same for every installation. */
const PROTOCOL: Configuration = {
  routes: {
    authorization: AUTHORIZE,
    token: '/token',
    userinfo: '/userinfo',
    end_session: '/session/end',
    jwks: '/jwks',
  },
  responseTypes: ['code'],
  clientAuthMethods: ['client_secret_post', 'client_secret_basic'],
  scopes: ['openid', ...SCOPES],
  claims: { openid: ['sub'], acr: null, amr: null, ...Object.fromEntries(SCOPES.map((scope) => [scope, [scope]])) },
  acrValues: [...ASSURANCE_LEVELS],
  pkce: { methods: ['S256'], required: () => true },
  ttl: {
    AuthorizationCode: 60,
    AccessToken: HOUR,
    IdToken: HOUR,
    Interaction: HOUR,
    Session: 12 * HOUR,
    Grant: 12 * HOUR,
  },
  interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
  loadExistingGrant: grantEverything,
  renderError: (context, { error }) => answer(context, faultPage(error)),
  features: {
    devInteractions: { enabled: false },
    claimsParameter: { enabled: true },
    jwtUserinfo: { enabled: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        ...{ scope: '', audience: API_AUDIENCE, accessTokenTTL: HOUR, accessTokenFormat: 'jwt' },
        jwt: { sign: { alg: 'EdDSA' } },
      }),
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => answer(context, signOutPage(form)),
      postLogoutSuccessSource: (context) => answer(context, signedOutPage()),
    },
  },
};

/** Nobody is asked for consent: there is one client, and the people are invented. */
async function grantEverything({ oidc }: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']> | undefined> {
  const { client, session, provider } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(['openid', ...SCOPES].join(' '));
  grant.addOIDCClaims(SCOPES);
  await grant.save();
  return grant;
}

function answer(context: { body: unknown; set: (headers: Record<string, string>) => void }, html: string): void {
  context.body = html;
  context.set(PAGE_HEADERS);
}

type Middleware = Parameters<Provider['use']>[0];

const refuseShortValues: Middleware = async (context, next) => {
  const { path, query } = context;
  const short = ['state', 'nonce'].find((name) => String(query[name] ?? '').length < SHORTEST_VALUE);
  if (path !== AUTHORIZE || short === undefined) {
    await next();
    return;
  }
  context.status = 400;
  answer(context, faultPage(`${short}-too-short`));
};
