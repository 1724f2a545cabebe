import { BlockList, isIP } from 'node:net';

/** Why an address may not be called. */
export type TargetFault = 'webhook-url-not-https' | 'webhook-url-private';

/** Ranges that lead into a network of ours, to this machine, or nowhere. */
// A list of its own for each: an IPv4 address is also looked for among the IPv6 ranges that carry one.
const INSIDE = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const),
])
  INSIDE.ipv4.addSubnet(network, prefix, 'ipv4');
// What carries an IPv4 address inside is refused whole: nobody receives there.
for (const [network, prefix] of [
  ...([
    ['::', 96],
    ['::ffff:0:0', 96],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 23],
  ] as const),
  ...([
    ['2001:db8::', 32],
    ['2002::', 16],
    ['fc00::', 7],
    ['fe80::', 9],
    ['ff00::', 8],
  ] as const),
])
  INSIDE.ipv6.addSubnet(network, prefix, 'ipv6');

/** True for an address that only this machine or its own network reaches. */
export function isInside(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return true;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return INSIDE[family].check(address, family);
}

/**
 * What is wrong with an address as it is written; what its name leads to is known at each call only.
 * @param allowPrivate an installation that calls machines of its own network; clear text stays on the loopback
 */
export function targetFault(url: URL, allowPrivate: boolean): TargetFault | null {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isLoopback = host === 'localhost' || host === '127.0.0.1' || host === '::1';
  if (url.protocol !== 'https:' && !(allowPrivate && isLoopback && url.protocol === 'http:'))
    return 'webhook-url-not-https';
  const isNamedInside = /(^|\.)(localhost|local|internal)\.?$/.test(host) || (isIP(host) !== 0 && isInside(host));
  return isNamedInside && !allowPrivate ? 'webhook-url-private' : null;
}
