import { REQUEST_CONTRACTS, type RequestContract } from '@octroi/contracts';
import type { Secrets } from '@octroi/infrastructure';
import { OctroiError, systemClock, type Actor, type Clock } from '@octroi/kernel';
import { ActorTokens, RequestClient } from '@octroi/platform';
import { SignJWT, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

type Contract = RequestContract<object, object>;
type Issuer = Contract['askers'][number];

/** A token that must open nothing, with the code that its bearer is answered. */
export interface BadToken {
  readonly what: string;
  readonly code: string;
  readonly token: (contract: Contract) => Promise<string>;
}

const EARLIER: Clock = { now: () => new Date(Date.now() - 10 * 60_000) };
const NOBODY_TRUSTED = '{"keys":[]}';

function tokensOf(key: JWK, clock: Clock = systemClock): ActorTokens {
  return new ActorTokens(JSON.stringify(key), NOBODY_TRUSTED, clock);
}

/** Whom an issuer may vouch for. */
function actorOf(issuer: Issuer, siteId: string, { purposes }: Contract): Omit<Actor, 'issuer'> {
  const [purpose = ''] = purposes ?? [];
  if (issuer === 'operator') return { subject: 'operator', siteId, roles: ['operator'], purpose };
  if (issuer === 'gateway') return { subject: 'octroi-development|demo:agent', siteId, roles: ['agent'], purpose };
  return { subject: `service:${issuer}`, siteId, roles: ['service'], purpose };
}

/** Asks every command and question of an installation, as those who may ask it. */
export class Askers {
  private readonly clients = new Map<Issuer, RequestClient>();

  constructor(
    private readonly natsUrl: string,
    private readonly secrets: Secrets,
  ) {}

  /** The asker that NATS lets through: the first that is declared. */
  askerOf({ askers, subject }: Contract): Issuer {
    const [asker] = askers;
    if (asker === undefined) throw new Error(`nobody may ask ${subject}`);
    return asker;
  }

  keyOf(issuer: Issuer): JWK {
    const key = this.secrets.signingKeys[issuer];
    if (key === undefined) throw new Error(`${issuer} has no key`);
    return key;
  }

  /** A token that is right for a site. */
  async rightToken(contract: Contract, siteId: string): Promise<string> {
    const asker = this.askerOf(contract);
    return tokensOf(this.keyOf(asker)).sign(actorOf(asker, siteId, contract));
  }

  /** The code of the answer, `ok` when it is not a refusal. */
  async ask(contract: Contract, siteId: string, request: { token: string; payload: unknown }): Promise<string> {
    const { token: actor, payload } = request;
    const asker = this.askerOf(contract);
    const outgoing = { siteId, actor, correlationId: 'matrix', payload: payload as object };
    return this.clientOf(asker)
      .send(contract, outgoing)
      .then(
        () => 'ok',
        (error: unknown) => (error instanceof OctroiError ? error.code : String(error)),
      );
  }

  async close(): Promise<void> {
    await Promise.all([...this.clients.values()].map((client) => client.close()));
  }

  private clientOf(asker: Issuer): RequestClient {
    const known = this.clients.get(asker);
    if (known !== undefined) return known;
    const password = this.secrets.natsPasswords[asker];
    const client = new RequestClient({ url: this.natsUrl, name: asker, user: asker, password });
    this.clients.set(asker, client);
    return client;
  }
}

/** Every kind of token that must be refused by the owner of a site's data. */
export async function badTokens(
  askers: Askers,
  { site, otherSite }: { site: string; otherSite: string },
): Promise<BadToken[]> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const stranger = await exportJWK(privateKey);
  const actor = (contract: Contract) => actorOf(askers.askerOf(contract), site, contract);
  const key = (contract: Contract): JWK => askers.keyOf(askers.askerOf(contract));
  const claims = async (contract: Contract, audience: string): Promise<string> => {
    const { subject, siteId, roles, purpose } = actor(contract);
    return new SignJWT({ site: siteId, roles: [...roles], purpose })
      .setProtectedHeader({ alg: 'EdDSA', kid: key(contract).kid ?? '' })
      .setIssuer(askers.askerOf(contract))
      .setSubject(subject)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(await importJWK(key(contract), 'EdDSA'));
  };
  const unauthenticated = 'unauthenticated';
  return [
    { what: 'no token', code: unauthenticated, token: async () => '' },
    {
      what: 'a token of another site',
      code: 'not-found',
      token: async (contract) => askers.rightToken(contract, otherSite),
    },
    {
      what: 'an expired token',
      code: unauthenticated,
      token: async (contract) => tokensOf(key(contract), EARLIER).sign(actor(contract)),
    },
    {
      what: 'a token signed by a key that is not trusted',
      code: unauthenticated,
      token: async (contract) => tokensOf({ ...stranger, kid: key(contract).kid }).sign(actor(contract)),
    },
    {
      what: 'a token of the gateway’s own audience',
      code: unauthenticated,
      token: async (contract) => claims(contract, 'octroi'),
    },
    {
      what: 'a token for another purpose',
      code: 'role-not-allowed',
      token: async (contract) => tokensOf(key(contract)).sign({ ...actor(contract), purpose: 'read-timeline' }),
    },
    {
      what: 'a token of an issuer that may not ask',
      code: 'role-not-allowed',
      token: async (contract) => {
        const issuer = (['eligibility', 'operator', 'gateway', 'intake'] as const).find(
          (name) => !contract.askers.includes(name),
        );
        if (issuer === undefined) throw new Error(`everybody may ask ${contract.subject}`);
        return tokensOf(askers.keyOf(issuer)).sign(actorOf(issuer, site, contract));
      },
    },
  ];
}

/** Every command and question there is. */
export const EVERY_REQUEST: readonly Contract[] = REQUEST_CONTRACTS;
