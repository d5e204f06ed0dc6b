/**
 * How long caches may keep an answer (RFC 9111, §5.2), in seconds; `undefined`: as long as they
 * think best.
 *
 * @param now ms since 1970, for an answer without a date
 */
export function cacheSeconds(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const control = headers.get('cache-control')?.toLowerCase() ?? '';
  if (/\bno-(?:cache|store)\b/.test(control)) return 0;
  const ages = [...control.matchAll(/\b(?:s-maxage|max-age)\s*=\s*"?(\d+)/g)].map(([, age]) =>
    Number(age),
  );
  if (ages.length) return Math.max(...ages);
  const expires = headers.get('expires');
  if (expires === null) return undefined;
  const until = Date.parse(expires);
  const from = Date.parse(headers.get('date') ?? '');
  // An unreadable date, such as "0", means that it is over already.
  return Number.isNaN(until) ? 0 : Math.max(0, (until - (from || now)) / 1000);
}
