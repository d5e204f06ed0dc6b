import { closest } from './closest.js';
import { attributesOf, isTag, TAGS, type Tag } from './elements.js';
import { finding, type CheckFinding } from './finding.js';

/** A Parvis tag, or what was meant to be one, as it stands in a page. */
export interface TagFact {
  /** `parvis-service-finder`, also of `<div data-parvis="service-finder">`. */
  readonly tag: string;
  readonly isPlaceholder: boolean;
  /** By name; those of a placeholder without their `data-`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Anything but white space between the tags. */
  readonly hasFallback: boolean;
  /** `href` of each link between the tags. */
  readonly links: readonly string[];
  /** Written `<parvis-… />`, which HTML reads as a tag that is never closed. */
  readonly isSelfClosed?: boolean;
  /** What only a page has and a fallback never: another Parvis tag, `<main>`, `<footer>`. */
  readonly swallowed?: string | undefined;
  /** In the page's source, from 1. */
  readonly line?: number;
}

/** Global attributes of HTML, and what frameworks and editors add: none of Parvis's business. */
const GLOBAL =
  /^(?:accesskey|class|dir|draggable|hidden|id|inert|is|itemid|itemprop|itemref|itemscope|itemtype|lang|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|contenteditable|data-.*|aria-.*|on.*|v-.*|x-.*|_ng.*|ng-.*|xml:lang|[:@#*([].*)$/;
const CURLY = /[“”„«»‘’‚″]/;
/** What is left when quotes and signs were encoded once more than they are decoded. */
const ENCODED = /&(?:amp|quot|lt|gt|apos|#\d+|#x[\da-f]+);/i;

/** The `data-*` of a placeholder, as the attributes that they become. */
export function placeholderAttributes(
  attributes: Readonly<Record<string, string>>,
): Record<string, string> {
  const own = Object.entries(attributes).filter(
    ([name]) => name.startsWith('data-') && name !== 'data-parvis',
  );
  return Object.fromEntries(own.map(([name, value]) => [name.slice('data-'.length), value]));
}

/**
 * The tag that a placeholder asks for, written in any way that leaves its letters, as the loader
 * reads it; as it is written where there is none.
 */
export function placeholderTag(name: string): string {
  const letters = (words: string): string => words.toLowerCase().replace(/parvis|[^a-z]/g, '');
  return TAGS.find((tag) => letters(tag) === letters(name)) ?? `parvis-${name}`;
}

/** What each tag says, does and leaves out. */
export function checkTags(tags: readonly TagFact[]): CheckFinding[] {
  return tags.flatMap(checkTag);
}

function checkTag(fact: TagFact): CheckFinding[] {
  const { tag, isPlaceholder, line } = fact;
  const name = isPlaceholder ? `data-parvis="${tag.slice('parvis-'.length)}"` : `<${tag}>`;
  if (!isTag(tag)) {
    const near = closest(tag, TAGS) ?? '';
    const shown = near && isPlaceholder ? `data-parvis="${near.slice('parvis-'.length)}"` : near;
    return [finding('tag-unknown', { tag: name, near: shown || TAGS.join(', ') }, line)];
  }
  const found = [
    ...checkWholeness(fact, name),
    ...Object.entries(fact.attributes).flatMap(([attribute, value]) =>
      checkAttribute(tag, name, attribute, value, line),
    ),
    ...checkFallback(fact, name),
  ];
  const isWhole = !found.some(({ severity }) => severity !== 'hint');
  return isWhole ? [...found, finding('element-whole', { tag: name }, line)] : found;
}

function checkWholeness(
  { isSelfClosed, swallowed, line, tag }: TagFact,
  name: string,
): CheckFinding[] {
  if (isSelfClosed) return [finding('tag-self-closed', { tag: name, name: tag }, line)];
  return swallowed
    ? [finding('tag-swallows', { tag: name, name: tag, found: swallowed }, line)]
    : [];
}

function checkAttribute(
  tag: Tag,
  name: string,
  attribute: string,
  value: string,
  line: number | undefined,
): CheckFinding[] {
  const args = { tag: name, attribute, value };
  if (CURLY.test(attribute) || /^\s*[“”„«‘‚″]|[“”»’″]\s*$/.test(value))
    return [finding('attribute-curly', args, line)];
  if (ENCODED.test(value)) return [finding('attribute-encoded', args, line)];
  const kind = attributesOf(tag)[attribute];
  if (!kind) {
    if (GLOBAL.test(attribute)) return [];
    const near = closest(attribute, Object.keys(attributesOf(tag))) ?? '';
    const known = Object.keys(attributesOf(tag)).join(', ');
    return [finding('attribute-unknown', { ...args, near, known }, line)];
  }
  if (kind.is !== 'choice' || !value || kind.words.includes(value)) return [];
  return [finding('attribute-value', { ...args, known: kind.words.join(', ') }, line)];
}

function checkFallback({ tag, hasFallback, links, line }: TagFact, name: string): CheckFinding[] {
  // On an ordinary day an alert banner shows nothing, and so may its fallback.
  if (!hasFallback) return [finding('fallback-missing', { tag: name, name: tag }, line)];
  const empty = links.filter((href) => /^\s*(?:#?|javascript:.*)\s*$/i.test(href));
  if (empty.length) return [finding('fallback-empty-link', { tag: name, href: empty[0]! }, line)];
  return links.length ? [] : [finding('fallback-no-link', { tag: name }, line)];
}

/** Words of a page in which a tag stands as text, where an editor has encoded it. */
export function tagsAsText(words: string): string[] {
  const found = words.matchAll(/<\/?(parvis-[\w-]+)|<div[^>]*\bdata-parvis\s*=/gi);
  return [
    ...new Set([...found].map(([, tag]) => (tag ? `<${tag.toLowerCase()}>` : '<div data-parvis>'))),
  ];
}

export function hasScriptAsText(words: string): boolean {
  return /<script[^>]*\bparvis(?:\.all)?\.js/i.test(words);
}
