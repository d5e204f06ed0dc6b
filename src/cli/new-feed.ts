import type { Organization } from '../feed/index.js';

/** What a feed begins with; `parvis init` asks for it, `parvis import` fills in what it knows. */
export interface NewFeed {
  readonly publisher: Organization;
  /** The first is that of plain strings. */
  readonly languages?: readonly string[];
  readonly timeZone?: string;
  /** ms since 1970 */
  readonly now: number;
}

const LANGUAGES = ['fr'];
const TIME_ZONE = 'Europe/Paris';

/** A feed with these sections, as a person would lay it out. */
export function newFeed(
  { publisher, languages = LANGUAGES, timeZone = TIME_ZONE, now }: NewFeed,
  sections: Readonly<Record<string, readonly unknown[]>>,
): string {
  const feed = {
    parvis: '1.0',
    inLanguage: languages,
    timezone: timeZone,
    publisher,
    dateModified: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
    ...sections,
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
