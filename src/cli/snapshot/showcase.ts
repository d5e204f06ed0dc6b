import { asPublished } from '../../feed/consent.js';
import { SHOWCASE_TYPES, type ShowcaseEntry, type Stop } from '../../feed/model/showcase.js';
import { atNextDate, spanOf, zoneOf } from '../../feed/showcase-dates.js';
import type { Text } from '../../feed/shape.js';
import { hoursAlone } from '../../hours/hours-alone.js';
import { areHoursKnown } from '../../hours/index.js';
import { ownValue } from '../../feed/own-value.js';
import {
  addressWords,
  classOf,
  headingName,
  inLine,
  phoneLink,
  type SnapshotContext,
} from './context.js';
import { time } from './localize.js';
import { exceptionalHours } from './exceptional-hours.js';
import { element, fill, lineBreak, type Content, type Markup } from './markup.js';
import { weeklyHours } from './weekly-hours.js';

export interface ShowcaseChoice {
  /** schema.org types, separated by spaces; all without. */
  readonly type?: string | undefined;
  readonly category?: string | undefined;
}

/** The entries by type and name: whom to call, where it is, when it is open. */
export function renderShowcase(
  entries: readonly ShowcaseEntry[],
  { type, category }: ShowcaseChoice,
  context: SnapshotContext,
): Content {
  const { localize, root, now } = context;
  const { kinds, types, empty } = localize.words.businessShowcase;
  const wanted = type?.split(/\s+/).filter(Boolean);
  const shown = entries
    .filter((entry) => !wanted?.length || wanted.includes(entry.type))
    .filter((entry) => category === undefined || hasCategory(entry, category))
    .flatMap(
      (entry) => atNextDate(asPublished(entry, { kinds, hoursAlone }), now, root.timezone) ?? [],
    )
    .sort((a, b) => localize.plain(a.name).localeCompare(localize.plain(b.name), localize.lang));
  if (!shown.length) return element('p', { class: classOf('text') }, empty);
  const known = new Set([...SHOWCASE_TYPES, ...shown.map((entry) => entry.type)]);
  return [...known].map((name) => {
    const ofType = shown.filter((entry) => entry.type === name);
    if (!ofType.length) return undefined;
    return [
      element(headingName(context), { class: classOf('heading') }, ownValue(types, name) ?? name),
      element(
        'ul',
        { class: classOf('list') },
        ofType.map((entry) => renderEntry(entry, context)),
      ),
    ];
  });
}

function hasCategory({ category = [] }: ShowcaseEntry, wanted: string): boolean {
  const variants = (name: Text): readonly string[] =>
    typeof name === 'string' ? [name] : Object.values(name);
  return category.some((name) => variants(name).includes(wanted));
}

function renderEntry(entry: ShowcaseEntry, context: SnapshotContext): Markup {
  const { localize } = context;
  const { telephone, place } = entry;
  const address = entry.address ?? context.root.places?.find(({ id }) => id === place)?.address;
  return element(
    'li',
    { class: classOf('item') },
    localize.block('p', classOf('name'), entry.name),
    renderDates(entry, context),
    inLine(classOf('contact'), [telephone && phoneLink(telephone, context), addressWords(address)]),
    renderHours(entry, context),
  );
}

/** When a course or an event takes place. */
function renderDates(
  { startDate, endDate, timezone, type }: ShowcaseEntry,
  { localize, root }: SnapshotContext,
): Content {
  if (!startDate || (type !== 'Course' && type !== 'Event')) return undefined;
  const { from, fromTo } = localize.words.businessShowcase;
  const zone = zoneOf({ timezone }, root.timezone);
  const { start, last: end } = spanOf({ startDate, endDate }, zone);
  const [first, last] = [localize.date(start, zone), localize.date(end, zone)];
  const isOneDay = first === last;
  const since = isOneDay && startDate.length > 10 ? localize.moment(start, zone) : first;
  return element(
    'p',
    { class: classOf('dates') },
    fill(
      isOneDay ? from(since) : fromTo(since, last),
      [since, time(start, since)],
      ...(isOneDay ? [] : [[last, time(end, last)] as const]),
    ),
  );
}

/** When it is open, stop by stop for who is on rounds. */
function renderHours(entry: ShowcaseEntry, context: SnapshotContext): Content {
  const { localize, root } = context;
  const stops = (entry.stops ?? []).map((stop) => {
    const place = root.places?.find(({ id }) => id === stop.place);
    const name = localize.plain(stop.name ?? place?.name) || addressWords(stop.address);
    return renderWeek(stop, name ? `${name}${localize.words.serviceResults.colon}` : '', context);
  });
  return [renderWeek(entry, '', context), ...stops];
}

/**
 * The ordinary week, else what the editor wrote, for people or in a way that nobody can compute; and
 * the dates of the weeks to come that have other hours.
 */
function renderWeek(item: ShowcaseEntry | Stop, name: string, context: SnapshotContext): Content {
  const { localize, root, now } = context;
  const { words, lang } = localize;
  const hours = weeklyHours(item, now, root, words, lang);
  const exceptions = exceptionalHours(item, now, root, words, lang);
  const lines = [...hours, ...exceptions].map((line, at) =>
    at ? [lineBreak(), line] : [name, line],
  );
  return [
    hours.length
      ? undefined
      : localize.paragraphs(classOf('hours'), item.openingHoursText ?? unread(item, context)),
    lines.length ? element('p', { class: classOf('hours') }, lines) : undefined,
  ];
}

function unread(
  entry: ShowcaseEntry | Stop,
  { localize, root, now }: SnapshotContext,
): string | undefined {
  const { openingHours } = entry;
  return typeof openingHours === 'string' && openingHours.trim() && !areHoursKnown(entry, now, root)
    ? `${localize.words.hours.asWritten} ${openingHours}`
    : undefined;
}
