import { licenseName } from '../../../controllers/license-name.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import type { Showcase } from '../showcase.js';
import type { ShowcaseBoardStrings } from '../../../translations/showcase-board.js';

/**
 * Where the printed entries come from, each source once with its licence, as open licences ask; what
 * the town writes itself is under the feed's own. Licences without a name are told by their address.
 */
export function boardSources(
  entries: readonly ShowcaseEntry[],
  showcase: Showcase,
  strings: ShowcaseBoardStrings,
): string[] {
  const root = showcase.root();
  const { localize } = showcase;
  const lines = entries.map(({ source }) => {
    const isOwn = !source?.name;
    const name = isOwn ? localize.plain(root?.publisher.name) : localize.plain(source.name);
    const license = isOwn ? root?.license : source.license;
    // What the town writes under no licence is no source to name: it publishes the list.
    if (!name || (isOwn && !license)) return '';
    return license ? strings.underLicense(name, licenseName(license) || bare(license)) : name;
  });
  return [...new Set(lines)].filter(Boolean).sort();
}

/** As people type it. */
export function bare(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
