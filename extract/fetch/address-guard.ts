import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { GlosswireError } from '../../errors.js';

/** Addresses that are not on the public internet (IANA special-purpose registries), cloud metadata services included. */
const special = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  special.addSubnet(network, prefix, 'ipv6');

/** True for an IP address that anyone on the internet can reach. IPv4 inside IPv6 is judged as the IPv4 it is. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').split('%', 1)[0]!;
  const mapped = /^(?:::ffff:|64:ff9b::)(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? mappedHex(bare);
  if (mapped !== null) return isPublicAddress(mapped);
  const family = isIP(bare);
  return family !== 0 && !special.check(bare, family === 6 ? 'ipv6' : 'ipv4');
}

/** `::ffff:7f00:1` is 127.0.0.1. */
function mappedHex(address: string): string | null {
  const match = /^(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address);
  if (match === null) return null;
  const [high, low] = [Number.parseInt(match[1]!, 16), Number.parseInt(match[2]!, 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Refuses an address that is no http(s), holds a password, or names a host outside the public internet by number. */
export function checkUrl(url: URL, allowPrivate: boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused(url.href, 'only http and https are fetched');
  if (url.username !== '' || url.password !== '')
    throw refused(url.host, 'addresses with a user name or password are not supported');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw refused(url.href, PRIVATE);
}

const PRIVATE =
  'it lies in a private, loopback, link-local or reserved network. If that is meant, allow private addresses (--allow-private)';

/**
 * A DNS lookup for connections that lets only public addresses through. It answers the connection itself, so that a
 * name cannot point to one address when checked and to another when used.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const bad = addresses.find(({ address }) => !isPublicAddress(address));
    if (bad !== undefined) return callback(refused(`${hostname} (${bad.address})`, PRIVATE), '', 0);
    if (options.all) return callback(null, addresses);
    const first = addresses[0]!;
    callback(null, first.address, first.family);
  });
};

export function refused(what: string, why: string): GlosswireError {
  return new GlosswireError('E_FETCH_REFUSED', `${what} is not fetched: ${why}.`);
}
