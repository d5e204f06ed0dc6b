import { safeTemplate } from '../../../feed/safe-url.js';
import type { Root, Tiles } from '../../../feed/model/common.js';
import type { Text } from '../../../feed/shape.js';

/** Where a background of pictures comes from. */
export interface Background {
  readonly template: string;
  /** Another site than the page's, which would learn of the reader; empty for the page's own. */
  readonly foreignHost: string;
  readonly maxZoom: number;
  readonly attribution?: Text | undefined;
  readonly attributionUrl?: string | undefined;
}

/** A background that the page names in place of the feed's. */
export interface PageTiles {
  /** As the webmaster wrote it, relative to the page; empty for the feed's. */
  readonly url: string;
  /** Whose it is: the feed's own credit would name somebody else. */
  readonly attribution: string;
}

/** What most servers of maps have pictures of. */
const USUAL_ZOOM = 18;

/** The background that the webmaster or else the feed names; none without. */
export function backgroundOf(
  own: PageTiles,
  { tiles }: Pick<Root, 'tiles'> = {},
  page: Pick<Document, 'baseURI'> & { readonly location: Pick<Location, 'host'> } = document,
): Background | undefined {
  const ofFeed = typeof tiles === 'string' ? { url: tiles } : tiles;
  const named: Partial<Tiles> = (own.url ? ofPage(own, page.baseURI) : ofFeed) ?? {};
  const { url: template, maxZoom = USUAL_ZOOM, attribution, attributionUrl } = named;
  if (!template) return undefined;
  const { host } = new URL(template, page.baseURI);
  return {
    template,
    // Not by `<base>`, which may name another site.
    foreignHost: host === page.location.host ? '' : host,
    maxZoom,
    attribution,
    attributionUrl,
  };
}

function ofPage({ url, attribution }: PageTiles, baseUri: string): Tiles | undefined {
  const template = safeTemplate(url, baseUri);
  return template ? { url: template, attribution } : undefined;
}
