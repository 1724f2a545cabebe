/** Where a request came from. */
export interface Hop {
  /** Address of the other end of the connection. */
  readonly remote: string;
  /** `X-Forwarded-For`: the client first, each proxy adds whom it heard. */
  readonly forwardedFor: string | undefined;
}

/** The client's address: the last one in the chain that is no trusted proxy. What a stranger says of itself counts for nothing. */
export function clientAddress({ remote, forwardedFor }: Hop, trustedProxies: readonly string[]): string {
  const told = (forwardedFor ?? '').split(',').map(plain);
  const chain = [...told.filter((address) => address !== ''), plain(remote)];
  const trusted = new Set(trustedProxies.map(plain));
  return chain.findLast((address) => !trusted.has(address)) ?? plain(remote);
}

/** An IPv4 address that a dual socket writes as IPv6 is the same address. */
function plain(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '');
}
