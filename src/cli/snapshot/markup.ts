import { safeUrl } from '../../feed/safe-url.js';

/**
 * HTML of which nothing but text comes from a feed: names of tags, classes and attributes are
 * written here or by the callers, every text is escaped, and every link is checked. Tags that could
 * run or load something cannot be made at all.
 */
type BlockName = 'div' | 'article' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'ol' | 'ul' | 'li';
type InlineName = 'span' | 'strong' | 'time';
type ControlName =
  'form' | 'fieldset' | 'legend' | 'label' | 'input' | 'select' | 'option' | 'button';
export type HeadingName = Extract<BlockName, `h${string}`>;

export interface Attributes {
  readonly class?: string | undefined;
  readonly lang?: string | undefined;
  readonly dir?: 'rtl' | 'ltr' | undefined;
  readonly datetime?: string | undefined;
}

export type Content = string | Markup | undefined | readonly Content[];

export class Markup {
  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string | undefined>>,
    readonly children: readonly (string | Markup)[],
  ) {}

  get isBlock(): boolean {
    return BLOCKS.test(this.name);
  }
}

const BLOCKS = /^(div|article|h\d|p|ol|ul|li|form|fieldset|legend|input|select|option)$/;
const EMPTY = /^(br|input)$/;

export interface ControlAttributes {
  readonly class?: string | undefined;
  readonly method?: 'post' | undefined;
  /** From `safeUrl`. */
  readonly action?: string | undefined;
  readonly type?: 'hidden' | 'radio' | 'checkbox' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly required?: 'required' | undefined;
}

export function element(
  name: BlockName | InlineName,
  attributes: Attributes,
  ...content: readonly Content[]
): Markup {
  return new Markup(name, { ...attributes }, flat(content));
}

/** A form, or a part of one. */
export function control(
  name: ControlName,
  attributes: ControlAttributes,
  ...content: readonly Content[]
): Markup {
  return new Markup(name, { ...attributes }, flat(content));
}

export function lineBreak(): Markup {
  return new Markup('br', {}, []);
}

/** How a page of the site writes an address. */
export type OnSite = (url: string) => string;

/** The words as a link, or as they are where the address must not be followed. */
export function link(url: string, onSite: OnSite, ...words: readonly Content[]): Content {
  const safe = safeUrl(url);
  return safe === undefined ? words : new Markup('a', { href: onSite(safe) }, flat(words));
}

function flat(content: readonly Content[]): (string | Markup)[] {
  return content.flatMap((child): (string | Markup)[] =>
    child === undefined || child === ''
      ? []
      : typeof child === 'string' || child instanceof Markup
        ? [child]
        : flat(child),
  );
}

/** Stands for a name in a sentence until its markup is put there. */
export const NAME = '\ufffc';

/**
 * Puts markup where a sentence says it: `fill('Call 02 99.', ['02 99', link])`. Each stand-in is
 * replaced once, in the order of the list.
 */
export function fill(
  sentence: string,
  ...fillings: readonly (readonly [standIn: string, content: Content])[]
): Content {
  const [first, ...others] = fillings;
  const at = first ? sentence.indexOf(first[0]) : -1;
  if (!first || at < 0) return sentence;
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + first[0].length);
  return [fill(before, ...others), first[1], fill(after, ...others)];
}

/** One line for each block, so that a webmaster can read what a page includes. */
export function render(markup: Markup, indent = ''): string {
  const { name, attributes, children } = markup;
  const start = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  if (EMPTY.test(name)) return start;
  const isNested = children.some((child) => child instanceof Markup && child.isBlock);
  const inside = children.map((child) => {
    const piece = typeof child === 'string' ? escapeText(child) : render(child, `${indent}  `);
    return isNested ? `\n${indent}  ${piece}` : piece;
  });
  return `${start}${inside.join('')}${isNested ? `\n${indent}` : ''}</${name}>`;
}

function attribute([name, value]: readonly [string, string | undefined]): string {
  // An option without a value would send its words.
  const isGiven = value || (value === '' && name === 'value');
  return isGiven ? ` ${name}="${escapeText(value)}"` : '';
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Editors and tools that tidy up would lose these.
  '\u00a0': '&nbsp;',
  '\u202f': '&#8239;',
};

/** A page may not hold control characters, not even as references. */
function escapeText(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/[&<>"'\u00a0\u202f]/g, (character) => REFERENCES[character]!);
}
