const SAFE_SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * The address as a link may carry it, or `undefined` when its scheme could run code or leave the
 * web (`javascript:`, `data:`, `blob:`, `file:`…). Relative addresses resolve against `baseUrl`.
 * The platform's own parser decides, so that what is checked is what the browser will follow:
 * `java\nscript:` and `%6aavascript:` are read here exactly as in an `href`.
 */
export function safeUrl(value: string, baseUrl?: string): string | undefined {
  try {
    const parsed = new URL(value, baseUrl);
    return SAFE_SCHEMES.has(parsed.protocol) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}
