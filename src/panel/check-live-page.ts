import { isFailure } from '../check/answer.js';
import { isTag } from '../check/elements.js';
import { checkFeed } from '../check/feed.js';
import { readFeedAddress, type FeedAddress } from '../check/feed-address.js';
import { finding, inOrder, type CheckFinding } from '../check/finding.js';
import { checkLanguage, isInsecure } from '../check/page.js';
import { PagePolicy } from '../check/policy.js';
import {
  checkCopies,
  checkScriptTag,
  fileName,
  versionIn,
  type CopyFact,
} from '../check/scripts.js';
import { checkTags, hasScriptAsText, tagsAsText } from '../check/tags.js';
import { ask } from './ask.js';
import { checkStates, settled } from './element-states.js';
import { liveScripts, liveTags, sharedFeed, wordsWithTags, type LiveTag } from './read-document.js';
import { violations } from './violations.js';

/** Where the files of this copy of Parvis lie. */
const FOLDER = new URL('.', import.meta.url).href;

/** All that this browser sees of Parvis on this page, the gravest first. */
export async function checkLivePage(): Promise<CheckFinding[]> {
  const tags = liveTags();
  const feeds = checkFeeds(tags);
  let hasFeedFailed = false;
  void feeds.then((all) => (hasFeedFailed = all.some(({ isLost }) => isLost)));
  await settled(tags, () => hasFeedFailed);
  const known = await feeds;
  const lost = new Set(known.filter(({ isLost }) => isLost).map(({ url }) => url));
  return inOrder([
    ...checkLanguage(document.documentElement.lang),
    ...(isInsecure(location.href) ? [finding('page-insecure')] : []),
    ...(await checkScripts()),
    ...checkText(),
    ...aboutTags(tags),
    ...checkStates(tags, { folder: FOLDER, isFeedLost: (tag) => lost.has(feedOf(tag) ?? '') }),
    ...known.flatMap(({ found }) => found),
    ...checkStorage(),
    ...checkViolations(known),
  ]);
}

/** The tags of Parvis, else the file that brought this panel. */
async function checkScripts(): Promise<CheckFinding[]> {
  const scripts = liveScripts();
  const urls = new Set(scripts.flatMap(({ url }) => (url ? [url] : [])));
  if (!urls.size) urls.add(`${FOLDER}parvis.js`);
  const versions = new Map<string, string | undefined>();
  const loads = await Promise.all(
    [...urls].map(async (url): Promise<CheckFinding> => {
      const answer = await ask(url);
      if (isFailure(answer)) {
        const isRunning = url.startsWith(FOLDER);
        // A policy may let scripts run and not be read.
        if (isRunning || answer.failure === 'blocked') versions.set(url, undefined);
        return isRunning
          ? finding('script-loads', { file: fileName(url) })
          : finding('script-unreachable', { url, reason: answer.reason });
      }
      const { status, text, size } = answer;
      if (status >= 400) return finding('script-status', { url, status });
      versions.set(url, versionIn(text));
      const kb = (Math.max(100, size) / 1000).toFixed(1);
      return finding('script-loads', { file: fileName(url), version: versions.get(url), kb });
    }),
  );
  const copies: CopyFact[] = scripts.flatMap(({ url }) =>
    url && versions.has(url) ? [{ url, version: versions.get(url) }] : [],
  );
  return [
    ...scripts.flatMap(checkScriptTag),
    ...loads,
    ...checkCopies(copies),
    ...checkRequests(urls),
  ];
}

/** Files of Parvis that the server did not have, as this browser asked for them. */
function checkRequests(scripts: ReadonlySet<string>): CheckFinding[] {
  const folders = [...scripts].map((url) => new URL('.', url).href);
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return entries
    .filter(
      ({ name, responseStatus }) =>
        responseStatus >= 400 &&
        name.endsWith('.js') &&
        folders.some((folder) => name.startsWith(folder)),
    )
    .map(({ name: url, responseStatus: status }) => finding('part-missing', { url, status }));
}

function checkText(): CheckFinding[] {
  const words = wordsWithTags();
  return [
    ...words.flatMap(tagsAsText).map((tag) => finding('tag-as-text', { tag })),
    ...(words.some(hasScriptAsText) ? [finding('script-as-text')] : []),
  ];
}

function aboutTags(tags: readonly LiveTag[]): CheckFinding[] {
  if (!tags.length) return [finding('no-element')];
  // Whether an element works says more than that it came through whole.
  return checkTags(tags).filter(({ code }) => code !== 'element-whole');
}

interface CheckedFeed {
  readonly url: string;
  readonly found: readonly CheckFinding[];
  /** Nothing of it can be shown, or a section is missing. */
  readonly isLost: boolean;
}

function addressOf({ attributes: { feed } }: LiveTag): FeedAddress | undefined {
  const place = { base: document.baseURI, page: location.href };
  return readFeedAddress(feed || sharedFeed(), place);
}

function feedOf(tag: LiveTag): string | undefined {
  return addressOf(tag)?.url;
}

async function checkFeeds(tags: readonly LiveTag[]): Promise<CheckedFeed[]> {
  const shown = tags.filter(({ tag }) => isTag(tag));
  const urls = new Set(shown.map(feedOf));
  const page = location.href;
  const policy = new PagePolicy([], page);
  return Promise.all(
    [...urls].map(async (url): Promise<CheckedFeed> => {
      if (!url) return { url: '', found: [finding('no-feed')], isLost: true };
      const own = shown.filter((tag) => feedOf(tag) === url);
      const found = await checkFeed({ url, page, policy, tags: own, ask, now: Date.now() });
      if (own.some((tag) => addressOf(tag)?.isUpgraded))
        found.push(finding('feed-upgraded', { url }));
      const isLost = !found.some(({ code }) => code === 'feed-loads');
      return { url, found: isLost ? [...found, ...keptCopy(url)] : found, isLost };
    }),
  );
}

/** What a device that was here before shows instead. */
function keptCopy(url: string): CheckFinding[] {
  try {
    const kept = JSON.parse(localStorage.getItem(`parvis:feed:${url}`) ?? 'null') as {
      confirmedAt: number;
    } | null;
    if (!kept) return [];
    const date = new Date(kept.confirmedAt).toLocaleString(document.documentElement.lang || 'fr', {
      dateStyle: 'long',
      timeStyle: 'short',
    });
    return [finding('feed-from-copy', { date })];
  } catch {
    return [];
  }
}

function checkStorage(): CheckFinding[] {
  try {
    localStorage.getItem('parvis:');
    return [];
  } catch {
    return [finding('no-storage')];
  }
}

/** Refusals of what belongs to Parvis that nothing else in the report tells. */
function checkViolations(feeds: readonly CheckedFeed[]): CheckFinding[] {
  const told = feeds.flatMap(({ found }) => found.map(({ args }) => `${args['url']}`));
  const origins = new Set(feeds.filter(({ url }) => url).map(({ url }) => new URL(url).origin));
  return (
    violations()
      .filter(
        ({ blocked, source }) =>
          source.startsWith(FOLDER) || blocked.startsWith(FOLDER) || origins.has(originOf(blocked)),
      )
      // What the panel itself was refused stands in the report already.
      .filter(({ blocked, source }) => source !== import.meta.url && !told.includes(blocked))
      .map(({ directive, blocked }) =>
        finding('policy-violated', { directive, blocked: blocked || 'inline' }),
      )
  );
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : '';
}
