import { NATS_USERS, natsPermissions } from './nats-permissions.js';

/** Passwords by user of NATS; `system` is the user of the system account. */
export type NatsPasswords = Readonly<Record<string, string>>;

/** Users that a configuration needs a password for. */
export const NATS_PASSWORD_NAMES: readonly string[] = [...NATS_USERS, 'system'];

/**
 * The configuration of a nats-server (2.9.10 or later) with one account for Octroi, its users with their least rights, and an account for
 * the system: whoever names no user is refused. Address, port, TLS and store are whoever's who runs the server.
 * @throws Error when a password is missing
 */
export function natsConfiguration(passwords: NatsPasswords): string {
  const users = NATS_USERS.map((user) => {
    const { publish, subscribe } = natsPermissions(user);
    return `      {
        user: ${user}, password: ${quoted(passwords, user)}
        permissions: {
          publish: { allow: ${list(publish)} }
          subscribe: { allow: ${list(subscribe)} }
        }
      }`;
  });
  return `# Users of Octroi and their rights. Secret: it holds their passwords.
accounts: {
  OCTROI: {
    jetstream: enabled
    users: [
${users.join('\n')}
    ]
  }
  SYS: { users: [ { user: system, password: ${quoted(passwords, 'system')} } ] }
}
system_account: SYS
`;
}

function quoted(passwords: NatsPasswords, user: string): string {
  const password = passwords[user];
  if (password === undefined) throw new Error(`no password for the NATS user ${user}`);
  return JSON.stringify(password);
}

function list(subjects: readonly string[]): string {
  return `[${subjects.map((subject) => JSON.stringify(subject)).join(', ')}]`;
}
