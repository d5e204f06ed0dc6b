import { isInsecure } from './page.js';

export interface FeedAddress {
  readonly url: string;
  /** Named with `http:` on an encrypted page, and asked for with `https:` all the same. */
  readonly isUpgraded: boolean;
}

/** The feed's address as the elements read what a page names; `undefined` where nobody can. */
export function readFeedAddress(
  named: string | undefined,
  { base, page }: { readonly base: string; readonly page: string },
): FeedAddress | undefined {
  const meant = (named ?? '')
    .replace(/^[\s\p{Pi}\p{Pf}\p{Cf}]+|[\s\p{Pi}\p{Pf}\p{Cf}]+$/gu, '')
    .replace(/&(amp;|#038;)+/g, '&');
  if (!meant || !URL.canParse(meant, base)) return undefined;
  const { href } = new URL(meant, base);
  const isUpgraded = new URL(page).protocol === 'https:' && isInsecure(href);
  return { url: isUpgraded ? href.replace(/^http:/, 'https:') : href, isUpgraded };
}
