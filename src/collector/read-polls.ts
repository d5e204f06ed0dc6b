import { parseFeed, parseSection, type Diagnostic, type Poll } from '../feed/index.js';
import type { FeedDocuments } from './feed-documents.js';

export interface FeedPolls {
  readonly polls: readonly Poll[];
  readonly timeZone: string | undefined;
  readonly languages: readonly string[] | undefined;
  /** How many things in them had to be left out. */
  readonly errors: number;
}

/**
 * Reads a feed's polls: in the root, in a document of their own, or in pages.
 * @throws {Error} when a document cannot be had or is none of a feed; nothing is half read
 */
export async function readPolls(documents: FeedDocuments): Promise<FeedPolls> {
  const { rootUrl: baseUrl } = documents;
  const { feed, diagnostics } = parseFeed(await documents.read(baseUrl), { baseUrl });
  if (!feed) throw new Error(`the document is no feed (${diagnostics[0]?.code})`);
  const { polls: section = [], timezone: timeZone, inLanguage: languages } = feed;
  if (Array.isArray(section)) {
    const found = diagnostics.filter(({ path }) => path[0] === 'polls');
    return { polls: section, timeZone, languages, errors: countErrors(found) };
  }
  const urls = section.pages ?? (section.url ? [section.url] : []);
  const pages = await Promise.all(urls.map((url) => readPage(documents, url)));
  return {
    polls: pages.flatMap(({ polls }) => polls),
    timeZone,
    languages,
    errors: pages.reduce((sum, page) => sum + page.errors, 0),
  };
}

async function readPage(
  documents: FeedDocuments,
  url: string,
): Promise<{ polls: Poll[]; errors: number }> {
  const text = await documents.read(url);
  const { items, diagnostics } = parseSection('polls', text, { baseUrl: url });
  const broken = diagnostics.find(({ path }) => !path.length || path.join() === 'items');
  if (broken) throw new Error(`the polls at ${url} cannot be read (${broken.code})`);
  return { polls: items as Poll[], errors: countErrors(diagnostics) };
}

function countErrors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}
