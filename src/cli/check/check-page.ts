import { isFailure, type Ask } from '../../check/answer.js';
import { isTag } from '../../check/elements.js';
import { checkFeed } from '../../check/feed.js';
import { readFeedAddress } from '../../check/feed-address.js';
import { finding, inOrder, type CheckFinding } from '../../check/finding.js';
import { checkLanguage, isInsecure } from '../../check/page.js';
import { PagePolicy } from '../../check/policy.js';
import { checkTags, type TagFact } from '../../check/tags.js';
import { decodeText as decodeFeed } from '../../feed/decode-text.js';
import { decodeText } from '../../importers/decode-text.js';
import { askRaw, MAX_BYTES, type RawAnswer } from './ask.js';
import { checkScripts } from './check-scripts.js';
import { readPage, type PageFacts } from './read-page.js';

/** More links than this are no fallback but a page. */
const MAX_LINKS = 10;
const OLD_PAGE_S = 86_400;

/** All that can be found out about a page without a browser, the gravest first. */
export async function checkPage(url: string, now: number): Promise<CheckFinding[]> {
  const answer = await askRaw(url);
  const stop = unreadable(answer);
  if (stop) return [stop];
  const raw = answer as RawAnswer;
  const { finalUrl: page, headers } = raw;
  const said = /charset\s*=\s*"?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  const facts = readPage(decodeText(raw.bytes, said).text, page);
  const header = headers.get('content-security-policy');
  const policy = new PagePolicy([...(header ? [header] : []), ...facts.policies], page);
  const ask = asker(page);
  return inOrder([
    ...aboutPage(url, raw, facts),
    ...(await checkScripts({ facts, page, policy })),
    ...aboutTags(facts),
    ...(await checkFeeds({ facts, page, policy, ask, now })),
    ...(await checkLinks(facts)),
  ]);
}

function unreadable(answer: Awaited<ReturnType<typeof askRaw>>): CheckFinding | undefined {
  if (isFailure(answer))
    return answer.reason.endsWith(' MB')
      ? finding('page-too-large', { mb: MAX_BYTES / 1e6 })
      : finding('page-unreachable', { reason: answer.reason });
  const { status, headers } = answer;
  if (status >= 400) return finding('page-status', { status });
  const type = headers.get('content-type') ?? '';
  // Without a type, browsers look at what it is.
  return type && !/html|xml/i.test(type) ? finding('page-not-html', { type }) : undefined;
}

function aboutPage(
  url: string,
  { finalUrl, headers, size }: RawAnswer,
  { lang }: PageFacts,
): CheckFinding[] {
  const age = Number(headers.get('age')) || 0;
  return [
    finding('page-read', { url: finalUrl, kb: Math.ceil(size / 1000) }),
    ...(finalUrl === new URL(url).href ? [] : [finding('page-redirected', { url: finalUrl })]),
    ...(isInsecure(finalUrl) ? [finding('page-insecure')] : []),
    ...(age > OLD_PAGE_S ? [finding('page-from-cache', { hours: Math.floor(age / 3600) })] : []),
    ...checkLanguage(lang),
  ];
}

function aboutTags({ tags, asText }: PageFacts): CheckFinding[] {
  const found = asText.map(({ tag, line }) => finding('tag-as-text', { tag }, line));
  if (!tags.length) return found.length ? found : [finding('no-element')];
  return [...found, ...checkTags(tags)];
}

/** As a page of the site would ask, with its origin. */
function asker(page: string): Ask {
  const { origin } = new URL(page);
  return async (url) => {
    const answer = await askRaw(url, { origin });
    return isFailure(answer) ? answer : { ...answer, text: decodeFeed(answer.bytes) };
  };
}

interface FeedsContext {
  readonly facts: PageFacts;
  readonly page: string;
  readonly policy: PagePolicy;
  readonly ask: Ask;
  readonly now: number;
}

/** Each feed that the page names, with the elements that show it. */
async function checkFeeds({ facts, ...context }: FeedsContext): Promise<CheckFinding[]> {
  const { tags, scripts, metaFeed, base } = facts;
  const shared = scripts.map(({ attributes }) => attributes['data-feed']).find(Boolean) ?? metaFeed;
  const found: CheckFinding[] = [];
  const feeds = new Map<string, TagFact[]>();
  const shown = tags.filter(({ tag }) => isTag(tag));
  for (const tag of shown.length ? shown : [undefined]) {
    const named = tag?.attributes['feed'] || shared;
    const address = readFeedAddress(named, { base, page: context.page });
    if (address?.isUpgraded) found.push(finding('feed-upgraded', { url: named }));
    if (address) feeds.set(address.url, [...(feeds.get(address.url) ?? []), ...(tag ? [tag] : [])]);
    else if (tag) found.push(finding('no-feed', {}, tag.line));
  }
  const checked = await Promise.all(
    [...feeds].map(([url, own]) => checkFeed({ ...context, url, tags: own })),
  );
  return [...found, ...checked.flat()];
}

/** Links of the fallbacks that lead nowhere any more. */
async function checkLinks({ tags, base }: PageFacts): Promise<CheckFinding[]> {
  const links = new Map<string, number | undefined>();
  for (const { links: hrefs, line } of tags)
    for (const href of hrefs) {
      const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
      if (url && /^https?:$/.test(url.protocol) && href.trim() && !href.startsWith('#'))
        links.set(url.href, line);
    }
  const checked = await Promise.all(
    [...links].slice(0, MAX_LINKS).map(async ([url, line]) => {
      const answer = await askRaw(url, { method: 'HEAD' });
      const status = isFailure(answer) ? answer.reason : answer.status;
      // Others refuse robots or HEAD; only these say that there is nothing.
      const isDead = isFailure(answer) || answer.status === 404 || answer.status === 410;
      return isDead ? [finding('fallback-dead-link', { url, status }, line)] : [];
    }),
  );
  return checked.flat();
}
