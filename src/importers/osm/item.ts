import type { ShowcaseEntry, Text } from '../../feed/index.js';
import { compact, compactOrNothing } from '../compact.js';
import { readDay } from '../dates.js';
import { readOpeningHours } from '../hours/hours.js';
import type { Entry, Intake } from '../intake.js';
import { readPhones } from '../phone.js';
import { plainText } from '../plain-text.js';
import { readEmail, readWebAddress } from '../web-address.js';
import type { Kind } from './kinds.js';
import type { MapObject } from './objects.js';
import { accessSentences, paymentWords } from './words.js';

const SITE = 'https://www.openstreetmap.org';
const LICENSE = 'https://opendatacommons.org/licenses/odbl/1-0/';

type Tags = MapObject['tags'];

export interface ItemContext {
  readonly intake: Intake<ShowcaseEntry>;
  readonly entry: Entry<ShowcaseEntry>;
}

/** One place of the map as an entry of the showcase. */
export function placeItem(
  { tags, position: geo, osmId, identifier, layer }: MapObject,
  { id, name, kind }: { readonly id: string; readonly name: Text; readonly kind: Kind },
  context: ItemContext,
): ShowcaseEntry {
  const { intake, entry } = context;
  const both = ([fr, en]: readonly [string, string]): Text =>
    fr === en ? fr : intake.texts({ fr, en })!;
  const access = accessSentences(tags).map(both);
  const note = inLanguages(tags, 'wheelchair:description', intake);
  const [telephone, ...more] = phonesOf(tags, entry);
  const category = layer ? intake.text(plainText(layer)) : both([kind.fr, kind.en]);
  return compact<ShowcaseEntry>({
    id,
    name,
    type: kind.type,
    category: [category],
    alternateName: [tags['alt_name'], tags['official_name'], tags['short_name']]
      .flatMap((text) => text?.split(';') ?? [])
      .map((text) => text.trim())
      .filter(Boolean),
    description: descriptionOf(tags, intake),
    keywords: keywordsOf(tags).filter((word) => word !== name),
    address: addressOf(tags),
    geo,
    ...hoursOf(tags, entry),
    telephone,
    contactPoint: more.map((number) => ({ telephone: number })),
    email: emailOf(tags, entry),
    url: urlOf(tags, entry),
    accessibility: note ? [...access, note] : access,
    paymentAccepted: paymentWords(tags).map(both),
    image: imageOf(tags, name),
    lastReviewed: readDay(tags['check_date'] ?? tags['survey:date'] ?? ''),
    source: sourceOf(osmId, identifier, intake),
  });
}

function sourceOf(
  osmId: string | undefined,
  identifier: string | undefined,
  { options }: Intake<ShowcaseEntry>,
): ShowcaseEntry['source'] {
  const { name, url, license } = options.source ?? {};
  if (!osmId) return compactOrNothing({ name, url, license, identifier });
  const own = { name: 'OpenStreetMap contributors', url: `${SITE}/${osmId}`, license: LICENSE };
  return { ...own, identifier: osmId };
}

/** `name`, `name:fr`, `name:en`: one text in its languages. */
export function inLanguages(
  tags: Tags,
  tag: string,
  intake: Intake<ShowcaseEntry>,
): Text | undefined {
  const { feedLanguage = 'fr' } = intake.options;
  const base = plainText(tags[tag] ?? '');
  const variants: Record<string, string> = {};
  for (const [key, words] of Object.entries(tags)) {
    const [, language] = /^[a-z_:]+?:([a-z]{2,3})$/.exec(key) ?? [];
    if (language && key === `${tag}:${language}` && ['fr', 'en', feedLanguage].includes(language))
      variants[language] = plainText(words);
  }
  // What is written on the door stands for every language that has no name of its own.
  const words = Object.values(variants);
  if (base && words.every((variant) => variant === base)) return base;
  return intake.texts({ ...(base && { [feedLanguage]: base }), ...variants });
}

function descriptionOf(tags: Tags, intake: Intake<ShowcaseEntry>): Text | undefined {
  const text = inLanguages(tags, 'description', intake);
  return typeof text === 'string' ? withoutMarks(text) : text;
}

/** uMap's own marks: `# title`, `**bold**`, `[[address|words]]`, `{{picture}}`. */
function withoutMarks(text: string): string {
  return text
    .replace(/\{\{[^{}]*\}\}/g, '')
    .replace(/\[\[[^[\]|]*\|([^[\]]*)\]\]/g, '$1')
    .replace(/\[\[([^[\]]*)\]\]/g, '$1')
    .replace(/\*\*?([^*\n]+)\*\*?/g, '$1')
    .replace(/^#{1,3} +/gm, '')
    .trim();
}

function keywordsOf(tags: Tags): string[] {
  const words = [tags['cuisine'], tags['brand'], tags['operator']].flatMap(
    (text) => text?.split(';').map((word) => word.trim().replaceAll('_', ' ')) ?? [],
  );
  const organic = ['yes', 'only'].includes(tags['organic'] ?? '') ? ['bio'] : [];
  const diets = Object.keys(tags)
    .filter((tag) => tag.startsWith('diet:') && ['yes', 'only'].includes(tags[tag]!))
    .map((tag) => tag.slice('diet:'.length).replaceAll('_', ' '));
  return [...new Set([...words, ...organic, ...diets])].filter(Boolean);
}

function addressOf(tags: Tags): ShowcaseEntry['address'] {
  const part = (name: string): string | undefined =>
    tags[`addr:${name}`] ?? tags[`contact:${name}`];
  const street = part('street') ?? part('place');
  const number = part('housenumber');
  return compactOrNothing({
    streetAddress: part('full') ?? (street && [number, street].filter(Boolean).join(' ')),
    postalCode: part('postcode'),
    addressLocality: part('city'),
    addressCountry: part('country'),
  });
}

function hoursOf(
  tags: Tags,
  entry: Entry<ShowcaseEntry>,
): Pick<ShowcaseEntry, 'openingHours' | 'openingHoursText'> {
  const value = tags['opening_hours'];
  if (!value) return {};
  const { isUnreadable, ...hours } = readOpeningHours(value);
  if (isUnreadable) entry.warn('hours-unreadable', { value });
  return hours;
}

function phonesOf(tags: Tags, entry: Entry<ShowcaseEntry>): string[] {
  const values = ['phone', 'contact:phone', 'mobile', 'contact:mobile']
    .flatMap((tag) => tags[tag]?.split(/[;/]|, /) ?? [])
    .map((value) => value.trim())
    .filter(Boolean);
  const numbers = values.flatMap((value) => {
    const found = readPhones(value).numbers;
    if (!found.length) entry.warn('phone-unreadable', { value });
    return found;
  });
  return [...new Set(numbers)];
}

function emailOf(tags: Tags, entry: Entry<ShowcaseEntry>): string | undefined {
  const value = (tags['email'] ?? tags['contact:email'])?.split(/[;,]/)[0];
  const email = value && readEmail(value);
  if (value && !email) entry.warn('email-unreadable', { value });
  return email;
}

function urlOf(tags: Tags, entry: Entry<ShowcaseEntry>): string | undefined {
  const value = ['website', 'contact:website', 'url'].map((tag) => tags[tag]).find(Boolean);
  // Several addresses in one tag stand between semicolons and spaces.
  const first = value?.split(/\s*;\s+|\s+/)[0];
  const found = first ? readWebAddress(first) : undefined;
  if (value && !found) entry.warn('url-unreadable', { value });
  if (found?.isCompleted) entry.hint('url-without-scheme', { value, used: found.url });
  return found?.url;
}

/** Only a picture itself: a page about it cannot be shown. */
function imageOf(tags: Tags, alt: Text): ShowcaseEntry['image'] {
  const url = readWebAddress(tags['image'] ?? '')?.url;
  return url && /\.(?:jpe?g|png|webp|avif|gif)(?:\?|$)/i.test(url) ? [{ url, alt }] : [];
}
