import { XMLSerializer, type Element } from '@xmldom/xmldom';
import { languageTag } from '../language-tag.js';
import { oneLine } from '../one-line.js';
import { plainText } from '../plain-text.js';
import { attribute, elements, localName, placeOf, textOf } from '../xml.js';
import { SHAPES, type Shape } from './geometry.js';
import { resolved, type Author, type Channel, type Message } from './message.js';

/** Read below; everything else of the feed's own vocabulary is counted as not taken. */
const READ = new Set(
  (
    'title link description summary content guid id pubdate updated published modified issued created ' +
    'category author contributor'
  ).split(' '),
);
const MAIL_AND_NAME = /^([^\s@]{1,100}@[^\s@()]{1,200})(?:\s*\((.*)\))?$/s;
const GEORSS = ['point', 'line', 'polygon', 'box', 'circle'];

/** RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0; `undefined` for another vocabulary. */
export function readXmlFeed(root: Element): Channel | undefined {
  const kind = localName(root);
  if (!['rss', 'RDF', 'feed'].includes(kind)) return undefined;
  const channel = kind === 'feed' ? root : elements(root, 'channel')[0];
  const entries = elements(
    kind === 'RDF' ? root : (channel ?? root),
    kind === 'feed' ? 'entry' : 'item',
  );
  if (!channel && !entries.length) return undefined;
  const about = new Fields(channel ?? root);
  const link = about.link(baseOf(channel ?? root));
  const context = { base: baseOf(channel ?? root) || link, language: about.language() };
  return {
    title: oneLine(about.text('title')),
    link,
    license: about.license(),
    messages: entries.map((entry) => readEntry(entry, context)),
    strays: [],
  };
}

interface Context {
  readonly base: string;
  readonly language: string;
}

function readEntry(entry: Element, context: Context): Message {
  const fields = new Fields(entry);
  const base = baseOf(entry) || context.base;
  const { areas, unreadable } = areasOf(entry);
  const isAtom = localName(entry) === 'entry';
  const link = fields.link(base);
  return {
    place: placeOf(entry),
    id: fields.text('guid', 'id') || attribute(entry, 'rdf:about') || link,
    title: oneLine(fields.text('title')),
    text: fields.text('description', 'summary') || fields.text('content') || fields.encoded(),
    link,
    date: fields.date(),
    dateField: isAtom ? 'updated' : 'pubDate',
    categories: fields.categories(),
    language: fields.language() || context.language,
    areas,
    unreadable,
    images: fields.images().map((address) => resolved(address, base)),
    authors: fields.authors(),
    untaken: fields.untaken(),
  };
}

/** What the children of one element say; those of other vocabularies are told by their namespace. */
class Fields {
  readonly #own: readonly Element[];
  readonly #others: readonly Element[];

  constructor(private readonly element: Element) {
    const isOwn = (child: Element): boolean =>
      (child.namespaceURI ?? '') === (element.namespaceURI ?? '');
    const children = elements(element);
    this.#own = children.filter(isOwn);
    this.#others = children.filter((child) => !isOwn(child));
  }

  text(...names: string[]): string {
    return firstText(this.#own.filter((child) => names.includes(localName(child))));
  }

  encoded(): string {
    return firstText(this.#named('content', 'encoded'));
  }

  /** When it was changed last, and else when it was written. */
  date(): string {
    return (
      this.text('pubDate', 'pubdate', 'updated', 'modified') ||
      this.text('published', 'issued', 'created') ||
      firstText([...this.#named('terms', 'modified'), ...this.#named('dc', 'date')])
    );
  }

  language(): string {
    const said = attribute(this.element, 'xml:lang') || this.text('language');
    return languageTag(said || firstText(this.#named('dc', 'language'))) ?? '';
  }

  link(base: string): string {
    const links = this.#own.filter((child) => localName(child) === 'link');
    const isPage = (link: Element): boolean => /^(?:alternate)?$/.test(attribute(link, 'rel'));
    const page = links.find(isPage);
    const address = page && (attribute(page, 'href') || textOf(page));
    if (address) return resolved(address, base);
    const guid = this.#own.find((child) => localName(child) === 'guid');
    const isPermanent = guid && attribute(guid, 'isPermaLink') !== 'false';
    const text = isPermanent ? textOf(guid) : '';
    return /^https?:/i.test(text) ? text : '';
  }

  license(): string {
    const link = this.#own.find((child) => attribute(child, 'rel') === 'license');
    return link ? attribute(link, 'href') : firstText(this.#named('creativecommons', 'license'));
  }

  categories(): string[] {
    const own = this.#own.filter((child) => localName(child) === 'category');
    const words = [...own, ...this.#named('dc', 'subject')].map(
      (child) => plainText(attribute(child, 'label') || attribute(child, 'term')) || textOf(child),
    );
    return [...new Set(words.filter(Boolean))];
  }

  images(): string[] {
    const enclosed = this.#enclosures().filter(isImage);
    const media = [...this.#named('media', 'content'), ...this.#named('media', 'thumbnail')];
    const shown = media.filter((child) => localName(child) === 'thumbnail' || isImage(child));
    const addresses = [...enclosed, ...shown].map(
      (child) => attribute(child, 'url') || attribute(child, 'href'),
    );
    return [...new Set(addresses.filter(Boolean))];
  }

  /** Names and mails: `<name>`, `<email>`, or `mail (name)`. */
  authors(): Author[] {
    const own = this.#own.filter((child) => /^(?:author|contributor)$/.test(localName(child)));
    return [...own, ...this.#named('dc', 'creator')].flatMap((child) => {
      const [, mail = '', called] = MAIL_AND_NAME.exec(textOf(child)) ?? [];
      const part = (name: string): string => firstText(elements(child, name));
      const isTakenApart = elements(child).length > 0;
      const name = isTakenApart ? part('name') : (called ?? (mail ? '' : textOf(child)));
      const email = isTakenApart ? part('email') : mail;
      return name || email ? [{ name, email }] : [];
    });
  }

  untaken(): string[] {
    const own = this.#own.filter((child) => !READ.has(localName(child).toLowerCase()));
    const files = this.#enclosures().filter((child) => !isImage(child));
    return [
      ...own.filter((child) => !!textOf(child)).map(localName),
      ...files.map(() => 'enclosure'),
    ];
  }

  #enclosures(): Element[] {
    return this.#own.filter(
      (child) => localName(child) === 'enclosure' || attribute(child, 'rel') === 'enclosure',
    );
  }

  /** By what their namespace, or else their prefix, has in it. */
  #named(vocabulary: string, name: string): Element[] {
    return this.#others.filter(
      (child) =>
        localName(child) === name &&
        `${child.namespaceURI ?? ''} ${child.nodeName}`.toLowerCase().includes(vocabulary),
    );
  }
}

function isImage(element: Element): boolean {
  const type = attribute(element, 'type') || attribute(element, 'medium');
  return /^image\b/i.test(type);
}

/** GeoRSS Simple and GML, and the latitude and longitude of W3C Basic Geo. */
function areasOf(entry: Element): Pick<Message, 'areas' | 'unreadable'> {
  const children = elements(entry);
  const name = firstText(
    children.filter((child) => localName(child).toLowerCase() === 'featurename'),
  );
  const areas: { name: string; shape: Shape }[] = [];
  const unreadable: string[] = [];
  for (const { kind, text } of [...children.flatMap(shapesIn), ...pointsIn(entry)]) {
    const shape = SHAPES[kind]!(text);
    if (shape) areas.push({ name, shape });
    else unreadable.push(text.slice(0, 100));
  }
  return { areas, unreadable };
}

function shapesIn(child: Element): { kind: string; text: string }[] {
  const kind = localName(child);
  if (kind === 'where') return elements(child).map(readGml);
  const isGeoRss = /georss/i.test(`${child.namespaceURI ?? ''} ${child.nodeName}`);
  return isGeoRss && GEORSS.includes(kind) ? [{ kind, text: textOf(child) }] : [];
}

const GML: Readonly<Record<string, string>> = {
  Point: 'point',
  LineString: 'line',
  Polygon: 'polygon',
  Envelope: 'box',
};

/** The numbers of the shape, its outer ring only. */
function readGml(shape: Element): { kind: string; text: string } {
  const name = localName(shape);
  const [ring] = elements(shape, 'exterior').flatMap((outer) => elements(outer));
  const inside = elements(ring ?? shape);
  const text = inside.map(textOf).join(' ') || textOf(shape);
  return { kind: Object.hasOwn(GML, name) ? GML[name]! : 'point', text };
}

function pointsIn(entry: Element): { kind: string; text: string }[] {
  const [point] = elements(entry, 'Point');
  const [latitude, longitude] = ['lat', 'long'].map((name) =>
    firstText([...elements(point ?? entry, name)]),
  );
  return latitude && longitude ? [{ kind: 'point', text: `${latitude} ${longitude}` }] : [];
}

function baseOf(element: Element): string {
  return attribute(element, 'xml:base');
}

/** HTML that stands there as elements is read as what is written as text. */
function firstText(found: readonly Element[]): string {
  for (const element of found) {
    const text = elements(element).length
      ? plainText(new XMLSerializer().serializeToString(element))
      : textOf(element);
    if (text) return text;
  }
  return '';
}
