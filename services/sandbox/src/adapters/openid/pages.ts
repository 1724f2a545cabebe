import { createHash } from 'node:crypto';
import type { DemoAccount } from '../../domain/demo-account.js';

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 40rem; padding: 0 1rem; color: #161616; background: #fff }
h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem }
button { font: inherit; display: block; width: 100%; text-align: left; padding: .6rem 1rem; margin: .4rem 0; border: 1px solid #000091; background: #fff; color: #000091; cursor: pointer }
button:hover { background: #f5f5fe } button:focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px }
small { color: #3a3a3a }
`;

/** Headers of every page: nothing is loaded from anywhere, nothing is kept, no frame. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`,
};

const ROLE_NAMES: Readonly<Record<string, string>> = {
  agent: 'agent',
  secretary: 'secrétariat',
  member: 'membre de commission',
  president: 'présidence',
  manager: 'responsable',
  dpo: 'protection des données',
  admin: 'administration',
  machine: 'logiciel',
};

/** The list of who one may be. The form goes to `action`, with `account` the subject. */
export function signInPage(accounts: readonly DemoAccount[], action: string): string {
  const sites = [...new Set(accounts.map(({ siteName }) => siteName))];
  const choices = sites.map((site) => {
    const people = accounts.filter(({ siteName }) => siteName === site).map(choice);
    return `<h2>${escape(site)}</h2>\n${people.join('\n')}`;
  });
  const body = `<form method="post" action="${escape(action)}">\n${choices.join('\n')}\n</form>`;
  return page(
    'Connexion de démonstration',
    `<p>Personnes inventées, sans mot de passe. Choisissez un compte.</p>\n${accounts.length === 0 ? '<p>Aucun compte de démonstration.</p>' : body}`,
  );
}

function choice({ subject, displayName, roles }: DemoAccount): string {
  const names = roles.map((role) => ROLE_NAMES[role] ?? role).join(', ');
  return `<button name="account" value="${escape(subject)}">${escape(displayName)} <small>(${escape(names)})</small></button>`;
}

/** Asks whether to sign out; `form` is the provider's own, called `op.logoutForm`. */
export function signOutPage(form: string): string {
  return page(
    'Se déconnecter ?',
    `${form}\n<button form="op.logoutForm" name="logout" value="yes">Se déconnecter</button>\n<button form="op.logoutForm">Rester connecté</button>`,
  );
}

/** Says that one is signed out. */
export function signedOutPage(): string {
  return page('Vous êtes déconnecté', '<p>Vous pouvez fermer cette page.</p>');
}

/** Says by its code what is wrong with a request to sign in. */
export function faultPage(code: string): string {
  return page(
    'Connexion impossible',
    `<p>La demande de connexion n’est pas acceptée : <code>${escape(code)}</code>.</p>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1>
${body}
</main></body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
