import { isIP } from 'node:net';

/**
 * The network that limits are counted for: an IPv4 address, or the /64 of an IPv6 address, which
 * one home or phone has to itself and can choose 2^64 addresses from. An IPv4 address in IPv6's
 * clothes (`::ffff:203.0.113.7`) is that IPv4 address.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '');
  if (isIP(plain) !== 6) return plain;
  const groups = groupsOf(plain);
  const isMapped = groups.slice(0, 6).join() === '0,0,0,0,0,65535';
  if (isMapped)
    return groups
      .slice(6)
      .flatMap((two) => [two >> 8, two & 0xff])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight numbers of an IPv6 address: `2001:db8::1` → 0x2001, 0xdb8, 0, 0, 0, 0, 0, 1. */
function groupsOf(address: string): number[] {
  // A dotted end stands for two groups.
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a, b, c, d] = bytes.map(Number);
    return `${((a! << 8) | b!).toString(16)}:${((c! << 8) | d!).toString(16)}`;
  });
  const [before = [], after] = hex.split('::').map((half) =>
    half
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16)),
  );
  const zeros = after ? 8 - before.length - after.length : 0;
  return [...before, ...Array<number>(zeros).fill(0), ...(after ?? [])];
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
  const entries = forwardedFor.split(',').map((entry) => withoutPort(entry.trim()));
  const address = entries.at(-hops) ?? entries[0]!;
  return isIP(address) ? address : peer;
}

/** Some proxies write `203.0.113.7:41234` or `[2001:db8::1]:443`. */
function withoutPort(entry: string): string {
  return /^\[(.+)\](:\d+)?$/.exec(entry)?.[1] ?? entry.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
}
