import { field, isObject, listOf, wordsOf, type JsonObject } from '../json.js';
import { languageTag } from '../language-tag.js';
import { oneLine } from '../one-line.js';
import { plainText } from '../plain-text.js';
import { resolved, type Author, type Channel, type Message, type Problem } from './message.js';

/** Read below; everything else that says something is counted as not taken. */
const READ = new Set(
  (
    'id url external_url title content_html content_text summary image banner_image date_published ' +
    'date_modified author authors tags language'
  ).split(' '),
);

/** JSON Feed 1.0 and 1.1 (https://jsonfeed.org/version/1.1); `undefined` for another JSON. */
export function readJsonFeed(json: unknown): Channel | undefined {
  const items = field(json, 'items');
  if (!isObject(json) || !Array.isArray(items) || !saysVersion(json)) return undefined;
  const link = wordsOf(json['home_page_url']);
  const base = link || wordsOf(json['feed_url']);
  const messages: Message[] = [];
  const strays: Problem[] = [];
  for (const [index, item] of (items as unknown[]).entries()) {
    const place = { path: ['items', index] };
    if (isObject(item)) messages.push({ ...readItem(item, json, base), place });
    else {
      const found = item === null ? 'null' : Array.isArray(item) ? 'list' : typeof item;
      strays.push({ code: 'wrong-type', args: { expected: 'object', found }, place });
    }
  }
  return { title: oneLine(wordsOf(json['title'])), link, license: '', messages, strays };
}

/** Not each of them writes it as an address. */
function saysVersion(json: JsonObject): boolean {
  return /^(?:https?:\/\/(?:www\.)?jsonfeed\.org\/version\/)?1(?:\.\d)?$/.test(
    wordsOf(json['version']),
  );
}

function readItem(item: JsonObject, feed: JsonObject, base: string): Omit<Message, 'place'> {
  const words = (name: string): string => plainText(wordsOf(item[name]));
  const [image, banner] = [words('image'), words('banner_image')];
  const authors = [item['authors'], item['author'], feed['authors'], feed['author']];
  return {
    id: words('id'),
    title: oneLine(wordsOf(item['title'])),
    text: words('summary') || words('content_text') || words('content_html'),
    link: resolved(words('url') || words('external_url'), base),
    date: words('date_modified') || words('date_published'),
    dateField: 'date_published',
    categories: listOf(item['tags'])
      .map((tag) => plainText(wordsOf(tag)))
      .filter(Boolean),
    language: languageTag(words('language') || wordsOf(feed['language'])) ?? '',
    areas: [],
    unreadable: [],
    images: [resolved(image || banner, base)].filter(Boolean),
    authors: listOf(authors.find((list) => listOf(list).length > 0)).flatMap(authorOf),
    untaken: Object.keys(item).filter((name) => !READ.has(name) && listOf(item[name]).length > 0),
  };
}

function authorOf(author: unknown): Author[] {
  const name = plainText(wordsOf(field(author, 'name')));
  return name ? [{ name, email: '' }] : [];
}
