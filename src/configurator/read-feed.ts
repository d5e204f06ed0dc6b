import { isFailure, type Ask } from '../check/answer.js';
import { ELEMENTS, type Tag } from '../check/elements.js';
import { checkFeed } from '../check/feed.js';
import { inOrder, type CheckFinding } from '../check/finding.js';
import { PagePolicy } from '../check/policy.js';
import { parseFeed, parseSection, type Feed } from '../feed/index.js';

/** What is known of the feed that a webmaster has named. */
export interface FeedReading {
  readonly url: string;
  readonly findings: readonly CheckFinding[];
  readonly feed: Feed | undefined;
  /** Of the element's section, for the choices that an attribute offers. */
  readonly items: readonly { id: string }[];
}

/**
 * Checks a feed as the page of the configurator meets it, and reads what the form needs of it.
 *
 * @param url absolute
 */
export async function readFeed(
  url: string,
  {
    element,
    page,
    ask,
    now,
  }: { readonly element: Tag; readonly page: string; readonly ask: Ask; readonly now: number },
): Promise<FeedReading> {
  const once = askingOnce(ask);
  const tag = { tag: element, isPlaceholder: false, attributes: {}, hasFallback: true, links: [] };
  const policy = new PagePolicy([], page);
  const findings = await checkFeed({ url, page, policy, tags: [tag], ask: once, now });
  const root = await once(url);
  if (isFailure(root)) return { url, findings: inOrder(findings), feed: undefined, items: [] };
  const { feed } = parseFeed(root.text, { baseUrl: root.finalUrl });
  const items = feed ? await readItems(feed, element, once) : [];
  return { url, findings: inOrder(findings), feed, items };
}

async function readItems(feed: Feed, element: Tag, ask: Ask): Promise<readonly { id: string }[]> {
  const { section } = ELEMENTS[element];
  const value = feed[section];
  if (!value || Array.isArray(value)) return value ?? [];
  const address = value.url ?? value.index;
  if (!address) return [];
  const answer = await ask(address);
  if (isFailure(answer)) return [];
  return parseSection(section, answer.text, { baseUrl: answer.finalUrl }).items;
}

function askingOnce(ask: Ask): Ask {
  const asked = new Map<string, ReturnType<Ask>>();
  return (url) => {
    const known = asked.get(url) ?? ask(url);
    asked.set(url, known);
    return known;
  };
}
