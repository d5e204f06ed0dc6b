import { parvisAddress, type ScriptFact } from '../check/scripts.js';
import { placeholderAttributes, placeholderTag, type TagFact } from '../check/tags.js';
import { PANEL_TAG } from './tag.js';

/** A Parvis tag of the page and the element that it became. */
export interface LiveTag extends TagFact {
  readonly element: HTMLElement;
}

const LANDMARKS = 'main, footer, header, nav';
/** Where a tag is shown on purpose. */
const QUOTING = 'code, pre, kbd, samp, textarea, script, style, template, noscript';

/** Script tags of Parvis, also those that a plugin has changed. */
export function liveScripts(): ScriptFact[] {
  return [...document.scripts].flatMap((script) => {
    const attributes = attributesOf(script);
    const written = parvisAddress(attributes);
    return written === undefined ? [] : [{ written, url: absolute(written), attributes }];
  });
}

export function liveTags(): LiveTag[] {
  const found = [...document.querySelectorAll<HTMLElement>('*')].filter(
    ({ localName, dataset }) =>
      (localName.startsWith('parvis-') && localName !== PANEL_TAG) ||
      dataset['parvis'] !== undefined,
  );
  // The loader puts the element itself into a placeholder.
  return found.filter((element) => !isFilled(element)).map(readTag);
}

function isFilled(element: HTMLElement): boolean {
  const name = element.dataset['parvis'];
  return (
    name !== undefined &&
    [...element.children].some(({ localName }) => localName === placeholderTag(name))
  );
}

function readTag(element: HTMLElement): LiveTag {
  const { parvis: name } = element.dataset;
  const swallowed = [...element.querySelectorAll(`${LANDMARKS}, [data-parvis], *`)].find(
    (inside) =>
      inside.matches(`${LANDMARKS}, [data-parvis]`) || inside.localName.startsWith('parvis-'),
  );
  const attributes = attributesOf(element);
  return {
    element,
    tag: name === undefined ? element.localName : placeholderTag(name),
    isPlaceholder: name !== undefined,
    attributes: name === undefined ? attributes : placeholderAttributes(attributes),
    hasFallback: element.childElementCount > 0 || !!element.textContent?.trim(),
    links: [...element.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    swallowed: swallowed && `<${swallowed.localName}>`,
  };
}

/** The page's words where tags may stand as text, one string for each place. */
export function wordsWithTags(): string[] {
  const words: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (/parvis/i.test(data) && !parentElement?.closest(QUOTING)) words.push(data);
  }
  return words;
}

/** The feed of the elements that name none themselves, as it is written. */
export function sharedFeed(): string | undefined {
  return (
    document.querySelector<HTMLScriptElement>('script[data-feed]')?.dataset['feed'] ??
    document.querySelector<HTMLMetaElement>('meta[name="parvis-feed"]')?.content
  );
}

function absolute(address: string): string | undefined {
  return URL.canParse(address, document.baseURI)
    ? new URL(address, document.baseURI).href
    : undefined;
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}
