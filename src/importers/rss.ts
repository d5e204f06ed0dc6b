import type { Alert, ContactPoint, Image, Text } from '../feed/index.js';
import { compact, compactOrNothing } from './compact.js';
import { readDate } from './dates.js';
import type { ImportOptions, ImportResult } from './diagnostic.js';
import { Intake, type Entry } from './intake.js';
import { readJson } from './json.js';
import { excerpt, firstSentence } from './rss/excerpt.js';
import { readJsonFeed } from './rss/json.js';
import type { Channel, Message, Problem } from './rss/message.js';
import { readXmlFeed } from './rss/xml.js';
import { slug } from './slug.js';
import { readEmail, readWebAddress } from './web-address.js';
import { readXml } from './xml.js';

const HOUR_MS = 3_600_000;
const NOT_THIS: Problem = { code: 'not-this-format', args: { format: 'rss' } };

/**
 * Reads news of a site (RSS 0.9–2.0, RSS 1.0 in RDF, Atom, JSON Feed) into `alerts` of the feed, as
 * informations that end after the time that `defaultTtl` says: news have no end of their own. Never
 * throws.
 */
export function importRss(text: string, options: ImportOptions = {}): ImportResult<Alert> {
  const intake = new Intake<Alert>(options, 'alerts');
  const channel = readChannel(text);
  if ('code' in channel) {
    intake.report('error', channel.code, channel.args, channel.place);
    return intake.result();
  }
  for (const message of channel.messages) takeMessage(message, channel, intake);
  for (const { code, args, place } of channel.strays) intake.open(place).leaveOut(code, args);
  const result = intake.result();
  const { defaultTtl } = options;
  if (!defaultTtl || !result.items.length) return result;
  const args = { hours: Math.round(defaultTtl / HOUR_MS) };
  const added = { code: 'expires-added', severity: 'hint', path: [], args } as const;
  return { ...result, diagnostics: [added, ...result.diagnostics] };
}

function readChannel(text: string): Channel | Problem {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (/^[[{]/.test(start)) {
    const reading = readJson(text);
    if ('message' in reading) return { code: 'json-syntax', args: { message: reading.message } };
    return readJsonFeed(reading.json) ?? NOT_THIS;
  }
  if (!start.startsWith('<')) return NOT_THIS;
  const { root, problem } = readXml(text);
  if (!problem) return readXmlFeed(root) ?? NOT_THIS;
  const { code, args, ...place } = problem;
  return { code, args, place };
}

function takeMessage(message: Message, channel: Channel, intake: Intake<Alert>): void {
  const { defaultTtl, prefix = 'rss' } = intake.options;
  const { title, text, date, dateField, place, language } = message;
  const headline = title || firstSentence(text);
  const entry = intake.open(place, headline || undefined);
  const sent = date ? readDate(date) : undefined;
  if (date && !sent) entry.warn('date-unreadable', { value: date });
  if (!headline) return entry.leaveOut('missing-field', { field: 'title' });
  if (!sent) return entry.leaveOut('missing-field', { field: dateField });
  if (!defaultTtl) return entry.leaveOut('expires-missing');
  const web = urlOf(message.link, entry);
  const description = web ? excerpt(text) : text;
  for (const given of message.unreadable) entry.warn('position-unreadable', { given });
  for (const name of message.untaken) intake.fieldNotTaken(name);
  entry.take(
    compact<Alert>({
      id: `${prefix}:${message.id || slug(headline, sent)}`,
      headline: intake.text(headline, language),
      severity: 'info',
      sent,
      expires: later(sent, defaultTtl),
      description:
        description && description !== headline ? intake.text(description, language) : undefined,
      category: [...message.categories],
      web,
      area: message.areas.map(({ name, shape: geometry }) =>
        compact({ areaDesc: name ? intake.text(name, language) : undefined, geometry }),
      ),
      image: imagesOf(message, intake.text(headline, language), entry),
      contactPoint: contactsOf(message, intake),
      source: compactOrNothing<NonNullable<Alert['source']>>({
        name: channel.title || intake.options.source?.name,
        url: readWebAddress(channel.link)?.url ?? intake.options.source?.url,
        license: readWebAddress(channel.license)?.url ?? intake.options.source?.license,
        identifier: message.id,
      }),
    }),
  );
}

/** Without an offset where the date has none. */
function later(sent: string, ms: number): string {
  const isLocal = !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(sent);
  const start = Date.parse(
    isLocal ? `${sent.slice(0, 10)}${sent.slice(10) || 'T00:00:00'}Z` : sent,
  );
  const text = new Date(Math.min(start + ms, Date.UTC(9999, 11, 31))).toISOString().slice(0, 19);
  return isLocal ? text : `${text}Z`;
}

function urlOf(value: string, entry: Entry<Alert>): string | undefined {
  const found = value ? readWebAddress(value) : undefined;
  if (value && !found) entry.warn('url-unreadable', { value });
  if (found?.isCompleted) entry.hint('url-without-scheme', { value, used: found.url });
  return found?.url;
}

function imagesOf({ images }: Message, alt: Text, entry: Entry<Alert>): Image[] {
  return images.flatMap((value): Image[] => {
    const url = urlOf(value, entry);
    return url ? [{ url, alt }] : [];
  });
}

/** Who wrote it: a person. */
function contactsOf({ authors }: Message, intake: Intake<Alert>): ContactPoint[] {
  if (intake.options.keepContacts)
    return authors.map(({ name, email }) => compact({ name, email: readEmail(email) }));
  for (let author = 0; author < authors.length; author++) intake.personNotTaken();
  return [];
}
