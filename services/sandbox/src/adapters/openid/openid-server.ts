import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { assuranceFor, type DemoAccount } from '../../domain/demo-account.js';
import type { OpenIdSettings } from '../../openid.config.js';
import { readDemoAccounts } from '../demo-accounts.js';
import { PAGE_HEADERS, faultPage, signInPage } from './pages.js';
import { createProvider } from './provider.js';

const LARGEST_FORM = 1_024;
const SIGN_IN = /^\/sign-in\/[\w-]+$/;

interface SignIn {
  readonly provider: Provider;
  readonly accounts: ReadonlyMap<string, DemoAccount>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** An HTTP server that is an OpenID provider for the demo accounts. Nothing that it is asked is logged. */
export async function createOpenIdServer(settings: OpenIdSettings): Promise<Server> {
  const people = await readDemoAccounts(settings.sitesDir);
  const accounts = new Map(people.map((account) => [account.subject, account]));
  const provider = await createProvider(settings, accounts);
  const standard = provider.callback();
  return createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    if (!SIGN_IN.test(path)) return void standard(request, response);
    // Without its cookie, or too late, there is no sign-in under way.
    void signIn({ provider, accounts, request, response }, path).catch(() =>
      send(response, 400, faultPage('session-not-found')),
    );
  });
}

async function signIn({ provider, accounts, request, response }: SignIn, path: string): Promise<void> {
  const { prompt, params, uid } = await provider.interactionDetails(request, response);
  if (request.method === 'GET' && path.endsWith(`/${uid}`)) {
    send(response, 200, signInPage([...accounts.values()], path));
    return;
  }
  const account = request.method === 'POST' ? accounts.get(await chosenIn(request)) : undefined;
  if (account === undefined || prompt.name !== 'login' || !path.endsWith(`/${uid}`)) {
    send(response, 400, faultPage('account-unknown'));
    return;
  }
  const login = { accountId: account.subject, acr: assuranceFor(levelsAsked(params)), amr: ['pwd'], remember: false };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}

/** The levels in `acr_values`, or in the claim `acr` of the ID token. */
function levelsAsked(params: Readonly<Record<string, unknown>>): readonly string[] {
  const { acr_values: inOrder, claims } = params;
  if (typeof inOrder === 'string') return inOrder.split(' ');
  if (typeof claims !== 'string') return [];
  const { id_token: { acr } = {} } = JSON.parse(claims) as {
    id_token?: { acr?: { value?: string; values?: string[] } | null };
  };
  return acr?.values ?? (acr?.value === undefined ? [] : [acr.value]);
}

async function chosenIn(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LARGEST_FORM) return '';
  }
  return new URLSearchParams(text).get('account') ?? '';
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, PAGE_HEADERS).end(html);
}
