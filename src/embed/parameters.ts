export const KINDS = ['alert-banner', 'service-finder', 'opinion-poll', 'business-showcase'];

/**
 * What the address may set. Not the map's tiles, which are of a third party, nor what is for the
 * address or the search engines of a page of one's own.
 */
const ATTRIBUTES = [
  'heading-level',
  'category',
  'query',
  'poll',
  'type',
  'layout',
  'order',
  'area',
  'path',
  'archive',
  'show-exercises',
];

/** Where the guides put the feed. */
const USUAL_FEED = '/parvis.json';

export interface AskedElement {
  readonly kind: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/**
 * The element that an address asks for, or why there is none. The feed must be of the page's own
 * site: else anybody could make a link that shows words of theirs under the town's name.
 * @param address of the page itself, absolute
 */
export function elementToShow(
  parameters: URLSearchParams,
  address: string,
): AskedElement | 'unknown-element' | 'foreign-feed' {
  const kind = parameters.get('element')?.replace(/^parvis-/, '') ?? '';
  if (!KINDS.includes(kind)) return 'unknown-element';
  const feed = absolute(parameters.get('feed') ?? USUAL_FEED, address);
  if (feed?.origin !== new URL(address).origin) return 'foreign-feed';
  const given = ATTRIBUTES.flatMap((name) => {
    const value = parameters.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { kind, attributes: [['feed', feed.href], ...given] };
}

function absolute(url: string, base: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
