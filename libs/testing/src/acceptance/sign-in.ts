import { createHash, randomBytes } from 'node:crypto';
import type { Octroi } from '@octroi/infrastructure';

const random = (): string => randomBytes(32).toString('base64url');

/** Signs a demo account in at the page of the sandbox's OpenID provider, as a browser does and then the gateway. @returns its access token for the API */
export async function signIn(octroi: Octroi, account: string): Promise<string> {
  const { issuer = '', clientSecret = '' } = octroi.openId ?? {};
  const [verifier, state, nonce] = [random(), random(), random()];
  const client = { client_id: 'octroi-gateway', redirect_uri: `${octroi.url}/auth/callback` };
  const asked = new URLSearchParams({
    ...{ ...client, state, nonce, response_type: 'code', scope: 'openid', resource: 'urn:octroi:api' },
    ...{ code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' },
  });
  const cookies = new Map<string, string>();
  const open = async (target: string, form?: Record<string, string>): Promise<string> => {
    const response = await fetch(new URL(target, issuer), {
      redirect: 'manual',
      headers: { cookie: [...cookies.values()].join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const [pair = ''] of response.headers.getSetCookie().map((cookie) => cookie.split(';')))
      cookies.set(pair.split('=')[0] ?? '', pair);
    return response.headers.get('location') ?? '';
  };
  const page = await open(`/authorize?${asked.toString()}`);
  const back = new URL(await open(await open(page, { account })));
  if (back.searchParams.get('state') !== state) throw new Error('the provider gave back another state');
  const form = { grant_type: 'authorization_code', code: back.searchParams.get('code') ?? '', code_verifier: verifier };
  const body = new URLSearchParams({ ...client, ...form, client_secret: clientSecret });
  const response = await fetch(new URL('/token', issuer), { method: 'POST', body });
  return ((await response.json()) as { access_token: string }).access_token;
}
