import { isIP } from 'node:net';

/**
 * The network that limits are counted for: an IPv4 address, or the /64 of an IPv6 address, which
 * one home or phone has to itself and can choose 2^64 addresses from.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIP(plain) === 6 ? `${firstGroups(plain)}::/64` : plain;
}

/** The first four of eight groups: `2001:db8::1` → `2001:db8:0:0`. */
function firstGroups(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  // A dotted end stands for two groups.
  const count = (groups: string[]): number => groups.length + (address.includes('.') ? 1 : 0);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - count(after));
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * Who sent a request: the address at the other end of the connection, or, behind `hops` proxies of
 * one's own, what the outermost of them wrote at the end of `X-Forwarded-For`. Entries before that
 * are the client's own words and count for nothing.
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | undefined,
  hops: number,
): string {
  if (!hops || !forwardedFor) return peer;
  const entries = forwardedFor.split(',').map((entry) => entry.trim());
  const address = entries.at(-hops) ?? entries[0]!;
  return isIP(address) ? address : peer;
}
