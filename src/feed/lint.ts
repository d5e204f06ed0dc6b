import type { Diagnostic, DiagnosticCode, DiagnosticSeverity, Path } from './diagnostic.js';
import { outlinesOf, positionsOf, rangeOf } from './geometry.js';
import type { Alert } from './model/alert.js';
import type { Area, ContactPoint, Image, Root } from './model/common.js';
import { longSentence, type LongSentence } from './long-sentences.js';
import type { Poll } from './model/poll.js';
import type { Service } from './model/service.js';
import type { ShowcaseEntry } from './model/showcase.js';
import type { SectionName } from './section.js';
import type { Text } from './shape.js';
import { instantOf } from './zoned-time.js';

export interface LintContext {
  /** ms since 1970 */
  readonly now: number;
  readonly root: Root;
  /** Ids of the items of all sections, which `affects` and `references` may name. */
  readonly itemIds: ReadonlySet<string>;
}

type Tell = (
  severity: DiagnosticSeverity,
  code: DiagnosticCode,
  path: Path,
  args?: Readonly<Record<string, unknown>>,
) => void;

interface Lint extends LintContext {
  readonly tell: Tell;
}

interface CommonItem {
  readonly image?: readonly Image[];
  readonly provider?: string | object;
  readonly validFrom?: string;
  readonly validThrough?: string;
}

/** What residents read as prose, in any section. */
const PROSE = [
  ...['summary', 'description', 'instruction', 'eligibility', 'purpose', 'processingTime'],
  ...['applicationProcess', 'requiredDocument'],
] as const;
/** A message for later than this is probably a slip in the year. */
const FAR_MS = 366 * 86_400_000;

/** An outline that far from every place of the town is another one's. */
const FAR_DEGREES = 1;

/** A clock may be a little ahead. */
const SENT_TOLERANCE_MS = 5 * 60_000;

/** What makes a bad page though each value of the root is good by itself. */
export function lintRoot(root: Root): Diagnostic[] {
  const { diagnostics, tell } = collect();
  if (!root.inLanguage?.length) tell('warning', 'no-language', []);
  const { telephone, contactPoint } = root.publisher;
  if (!telephone && !hasPhone(contactPoint)) tell('hint', 'no-publisher-phone', ['publisher']);
  for (const name of ['places', 'organizations'] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of (root[name] ?? []).entries()) {
      if (id !== undefined && seen.has(id))
        tell('warning', 'duplicate-id', [name, index, 'id'], { id });
      if (id !== undefined) seen.add(id);
    }
  }
  checkAreas(root.area, tell);
  checkPlaceOfArea(root, tell);
  checkTiles(root, tell);
  return diagnostics;
}

/** A shape that cannot be drawn takes the others with it: a map with a hole would mislead. */
function checkAreas(areas: readonly Area[] = [], tell: Tell): void {
  for (const [index, area] of areas.entries())
    if (area.geometry != null && !outlinesOf([area]).length)
      tell('warning', 'broken-area', ['area', index, 'geometry']);
}

/** Latitude before longitude is the usual slip: the town lies in another ocean then. */
function checkPlaceOfArea({ area = [], places = [] }: Root, tell: Tell): void {
  const drawn = positionsOf(outlinesOf(area));
  const known = places.flatMap(({ geo }) => geo ?? []);
  if (!drawn.length || !known.length) return;
  const [west, east] = rangeOf(drawn, 0);
  const [south, north] = rangeOf(drawn, 1);
  const isNear = (value: number, least: number, most: number): boolean =>
    value >= least - FAR_DEGREES && value <= most + FAR_DEGREES;
  const isInside = known.some(
    ({ latitude, longitude }) =>
      isNear(latitude, south, north) &&
      // Across the 180th meridian an outline continues eastwards.
      (isNear(longitude, west, east) || isNear(longitude + 360, west, east)),
  );
  if (!isInside) tell('warning', 'area-elsewhere', ['area']);
}

function checkTiles({ tiles }: Root, tell: Tell): void {
  if (tiles === undefined) return;
  const { url, attribution } = typeof tiles === 'string' ? { url: tiles } : tiles;
  const path = typeof tiles === 'string' ? ['tiles'] : ['tiles', 'url'];
  const isWhole = [/\{z\}/, /\{x\}/, /\{-?y\}/].every((place) => place.test(url));
  if (!isWhole) tell('warning', 'tiles-incomplete', path, { value: url });
  if (!attribution) tell('warning', 'tiles-without-credit', ['tiles']);
}

/**
 * What makes a bad page though each value of a section's items is good by itself: references to
 * nothing, times that exclude each other, services that only a computer reaches, old information.
 *
 * @param items as `parseFeed` or `parseSection` let them through
 * @returns findings whose `path` begins with the index in `items`
 */
export function lintSection(
  name: SectionName,
  items: readonly { id: string }[],
  context: LintContext,
): Diagnostic[] {
  const { diagnostics, tell } = collect();
  const checks = {
    alerts: lintAlert,
    services: lintService,
    polls: lintPoll,
    showcase: lintShowcase,
  } as const;
  for (const [index, item] of items.entries()) {
    const lint: Lint = {
      ...context,
      tell: (severity, code, path, args) => tell(severity, code, [index, ...path], args),
    };
    lintCommon(item as CommonItem, lint);
    checks[name](item as never, lint);
  }
  return diagnostics;
}

function collect(): { readonly diagnostics: Diagnostic[]; readonly tell: Tell } {
  const diagnostics: Diagnostic[] = [];
  const tell: Tell = (severity, code, path, args = {}) =>
    diagnostics.push({ code, severity, path, args });
  return { diagnostics, tell };
}

function lintCommon({ image = [], provider, ...item }: CommonItem, lint: Lint): void {
  for (const [index, { alt }] of image.entries())
    if (alt === undefined) lint.tell('warning', 'image-without-alt', ['image', index]);
  const { publisher, organizations = [] } = lint.root;
  if (typeof provider === 'string' && ![publisher, ...organizations].some(hasId(provider)))
    dangling(lint, ['provider'], 'organizations', provider);
  checkOrder(lint, 'warning', item, 'validFrom', 'validThrough');
  checkSentences(item, lint);
}

/** Once an item, of its longest sentence: each feed by hand has some. */
function checkSentences(item: object, { tell }: Lint): void {
  let longest: (LongSentence & { readonly path: Path }) | undefined;
  for (const field of PROSE) {
    const value = (item as Readonly<Record<string, Text | readonly Text[] | undefined>>)[field];
    const texts = Array.isArray(value) ? value.map((text, at) => [text, [field, at]] as const) : [];
    if (value && !Array.isArray(value)) texts.push([value as Text, [field] as never]);
    for (const [text, path] of texts as (readonly [Text, Path])[]) {
      const found = longSentence(text);
      if (found && found.words > (longest?.words ?? 0)) longest = { ...found, path };
    }
  }
  if (!longest) return;
  const { path, words, sentence } = longest;
  tell('hint', 'long-sentence', path, { count: words, value: sentence });
}

function lintAlert(alert: Alert, lint: Lint): void {
  const { now, root, tell } = lint;
  const { sent, expires, effective = sent } = alert;
  const start = alert.effective ? 'effective' : 'sent';
  if (!checkOrder(lint, 'error', { [start]: effective, expires }, start, 'expires')) return;
  if (instantOf(expires, root.timezone) <= now)
    tell('warning', 'alert-expired', ['expires'], { expires });
  if (instantOf(sent, root.timezone) > now + SENT_TOLERANCE_MS)
    tell('warning', 'sent-in-future', ['sent'], { sent });
  if (instantOf(effective, root.timezone) > now + FAR_MS)
    tell('warning', 'alert-far', [start], { start: effective });
  checkZone(lint, alert, ['sent', 'effective', 'onset', 'expires']);
  checkAreas(alert.area, tell);
  for (const field of ['references', 'affects'] as const)
    for (const [index, reference] of (alert[field] ?? []).entries()) {
      // CAP writes `sender,identifier,sent`.
      const parts = reference.split(',');
      const id = parts.length === 3 ? parts[1]! : reference;
      if (!lint.itemIds.has(id)) dangling(lint, [field, index], field, reference);
    }
}

function lintService(service: Service, lint: Lint): void {
  const { availableChannel: channels = [], contactPoint, lastReviewed, reviewInterval } = service;
  const isHuman = ['phone', 'in-person', 'home-visit'];
  checkRelated(service, 'services', lint);
  if (
    !service.referral?.telephone &&
    !hasPhone(contactPoint) &&
    !channels.some(
      ({ channelType = '', telephone, place }) =>
        isHuman.includes(channelType) || telephone || place,
    )
  )
    lint.tell('warning', 'no-human-channel', channels.length ? ['availableChannel'] : []);
  for (const [index, { place }] of channels.entries())
    checkPlace(place, ['availableChannel', index, 'place'], lint);
  checkReview({ lastReviewed, reviewInterval }, lint);
}

function lintPoll(poll: Poll, lint: Lint): void {
  const { choices, maxChoices = 1, questionType = '', shuffle } = poll;
  checkOrder(lint, 'error', poll, 'startTime', 'endTime');
  checkZone(lint, poll, ['startTime', 'endTime']);
  const seen = new Set<string>();
  for (const [index, { id, image }] of choices.entries()) {
    if (seen.has(id)) lint.tell('error', 'duplicate-choice', ['choices', index, 'id'], { id });
    seen.add(id);
    if (image && image.alt === undefined)
      lint.tell('warning', 'image-without-alt', ['choices', index, 'image']);
  }
  if (maxChoices > choices.length)
    lint.tell('warning', 'too-many-choices', ['maxChoices'], {
      value: maxChoices,
      max: choices.length,
    });
  const isOneOnly = questionType === 'single' || questionType === 'rating';
  for (const [field, isUnused] of [
    ['maxChoices', isOneOnly && maxChoices > 1],
    // The grades of a scale have an order.
    ['shuffle', questionType === 'rating' && shuffle],
  ] as const)
    if (isUnused) lint.tell('warning', 'unused-field', [field], { field, value: questionType });
}

function lintShowcase(entry: ShowcaseEntry, lint: Lint): void {
  // What has a day of its own goes by itself.
  if (entry.lastReviewed || !entry.startDate) checkReview(entry, lint);
  checkOrder(lint, 'warning', entry, 'startDate', 'endDate');
  checkRelated(entry, 'showcase', lint);
  checkPlace(entry.place, ['place'], lint);
  for (const [index, { place }] of (entry.stops ?? []).entries())
    checkPlace(place, ['stops', index, 'place'], lint);
}

function checkRelated(
  { isRelatedTo = [] }: Pick<ShowcaseEntry, 'isRelatedTo'>,
  section: SectionName,
  lint: Lint,
): void {
  for (const [index, id] of isRelatedTo.entries())
    if (!lint.itemIds.has(id)) dangling(lint, ['isRelatedTo', index], section, id);
}

/** A place that is written out stands for itself. */
function checkPlace(place: string | object | undefined, path: Path, lint: Lint): void {
  if (typeof place === 'string' && !lint.root.places?.some(hasId(place)))
    dangling(lint, path, 'places', place);
}

function checkReview(
  { lastReviewed, reviewInterval }: Pick<Service, 'lastReviewed' | 'reviewInterval'>,
  { now, root, tell }: Lint,
): void {
  if (!lastReviewed) return tell('hint', 'never-reviewed', []);
  const due = reviewInterval && dayAfter(lastReviewed, reviewInterval);
  if (due && instantOf(due, root.timezone) <= now)
    tell('warning', 'review-overdue', ['lastReviewed'], { lastReviewed, reviewInterval, due });
}

/** False when the end is not after the start. A day alone lasts until its end. */
function checkOrder<K extends string>(
  { root, tell }: Lint,
  severity: DiagnosticSeverity,
  item: Readonly<Partial<Record<K, unknown>>>,
  startField: K,
  endField: K,
): boolean {
  const [start, end] = [item[startField], item[endField]] as (string | undefined)[];
  if (!start || !end) return true;
  const isDay = end.length === 10 && start.slice(0, 10) <= end;
  if (isDay && endField !== 'expires') return true;
  if (instantOf(start, root.timezone) < instantOf(end, root.timezone)) return true;
  tell(severity, 'ends-before-start', [endField], { startField, start, endField, end });
  return false;
}

/** Once an item: without a zone, each device would read the time in another one. */
function checkZone<K extends string>(
  { root, tell }: Lint,
  item: Readonly<Partial<Record<K, unknown>>>,
  fields: readonly K[],
): void {
  if (root.timezone) return;
  const field = fields.find((name) => !/(?:Z|[+-]\d\d:?\d\d)$/.test(`${item[name] ?? 'Z'}`));
  if (field) tell('warning', 'time-without-zone', [field], { value: item[field] });
}

function dangling({ tell }: Lint, path: Path, list: string, id: string): void {
  tell('warning', 'dangling-reference', path, { list, id });
}

function hasId(wanted: string): (entry: { id?: string }) => boolean {
  return ({ id }) => id === wanted;
}

function hasPhone(contacts: readonly ContactPoint[] | undefined): boolean {
  return !!contacts?.some(({ telephone }) => telephone);
}

/** The day that comes an ISO 8601 duration after another; less than a day does not count. */
export function dayAfter(start: string, duration: string): string {
  const count = (unit: string): number =>
    Number(new RegExp(`(\\d+)${unit}`).exec(duration.split('T')[0]!)?.[1] ?? 0);
  const day = new Date(start.slice(0, 10));
  day.setUTCFullYear(day.getUTCFullYear() + count('Y'));
  day.setUTCMonth(day.getUTCMonth() + count('M'));
  day.setUTCDate(day.getUTCDate() + count('D') + 7 * count('W'));
  return day.toJSON()?.slice(0, 10) ?? '';
}
