const SAFE = /^(https?:|mailto:|tel:[\d+*#().;=\s-]*$)/;

/**
 * The address as a link may carry it, or `undefined` when its scheme could run code or leave the
 * web (`javascript:`, `data:`, `blob:`, `file:`…), or when it carries a name or password, which only
 * serves to look like another site. Relative addresses resolve against `baseUrl`.
 * The platform's own parser decides, so that what is checked is what the browser will follow:
 * `java\nscript:` and `%6aavascript:` are read here exactly as in an `href`.
 */
export function safeUrl(value: string, baseUrl?: string): string | undefined {
  try {
    const parsed = new URL(value, baseUrl);
    const isSafe = SAFE.test(parsed.href) && !parsed.username && !parsed.password;
    return isSafe ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The same of an address with places to fill in (`/tuiles/{z}/{x}/{y}.png`), which the parser would
 * write as `%7Bz%7D`; only of the web. `{s}` stood for one of several servers with the same files,
 * which browsers no longer need: it is read as the first of them.
 */
export function safeTemplate(value: string, baseUrl?: string): string | undefined {
  const href = safeUrl(value.replace('//{s}', '//a'), baseUrl);
  return href?.startsWith('http') ? href.replace(/%7B(-?\w)%7D/gi, '{$1}') : undefined;
}
