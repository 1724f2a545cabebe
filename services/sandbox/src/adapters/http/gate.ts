import type { IncomingMessage } from 'node:http';
import { clientAddress } from '../../domain/client-address.js';
import {
  NO_CALLS,
  admit,
  bansAt,
  forgetTallies,
  liftBans,
  planBan,
  type Ban,
  type LimitRules,
  type LimitState,
  type Verdict,
} from '../../domain/limits.js';
import type { SandboxSettings, SandboxToken } from '../../sandbox.config.js';
import type { SandboxClock } from '../sandbox-clock.js';

/** Tokens that nobody was given, as one habilitation: the official service too counts them before it knows them. */
const UNKNOWN = 'unknown';

/** Counters as tests read them: names and numbers, never a token. */
export interface Counters {
  readonly rules: LimitRules;
  readonly habilitations: readonly object[];
  readonly addresses: readonly object[];
}

/** Whom a request comes from, and what its token stands for. */
export interface Caller {
  /** Undefined for none, or one that nobody was given. */
  readonly token: SandboxToken | undefined;
  /** The text of the token, or of the person's session. */
  readonly bearer: string | undefined;
  readonly verdict: Verdict;
}

/** Counts every call, and says which may come in. */
export class Gate {
  private state: LimitState = NO_CALLS;

  constructor(
    private readonly settings: SandboxSettings,
    private readonly clock: SandboxClock,
  ) {}

  /** @param limited true on the routes on which an habilitation is counted, false where only the address is */
  receive(request: IncomingMessage, limited: boolean): Caller {
    const { tokens, trustedProxies, limits } = this.settings;
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const token = bearer === undefined ? undefined : tokens.get(bearer);
    const habilitation = limited && bearer !== undefined ? (token?.habilitation ?? UNKNOWN) : null;
    const forwarded = request.headers['x-forwarded-for'];
    const hop = { remote: request.socket.remoteAddress ?? '', forwardedFor: [forwarded ?? []].flat().join(',') };
    const address = clientAddress(hop, trustedProxies);
    const { state, verdict } = admit(this.state, { at: this.at(), address, habilitation }, limits);
    this.state = state;
    return { token, bearer, verdict };
  }

  counters(): Counters {
    const { habilitations, addresses } = this.state;
    const bans = bansAt(this.state, this.at());
    return {
      rules: this.settings.limits,
      habilitations: [...habilitations].map(([habilitation, { tally }]) => ({ habilitation, ...tally })),
      addresses: [...addresses].map(([address, { tally, bans: count }]) => {
        const bannedUntil = bans.get(address)?.until;
        return { address, ...tally, bans: count, bannedUntil: bannedUntil === undefined ? null : text(bannedUntil) };
      }),
    };
  }

  bans(): readonly object[] {
    const told = ({ since, until, cause }: Ban): object => ({ since: text(since), until: text(until), cause });
    return [...bansAt(this.state, this.at())].map(([address, ban]) => ({ address, ...told(ban) }));
  }

  ban(address: string): void {
    this.state = planBan(this.state, { address, at: this.at() }, this.settings.limits);
  }

  /** @param address null for all */
  lift(address: string | null): void {
    this.state = liftBans(this.state, address);
  }

  forget(): void {
    this.state = forgetTallies(this.state);
  }

  private at(): number {
    return this.clock.now().getTime();
  }
}

function text(instant: number): string {
  return new Date(instant).toISOString();
}
