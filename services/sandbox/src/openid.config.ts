/** Settings of the embedded OpenID provider. */
export interface OpenIdSettings {
  /** `SANDBOX_OPENID_ISSUER`: its address, port included, on the loopback or by a name of the own network. */
  readonly issuer: string;
  /** `SANDBOX_OPENID_SIGNING_KEY`: private Ed25519 JWK, in JSON, that signs access tokens. */
  readonly signingKey: Readonly<Record<string, unknown>>;
  /** `SANDBOX_OPENID_CLIENT_SECRET`: secret of the client `octroi-gateway`. */
  readonly clientSecret: string;
  /** `SANDBOX_OPENID_CLIENT_ORIGIN`: where people come back to, below `/auth/callback`. */
  readonly clientOrigin: string;
  /** `SITES_DIR`: folder of the centres whose demo accounts may sign in. */
  readonly sitesDir: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** The loopback, or a name of the own network; a browser takes a name below `localhost` for the loopback. */
const NEARBY = /^http:\/\/(127\.0\.0\.1|[a-z0-9-]+(\.localhost)?):\d+$/;
const PREFIX = 'SANDBOX_OPENID_';

/**
 * Settings of the provider, null when `SANDBOX_OPENID_ISSUER` is not given.
 * @throws Error when `NODE_ENV` is `production`, where nobody signs in without a password; else naming each variable that is malformed, never its value
 */
export function openIdSettings(variables: Variables = process.env): OpenIdSettings | null {
  const read = (name: string): string => variables[PREFIX + name] ?? '';
  if (read('ISSUER') === '') return null;
  if (variables['NODE_ENV'] === 'production')
    throw new Error('the OpenID provider of the sandbox lets anybody in: refused with NODE_ENV=production');
  const signingKey = privateKey(read('SIGNING_KEY'));
  const sitesDir = variables['SITES_DIR'] ?? '';
  const malformed = [
    ...['ISSUER', 'CLIENT_ORIGIN'].filter((name) => !NEARBY.test(read(name))).map((name) => PREFIX + name),
    ...(signingKey === null ? [`${PREFIX}SIGNING_KEY`] : []),
    ...(read('CLIENT_SECRET').length < 32 ? [`${PREFIX}CLIENT_SECRET`] : []),
    ...(sitesDir === '' ? ['SITES_DIR'] : []),
  ];
  if (malformed.length > 0 || signingKey === null)
    throw new Error(malformed.map((name) => `${name} is malformed`).join('; '));
  const [issuer, clientSecret, clientOrigin] = ['ISSUER', 'CLIENT_SECRET', 'CLIENT_ORIGIN'].map(read) as [
    string,
    string,
    string,
  ];
  return { issuer, signingKey, clientSecret, clientOrigin, sitesDir };
}

function privateKey(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const key = JSON.parse(text) as Record<string, unknown>;
    return typeof key['d'] === 'string' && key['crv'] === 'Ed25519' ? key : null;
  } catch {
    return null;
  }
}
