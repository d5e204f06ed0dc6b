/**
 * What all copies of Parvis on one page share: two script tags, or two versions, must not ask for
 * the same feed twice. Kept under a registered symbol, so that the page gains no global name.
 * The loader fills `prefetched` and `feed` before any element's code has arrived.
 */
export interface ParvisPage {
  /** Documents asked for by the loader, by absolute URL; each is taken once. */
  readonly prefetched: Map<string, Promise<Response>>;
  /** Elements whose code is on its way. */
  readonly requested: Set<string>;
  /** The loader tag's `data-feed`, absolute. */
  feed?: string;
  /** The page's one feed store, made by the first element that needs it. */
  store?: unknown;
}

/** The number counts the ways of the store: versions that differ in them share nothing. */
const KEY = Symbol.for('parvis.page.2');

export function parvisPage(): ParvisPage {
  const holder = globalThis as { [KEY]?: ParvisPage };
  if (!holder[KEY])
    Object.defineProperty(holder, KEY, {
      value: { prefetched: new Map(), requested: new Set() } satisfies ParvisPage,
    });
  return holder[KEY]!;
}

/** What editors and content managers leave around a value: curly quotes, spaces, marks nobody sees. */
const AROUND = /^[\s\p{Pi}\p{Pf}\p{Cf}]+|[\s\p{Pi}\p{Pf}\p{Cf}]+$/gu;

/** The value as it was meant, without the quotes that a typographer made of `"`. */
export function tidy(value: string): string {
  return value.replace(AROUND, '');
}

/**
 * Absolute address of a feed as the page names it, or `undefined`. Encoded twice by a content
 * manager it is read all the same, and a secure page asks securely: the browser would refuse `http:`.
 */
export function feedAddress(named: string): string | undefined {
  try {
    const { href } = new URL(tidy(named).replace(/&(amp;|#038;)+/g, '&'), document.baseURI);
    return location.protocol === 'https:' ? href.replace(/^http:/, 'https:') : href;
  } catch {
    return undefined;
  }
}
