import { feedAddress, parvisPage, tidy } from './internal/page.js';

/**
 * What the script tag loads. It finds Parvis elements on the page, now and later, and imports the
 * code of those alone. Round trips decide the time on a slow network, so the feed, its sections and
 * every file that an element needs are asked for at once, before any of them has arrived.
 */

/** Each element's file (named so that blockers let it pass) and the section of the feed it shows. */
const ELEMENTS = {
  'parvis-alert-banner': ['bulletin', 'alerts'],
  'parvis-service-finder': ['services', 'services'],
  'parvis-opinion-poll': ['opinion', 'polls'],
  'parvis-business-showcase': ['showcase', 'showcase'],
} as const;
type Tag = keyof typeof ELEMENTS;

/** Files that each element's file imports; filled in by the build, which knows the chunks. */
declare const PARVIS_CHUNKS: Readonly<Record<string, readonly string[]>>;

/** A body that still trickles then is given up; the store asks again, with its own limits. */
const PATIENCE_MS = 30_000;

/** In the page's address. */
const CHECK = 'parvis-check';

/** Characters. */
const LONGEST_ROOT = 100_000;

const TAGS = Object.keys(ELEMENTS) as Tag[];
const SELECTOR = [...TAGS, '[data-parvis]'].join();

/** What stands on a page, and is nobody's fallback. */
const PAGE_PARTS = `${SELECTOR},main,footer,h1`;
/** Characters: more is written by nobody for when there is nothing better. */
let fallbackLimit = 300;

const page = parvisPage();
const script = [...document.scripts].find(({ src }) => src === import.meta.url);
const named =
  script?.dataset.feed ??
  document.querySelector<HTMLMetaElement>('meta[name="parvis-feed"]')?.content;
if (named) page.feed ??= feedAddress(named);

visit(document);
new MutationObserver((mutations) => {
  for (const { addedNodes } of mutations)
    for (const node of addedNodes) if (node instanceof Element) visit(node);
}).observe(document, { childList: true, subtree: true });
// Now it can be told which tags were never closed.
addEventListener('DOMContentLoaded', () => visit(document));

// For the webmaster alone: a panel that tells what Parvis meets on this page.
if (location.search.includes(CHECK)) void load('check.js', CHECK);

// A browser reads its calendar tables at the first date, which takes a cheap phone 70 ms: better now,
// while the files are on their way, than between their arrival and the first words.
if (page.requested.size)
  setTimeout(() => new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).format());

function visit(root: ParentNode): void {
  if (root instanceof Element && root.matches(SELECTOR)) use(root);
  root.querySelectorAll(SELECTOR).forEach(use);
}

function use(found: Element): void {
  const element = found.hasAttribute('data-parvis') ? replacePlaceholder(found) : found;
  const tag = TAGS.find((known) => known === element?.localName);
  if (!element || !tag) return;
  giveBack(found, element);
  const [file, section] = ELEMENTS[tag];
  const feed = element.getAttribute('feed');
  prefetch(feed ? feedAddress(feed) : page.feed, section);
  // Another copy of Parvis may have brought the element already, or be about to.
  if (customElements.get(tag) || page.requested.has(tag)) return;
  page.requested.add(tag);
  for (const chunk of PARVIS_CHUNKS[file] ?? []) void load(chunk, tag);
  // French is part of the elements; English is asked for beside them, so that nobody waits for it.
  if (/^en\b/.test(document.documentElement.lang)) void load('chunks/en.js', tag);
  void load(`elements/${file}.js`, tag);
}

/** The fallback stays where a file cannot be had; the next element of that kind tries again. */
async function load(file: string, tag: Tag | typeof CHECK): Promise<void> {
  try {
    await import(/* @vite-ignore */ new URL(file, import.meta.url).href);
  } catch (error) {
    page.requested.delete(tag);
    console.warn(`<${tag}> keeps its fallback: ${file} could not be loaded.`, error);
  }
}

/**
 * `<div data-parvis="service-finder">`, where a CMS strips unknown tags: the element goes inside and
 * takes the children as its fallback; the other `data-*` become its attributes. The name may be
 * written in any way that leaves its letters, such as `Parvis_Service_Finder`.
 */
function replacePlaceholder(placeholder: Element): Element | undefined {
  const kind = letters(placeholder.getAttribute('data-parvis')!);
  const tag = TAGS.find((known) => letters(known) === kind);
  if (!tag || placeholder.querySelector(tag)) return undefined;
  const element = document.createElement(tag);
  // What is left of an attribute whose quotes were lost may have a name that no element takes.
  for (const { name, value } of placeholder.attributes)
    if (/^data-(?!parvis$)[a-z][\w-]*$/.test(name))
      element.setAttribute(name.slice(5), tidy(value));
  element.append(...placeholder.childNodes);
  placeholder.append(element);
  return element;
}

/**
 * HTML knows no `<parvis-… />`: such a tag takes in all that follows in its parent, which would be
 * gone once the element shows something else. Where that can be told, it goes back behind the tag.
 */
function giveBack(tag: Element, element: Element): void {
  const isLong = !tag.nextSibling && element.textContent.length > fallbackLimit;
  if (
    document.readyState !== 'loading' &&
    (element.querySelector(PAGE_PARTS) ?? (isLong && !element.querySelector('.parvis-snapshot')))
  ) {
    tag.after(...element.childNodes);
    // Who leaves one tag open leaves all of them open.
    fallbackLimit = 0;
    console.warn(`<${element.localName}> is not closed: write </${element.localName}> behind it.`);
  }
}

function letters(name: string): string {
  return name.toLowerCase().replace(/parvis|[^a-z]/g, '');
}

/** Asks for the root, and for the section as soon as the root says where it is. */
function prefetch(url: string | undefined, section: string): void {
  if (!url || page.store) return;
  void ask(url)
    .then((response) => readStart(response.clone()))
    .then((text) => {
      const root = JSON.parse(text) as Record<string, { url?: string } | undefined>;
      const reference = root[section]?.url;
      if (reference && !page.store) void ask(new URL(reference, url).href);
    })
    // The store meets the same failure and words it.
    .catch(() => {});
}

/** A root that names its sections is short; of a longer answer no more is taken than the store takes. */
async function readStart({ body }: Response): Promise<string> {
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.length < LONGEST_ROOT) {
    const { value } = await reader.read();
    if (!value) return text;
    text += value;
  }
  void reader.cancel();
  return '';
}

function ask(url: string): Promise<Response> {
  let asked = page.prefetched.get(url);
  if (!asked) {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    asked = fetch(url, { cache: 'no-cache', referrerPolicy: 'strict-origin', signal });
    page.prefetched.set(url, asked);
    asked.catch(() => {});
  }
  return asked;
}
