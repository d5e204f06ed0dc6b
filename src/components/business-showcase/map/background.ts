import { safeTemplate } from '../../../feed/safe-url.js';
import type { Root } from '../../../feed/model/common.js';
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

/** What most servers of maps have pictures of. */
const USUAL_ZOOM = 18;

/**
 * The background that the webmaster or else the feed names; none without.
 * @param attribute an address as the webmaster wrote it, relative to the page
 */
export function backgroundOf(
  attribute: string,
  { tiles }: Pick<Root, 'tiles'> = {},
  page: { readonly baseURI: string } = document,
): Background | undefined {
  const named = typeof tiles === 'string' ? { url: tiles } : tiles;
  const template = attribute ? safeTemplate(attribute, page.baseURI) : named?.url;
  if (!template) return undefined;
  const { host } = new URL(template, page.baseURI);
  return {
    template,
    foreignHost: host === new URL(page.baseURI).host ? '' : host,
    maxZoom: named?.maxZoom ?? USUAL_ZOOM,
    attribution: named?.attribution,
    attributionUrl: named?.attributionUrl,
  };
}
