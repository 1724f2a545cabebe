/** A token that the sandbox accepts. */
export interface SandboxToken {
  readonly scopes: readonly string[];
}

/** Settings of the sandbox. */
export interface SandboxSettings {
  readonly host: string;
  readonly port: number;
  readonly tokens: ReadonlyMap<string, SandboxToken>;
}

/**
 * Settings from HOST (127.0.0.1), PORT (0: any free one) and SANDBOX_TOKENS (JSON: token → `{ "scopes": [...] }`).
 * @throws Error naming the variable that is malformed
 */
export function sandboxSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): SandboxSettings {
  const port = Number(environment['PORT'] ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('PORT is malformed');
  return { host: environment['HOST'] ?? '127.0.0.1', port, tokens: readTokens(environment['SANDBOX_TOKENS'] ?? '{}') };
}

function readTokens(text: string): ReadonlyMap<string, SandboxToken> {
  try {
    const tokens = Object.entries(JSON.parse(text) as Record<string, { scopes: unknown }>);
    return new Map(
      tokens.map(([token, { scopes }]) => {
        if (!Array.isArray(scopes)) throw new TypeError('scopes');
        return [token, { scopes: scopes.map(String) }];
      }),
    );
  } catch {
    throw new Error('SANDBOX_TOKENS is malformed: { "<token>": { "scopes": ["cnaf_quotient_familial"] } }');
  }
}
