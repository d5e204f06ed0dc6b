import {
  parseFeed,
  parseSection,
  type Diagnostic,
  type Feed,
  type SectionName,
} from '../feed/index.js';
import type { Alert } from '../feed/model/alert.js';
import { lintRoot, lintSection } from '../feed/lint.js';
import { checkAnswer, failureFinding, isFailure, type AnswerFact, type Ask } from './answer.js';
import { ELEMENTS, isTag } from './elements.js';
import { finding, type CheckFinding } from './finding.js';
import { isMixed } from './page.js';
import type { PagePolicy } from './policy.js';
import type { TagFact } from './tags.js';

export interface FeedQuestion {
  /** Absolute. */
  readonly url: string;
  /** The page's address. */
  readonly page: string;
  readonly policy: PagePolicy;
  /** Those that show this feed. */
  readonly tags: readonly TagFact[];
  readonly ask: Ask;
  /** ms since 1970 */
  readonly now: number;
}

/** A large section has hundreds of pages: what is wrong with the server shows in the first ones. */
const MAX_PAGES = 3;
const OLD_DAYS = 90;
const DAY_MS = 86_400_000;

/** Whether a page gets its feed, what of it is lost, and how old it is. Does not throw. */
export async function checkFeed(question: FeedQuestion): Promise<CheckFinding[]> {
  const { url, now } = question;
  const root = await get(question, url, false);
  if (!root.answer) return root.found;
  const { feed, diagnostics } = parseFeed(root.answer.text, { baseUrl: root.answer.finalUrl });
  if (!feed) {
    const code = diagnostics.find(({ severity }) => severity === 'error')?.code ?? '';
    return [...root.found, finding('feed-broken', { url, reason: code })];
  }
  const sections = await readSections(feed, question);
  const losses = [...diagnostics, ...sections.flatMap((section) => section.diagnostics)];
  const loads = finding('feed-loads', {
    url,
    kb: Math.ceil((root.answer.size + sections.reduce((sum, { size }) => sum + size, 0)) / 1000),
    ...Object.fromEntries(sections.map(({ name, items }) => [name, items.length])),
  });
  const found = [
    ...root.found,
    ...sections.flatMap((section) => section.found),
    ...judge(losses, lint(feed, sections, now), url),
    ...checkAlerts(sections, now),
    ...checkPolls(sections, question),
    ...checkImages(sections, question),
    ...(await checkCollector(feed, question)),
  ];
  const isThere = !sections.some((section) => section.isLost);
  return [...found, ...(isThere ? [loads] : []), ageOf(feed, root.answer, now)];
}

interface SectionFact {
  readonly name: SectionName;
  readonly items: readonly { id: string }[];
  readonly diagnostics: readonly Diagnostic[];
  readonly found: readonly CheckFinding[];
  readonly size: number;
  /** Not one of its documents could be read. */
  readonly isLost: boolean;
}

/** Those that the page's elements show; of a page without any, all that the feed has. */
function readSections(feed: Feed, question: FeedQuestion): Promise<SectionFact[]> {
  const shown = question.tags.flatMap(({ tag }) => (isTag(tag) ? [ELEMENTS[tag].section] : []));
  const all = Object.values(ELEMENTS).map(({ section }) => section);
  const names = shown.length ? [...new Set(shown)] : all.filter((name) => feed[name] != null);
  return Promise.all(names.map((name) => readSection(name, feed, question)));
}

async function readSection(
  name: SectionName,
  feed: Feed,
  question: FeedQuestion,
): Promise<SectionFact> {
  const value = feed[name];
  const nothing = { name, items: [], diagnostics: [], found: [], size: 0, isLost: false };
  if (value == null) {
    const tag = question.tags.find(
      (fact) => isTag(fact.tag) && ELEMENTS[fact.tag].section === name,
    );
    return { ...nothing, found: [finding('section-missing', { section: name }, tag?.line)] };
  }
  if (Array.isArray(value)) return { ...nothing, items: value };
  const { url, index, pages = [] } = value;
  const addresses = url ? [url] : [...(index ? [index] : []), ...pages.slice(0, MAX_PAGES)];
  const documents = await Promise.all(
    addresses.map(async (address) => {
      const { answer, found } = await get(question, address, name === 'alerts');
      if (!answer) return { ...nothing, found, isLost: true };
      const { items, diagnostics } = parseSection(name, answer.text, { baseUrl: answer.finalUrl });
      return { ...nothing, found, items, diagnostics, size: answer.size };
    }),
  );
  // The index and the pages name the same entries.
  const items = new Map(documents.flatMap((one) => one.items.map((item) => [item.id, item])));
  return {
    name,
    items: [...items.values()],
    diagnostics: documents.flatMap((one) => one.diagnostics),
    found: documents.flatMap((one) => one.found),
    size: documents.reduce((sum, one) => sum + one.size, 0),
    isLost: documents.length > 0 && documents.every((one) => one.isLost),
  };
}

/** A document, or what is in its way. */
async function get(
  { page, policy, ask, now }: FeedQuestion,
  url: string,
  hasAlerts: boolean,
): Promise<{ readonly answer?: AnswerFact; readonly found: CheckFinding[] }> {
  if (isMixed(url, page)) return { found: [finding('feed-insecure', { url })] };
  const refused = policy.connect(url);
  if (refused) return { found: [finding('feed-blocked', { url, ...refused })] };
  const answer = await ask(url);
  if (isFailure(answer)) return { found: [failureFinding(answer, page)] };
  const found = checkAnswer(answer, page, { hasAlerts, now });
  return found.some(({ severity }) => severity === 'error') ? { found } : { answer, found };
}

function lint(feed: Feed, sections: readonly SectionFact[], now: number): readonly Diagnostic[] {
  const itemIds = new Set(sections.flatMap(({ items }) => items.map(({ id }) => id)));
  for (const { id } of feed.places ?? []) itemIds.add(id);
  return [
    ...lintRoot(feed),
    ...sections.flatMap(({ name, items }) =>
      lintSection(name, items, { now, root: feed, itemIds }),
    ),
  ];
}

/** Items that are left out are errors; what could be better is counted, and told by `validate`. */
function judge(
  read: readonly Diagnostic[],
  linted: readonly Diagnostic[],
  url: string,
): CheckFinding[] {
  const all = [...read, ...linted];
  const count = (fits: (one: Diagnostic) => boolean): number => all.filter(fits).length;
  const losses = count(({ severity }) => severity === 'error');
  const ended = count(({ code }) => code === 'alert-expired');
  const overdue = count(({ code }) => code === 'review-overdue');
  // A section that was not read may hold what a reference means.
  const dangling = count(({ code }) => code === 'dangling-reference');
  const warnings = count(({ severity }) => severity === 'warning') - ended - overdue - dangling;
  return [
    ...(losses ? [finding('feed-losses', { url, count: losses })] : []),
    ...(overdue ? [finding('reviews-overdue', { count: overdue, url })] : []),
    ...(warnings > 0 ? [finding('feed-advice', { url, count: warnings })] : []),
  ];
}

/** An editor wonders why nothing is shown: everything is over. */
function checkAlerts(sections: readonly SectionFact[], now: number): CheckFinding[] {
  const alerts = (sections.find(({ name }) => name === 'alerts')?.items ?? []) as readonly Alert[];
  const isOver = alerts.length > 0 && alerts.every(({ expires }) => Date.parse(expires) < now);
  return isOver ? [finding('alerts-ended', { count: alerts.length })] : [];
}

function checkPolls(sections: readonly SectionFact[], { tags }: FeedQuestion): CheckFinding[] {
  const polls = sections.find(({ name, isLost }) => name === 'polls' && !isLost);
  if (!polls) return [];
  return tags.flatMap(({ tag, attributes: { poll }, line }) =>
    tag === 'parvis-opinion-poll' && poll && !polls.items.some(({ id }) => id === poll)
      ? [
          finding(
            'poll-unknown',
            { poll, known: polls.items.map(({ id }) => id).join(', ') || '–' },
            line,
          ),
        ]
      : [],
  );
}

/** Pictures of the entries that the page's own policy keeps out; one of each place. */
function checkImages(
  sections: readonly SectionFact[],
  { policy, page }: FeedQuestion,
): CheckFinding[] {
  const urls = sections.flatMap(({ items }) =>
    items.flatMap((item) => {
      const { image } = item as { image?: readonly { url?: string }[] };
      return image?.map(({ url }) => url) ?? [];
    }),
  );
  const origins = new Map(
    urls
      .filter((url) => url && URL.canParse(url, page))
      .map((url) => [new URL(url!, page).origin, url!]),
  );
  return [...origins.values()].flatMap((url) => {
    const refused = policy.image(new URL(url, page).href);
    return refused ? [finding('images-blocked', { url, ...refused })] : [];
  });
}

async function checkCollector(feed: Feed, question: FeedQuestion): Promise<CheckFinding[]> {
  const { collector: url } = feed;
  const { page, policy, ask, tags } = question;
  if (!url || !tags.some(({ tag }) => tag === 'parvis-opinion-poll')) return [];
  if (isMixed(url, page)) return [finding('collector-insecure', { url })];
  const refused = policy.connect(url);
  if (refused) return [finding('collector-blocked', { url, ...refused })];
  const { origin } = new URL(page);
  const answer = await ask(`${url.replace(/\/$/, '')}/health`);
  if (isFailure(answer)) {
    const { failure, reason } = answer;
    if (failure === 'cors') return [finding('collector-origin', { url, origin })];
    if (failure === 'blocked')
      return [finding('collector-blocked', { url, directive: reason, add: new URL(url).origin })];
    return [finding('collector-unreachable', { url, reason })];
  }
  if (answer.status === 403) return [finding('collector-origin', { url, origin })];
  if (answer.status >= 400)
    return [finding('collector-unreachable', { url, reason: `HTTP ${answer.status}` })];
  return [finding('collector-answers', { url })];
}

function ageOf({ dateModified }: Feed, { headers }: AnswerFact, now: number): CheckFinding {
  const written = Date.parse(dateModified ?? '') || Date.parse(headers.get('last-modified') ?? '');
  if (!written) return finding('feed-undated');
  const days = Math.max(0, Math.floor((now - written) / DAY_MS));
  const date = new Date(written).toISOString().slice(0, 10);
  return finding(days > OLD_DAYS ? 'feed-old' : 'feed-fresh', { date, days });
}
