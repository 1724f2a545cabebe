import { isIP } from 'node:net';

/** A token that the sandbox accepts. */
export interface SandboxToken {
  readonly scopes: readonly string[];
  /** What limits count by, and counters are named by: tokens of one habilitation share its limit. */
  readonly habilitation: string;
}

/** A client that the gateway of the tax office knows. */
export interface TaxClientSetting {
  readonly secret: string;
  readonly teleservice: string;
}

/** So many calls in each window. */
export interface WindowSetting {
  readonly calls: number;
  readonly windowMs: number;
}

/** What is let through; no limit is `Infinity` calls. */
export interface LimitSettings {
  readonly habilitation: WindowSetting;
  readonly address: WindowSetting;
  readonly deafWindows: number;
  readonly banMs: number;
}

/** What a banned client meets: a connection that is accepted and never answered, or one that is dropped. */
export type Silence = 'hang' | 'drop';

/** Settings of the sandbox. */
export interface SandboxSettings {
  /** `HOST`. @default 127.0.0.1 */
  readonly host: string;
  /** `PORT`. @default 0, any free one */
  readonly port: number;
  /** `SANDBOX_TOKENS`, JSON: token → `{ "scopes": […], "habilitation"?: "name" }`. @default no token */
  readonly tokens: ReadonlyMap<string, SandboxToken>;
  /**
   * What is let through. `SANDBOX_LIMITS=off`, for benches, lets everything through, and still counts it. Else, in brackets what is official:
   * - `SANDBOX_TOKEN_CALLS` (20) in `SANDBOX_TOKEN_WINDOW_SECONDS` (1), for each habilitation;
   * - `SANDBOX_ADDRESS_CALLS` (1000) in `SANDBOX_ADDRESS_WINDOW_SECONDS` (60), for each client address;
   * - `SANDBOX_DEAF_WINDOWS` (30; how many is not published): token windows in which a refused client called again, in one address window, that bring the ban;
   * - `SANDBOX_BAN_SECONDS` (43200, 12 h);
   * - `SANDBOX_TIME_FACTOR` (1): windows and bans are that many times shorter. 20 makes windows of 50 ms and 3 s.
   */
  readonly limits: LimitSettings;
  /** `SANDBOX_SILENCE`: hang or drop. @default hang */
  readonly silence: Silence;
  /** `SANDBOX_TRUSTED_PROXIES`: addresses, with commas, whose `X-Forwarded-For` is believed. @default nobody's */
  readonly trustedProxies: readonly string[];
  /** `SANDBOX_TAX_CLIENTS`, JSON: client of the tax office → `{ "secret": "…", "teleservice": "…" }`. @default no client */
  readonly taxClients: ReadonlyMap<string, TaxClientSetting>;
  /** `SANDBOX_CLOCK`: `system`, or an instant (ISO) at which a clock stands until it is moved on `/_sandbox/clock`. @default system */
  readonly startsAt: Date | null;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** What the official service enforces. */
const OFFICIAL = {
  SANDBOX_TOKEN_CALLS: 20,
  SANDBOX_TOKEN_WINDOW_SECONDS: 1,
  SANDBOX_ADDRESS_CALLS: 1_000,
  SANDBOX_ADDRESS_WINDOW_SECONDS: 60,
  SANDBOX_DEAF_WINDOWS: 30,
  SANDBOX_BAN_SECONDS: 43_200,
  SANDBOX_TIME_FACTOR: 1,
} as const;

/**
 * Settings from the variables named in {@link SandboxSettings}.
 * @throws Error naming each variable that is malformed, never its value
 */
export function sandboxSettings(variables: Variables = process.env): SandboxSettings {
  const reader = new Reader(variables);
  const isOff = reader.choice('SANDBOX_LIMITS', ['on', 'off']) === 'off';
  const rules = limitRules(reader);
  const settings: SandboxSettings = {
    host: variables['HOST'] ?? '127.0.0.1',
    port: reader.read('PORT', '0', port),
    tokens: reader.read('SANDBOX_TOKENS', '{}', tokens),
    taxClients: reader.read('SANDBOX_TAX_CLIENTS', '{}', taxClients),
    limits: isOff ? unlimited(rules) : rules,
    silence: reader.choice('SANDBOX_SILENCE', ['hang', 'drop']),
    trustedProxies: reader.read('SANDBOX_TRUSTED_PROXIES', '', addresses),
    startsAt: reader.read('SANDBOX_CLOCK', 'system', clock),
  };
  reader.finish();
  return settings;
}

function limitRules(reader: Reader): LimitSettings {
  const milliseconds = (name: keyof typeof OFFICIAL): number =>
    Math.max(1, Math.round((reader.positive(name, false) * 1_000) / reader.positive('SANDBOX_TIME_FACTOR', false)));
  return {
    habilitation: {
      calls: reader.positive('SANDBOX_TOKEN_CALLS', true),
      windowMs: milliseconds('SANDBOX_TOKEN_WINDOW_SECONDS'),
    },
    address: {
      calls: reader.positive('SANDBOX_ADDRESS_CALLS', true),
      windowMs: milliseconds('SANDBOX_ADDRESS_WINDOW_SECONDS'),
    },
    deafWindows: reader.positive('SANDBOX_DEAF_WINDOWS', true),
    banMs: milliseconds('SANDBOX_BAN_SECONDS'),
  };
}

function unlimited(rules: LimitSettings): LimitSettings {
  const calls = Number.POSITIVE_INFINITY;
  return { ...rules, habilitation: { ...rules.habilitation, calls }, address: { ...rules.address, calls } };
}

/** Reads variables, and tells all that are malformed at once. */
class Reader {
  private readonly malformed = new Set<string>();

  constructor(private readonly variables: Variables) {}

  /** A value; that of the default when the text makes no sense. `parse` gives undefined, or throws, for what is malformed. */
  read<T>(name: string, byDefault: string, parse: (text: string) => T | undefined): T {
    const attempt = (text: string): T | undefined => {
      try {
        return parse(text);
      } catch {
        return undefined;
      }
    };
    const given = this.variables[name];
    const value = attempt(given === undefined || given === '' ? byDefault : given);
    if (value !== undefined) return value;
    this.malformed.add(name);
    return parse(byDefault) as T;
  }

  choice<const T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    return this.read(name, choices[0], (text) => choices.find((choice) => choice === text));
  }

  positive(name: keyof typeof OFFICIAL, whole: boolean): number {
    return this.read(name, String(OFFICIAL[name]), (text) => {
      const number = Number(text);
      const isSound = Number.isFinite(number) && number > 0 && (!whole || Number.isSafeInteger(number));
      return isSound ? number : undefined;
    });
  }

  finish(): void {
    const names = [...this.malformed].sort();
    if (names.length > 0) throw new Error(names.map((name) => `${name} is malformed`).join('; '));
  }
}

function port(text: string): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 && number <= 65_535 ? number : undefined;
}

function tokens(text: string): ReadonlyMap<string, SandboxToken> {
  const entries = Object.entries(JSON.parse(text) as Record<string, { scopes: unknown; habilitation?: unknown }>);
  return new Map(
    entries.map(([token, { scopes, habilitation = null }], index) => {
      if (!Array.isArray(scopes)) throw new TypeError('scopes');
      if (habilitation !== null && typeof habilitation !== 'string') throw new TypeError('habilitation');
      return [token, { scopes: scopes.map(String), habilitation: habilitation ?? `habilitation-${index + 1}` }];
    }),
  );
}

function taxClients(text: string): ReadonlyMap<string, TaxClientSetting> {
  const entries = Object.entries(JSON.parse(text) as Record<string, { secret: unknown; teleservice: unknown }>);
  return new Map(
    entries.map(([id, { secret, teleservice }]) => {
      if (typeof secret !== 'string' || typeof teleservice !== 'string') throw new TypeError('client');
      return [id, { secret, teleservice }];
    }),
  );
}

function addresses(text: string): readonly string[] | undefined {
  const all = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  return all.every((address) => isIP(address) !== 0) ? all : undefined;
}

function clock(text: string): Date | null | undefined {
  if (text === 'system') return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
