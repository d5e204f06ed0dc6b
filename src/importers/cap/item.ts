import type { Alert, ContactPoint, Text } from '../../feed/index.js';
import { compact, compactOrNothing } from '../compact.js';
import { readDate } from '../dates.js';
import type { Entry, Intake } from '../intake.js';
import { readPhones } from '../phone.js';
import { readEmail, readWebAddress } from '../web-address.js';
import type { Area, Info, Message } from './message.js';

const SEVERITIES = ['minor', 'moderate', 'severe', 'extreme'];
/** Shown in the middle rather than not at all, as the feed does with a severity that it does not know. */
const SEVERITY_IF_UNKNOWN = 'moderate';
const HOUR_MS = 3_600_000;
/** For a day, those who saw the alert can read that it is over; CAP gives a Cancel no end. */
const CANCEL_SHOWN_MS = 24 * HOUR_MS;
/** CAP's language where none is given (CAP 1.2, §3.2.2). */
const DEFAULT_LANGUAGE = 'en-US';

/** A message in its languages: the first info is the one whose times and places count. */
export interface Translated {
  readonly message: Message;
  readonly infos: readonly [Info, ...Info[]] | readonly [];
  readonly id: string;
  readonly references: readonly string[];
}

/** One message as an alert of the feed, or the reason why it is none. */
export function takeMessage(
  { message, infos, id, references }: Translated,
  intake: Intake<Alert>,
  entry: Entry<Alert>,
): void {
  const { status, msgType, scope } = message;
  const sent = dateOf('sent', message.sent, entry);
  if (status && status !== 'Actual') return entry.leaveOut('not-actual', { status }, 'hint');
  if (/^(?:restricted|private)$/i.test(scope)) return entry.leaveOut('not-published', {}, 'hint');
  if (/^(?:ack|error)$/i.test(msgType))
    return entry.leaveOut('not-taken', { kind: msgType }, 'hint');
  if (!message.identifier) return entry.leaveOut('missing-field', { field: 'identifier' });
  if (!sent) return entry.leaveOut('missing-field', { field: 'sent' });
  const [info] = infos;
  const isCancel = msgType === 'Cancel';
  if (!info && !isCancel) return entry.leaveOut('missing-field', { field: 'info' });
  const headline = headlineOf(infos, isCancel, intake);
  if (!headline) return entry.leaveOut('missing-field', { field: 'headline' });
  const times = timesOf(info, { sent, isCancel }, intake, entry);
  if (!times) return entry.leaveOut('expires-missing');
  entry.take(
    compact<Alert>({
      id,
      headline,
      severity: info ? severityOf(info, entry) : 'info',
      sent,
      ...times,
      event: inEach(infos, intake, ({ event }) => event),
      category: [...(info?.category ?? [])],
      status: 'Actual',
      msgType: ['Alert', 'Update', 'Cancel'].includes(msgType) ? msgType : 'Alert',
      references: [...references],
      description: inEach(infos, intake, ({ description }) => joinLines(description)),
      instruction: instructionOf(infos, intake),
      web: webOf(info, message, entry),
      contactPoint: contactsOf(info, intake),
      area: areasOf(infos, intake, entry),
      image: imagesOf(infos, entry),
      provider: providerOf(infos, intake),
      source: sourceOf(message, infos, intake),
    }),
  );
}

function headlineOf(
  infos: readonly Info[],
  isCancel: boolean,
  intake: Intake<Alert>,
): Text | undefined {
  const said = inEach(infos, intake, ({ headline, event }) => headline || event);
  // Only a Cancel can come without words: it has one thing to say.
  return said ?? (isCancel ? intake.texts({ fr: 'Alerte levée', en: 'Alert ended' }) : undefined);
}

interface Times {
  readonly effective: string | undefined;
  readonly onset: string | undefined;
  readonly expires: string;
}

function timesOf(
  info: Info | undefined,
  { sent, isCancel }: { readonly sent: string; readonly isCancel: boolean },
  { options }: Intake<Alert>,
  entry: Entry<Alert>,
): Times | undefined {
  const effective = info && dateOf('effective', info.effective, entry);
  const onset = info && dateOf('onset', info.onset, entry);
  const expires = info && dateOf('expires', info.expires, entry);
  const start = effective ?? sent;
  const isAfter = !!expires && Date.parse(expires) > Date.parse(start);
  if (isAfter) return { effective, onset, expires };
  const { defaultTtl } = options;
  const ttl = defaultTtl ?? (isCancel ? CANCEL_SHOWN_MS : 0);
  if (!ttl) return undefined;
  if (!isCancel) entry.hint('expires-added', { hours: Math.round(ttl / HOUR_MS) });
  return { effective, onset, expires: later(start, ttl) };
}

function later(start: string, ms: number): string {
  return new Date(Date.parse(start) + ms).toISOString().replace('.000Z', 'Z');
}

function dateOf(field: string, text: string, entry: Entry<Alert>): string | undefined {
  const date = text ? readDate(text) : undefined;
  if (text && !date) entry.warn('value-unreadable', { field, value: text });
  return date;
}

function severityOf({ severity, place }: Info, entry: Entry<Alert>): string {
  const word = severity.toLowerCase();
  if (SEVERITIES.includes(word)) return word;
  const args = { value: severity, used: SEVERITY_IF_UNKNOWN };
  entry.hint('severity-unknown', args, place);
  return SEVERITY_IF_UNKNOWN;
}

/** One text in the languages of the infos. */
function inEach(
  infos: readonly Info[],
  intake: Intake<Alert>,
  read: (info: Info) => string,
): Text | undefined {
  return intake.texts(
    Object.fromEntries(infos.map((info) => [info.language || DEFAULT_LANGUAGE, read(info)])),
  );
}

/** A list of points is a list of steps, where each language has as many of them. */
function instructionOf(infos: readonly Info[], intake: Intake<Alert>): Alert['instruction'] {
  const texts = infos.map(({ instruction }) => joinLines(instruction));
  const points = texts.map(pointsIn);
  const [first] = points;
  if (!first?.length || points.some(({ length }) => length !== first.length))
    return inEach(infos, intake, ({ instruction }) => joinLines(instruction));
  return first.map((_, step) =>
    intake.texts(
      Object.fromEntries(
        infos.map(({ language }, at) => [language || DEFAULT_LANGUAGE, points[at]![step]!]),
      ),
    ),
  ) as Text[];
}

const POINT = /^(?:[-*•–]|\d{1,2}[.)])\s+/;

function pointsIn(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim());
  return lines.length > 1 && lines.every((line) => POINT.test(line))
    ? lines.map((line) => line.replace(POINT, ''))
    : [];
}

function webOf(info: Info | undefined, { link }: Message, entry: Entry<Alert>): string | undefined {
  const text = info?.web || link;
  const url = text ? readWebAddress(text)?.url : undefined;
  if (text && !url) entry.warn('url-unreadable', { value: text });
  return url;
}

/** Numbers and addresses; the words around them often name a person. */
function contactsOf(info: Info | undefined, intake: Intake<Alert>): ContactPoint[] {
  if (!info?.contact) return [];
  const { numbers, rest } = readPhones(info.contact);
  const words = info.contact.split(/[\s,;()<>]+/);
  const email = words.map(readEmail).find(Boolean);
  const url = words.find((word) => /^https?:/i.test(word) && readWebAddress(word));
  const isNamed = numbers.length ? !!rest : !(email || url) || words.length > 1;
  if (isNamed && !intake.options.keepContacts) intake.personNotTaken();
  const name = isNamed && intake.options.keepContacts ? info.contact : undefined;
  const first = compactOrNothing<ContactPoint>({ name, telephone: numbers[0], email, url });
  return [...(first ? [first] : []), ...numbers.slice(1).map((telephone) => ({ telephone }))];
}

/** Areas are matched by their place in the list: each language names the same ones. */
function areasOf(
  infos: readonly Info[],
  intake: Intake<Alert>,
  entry: Entry<Alert>,
): NonNullable<Alert['area']> {
  const [info, ...others] = infos;
  const same = others.filter(({ areas }) => areas.length === info!.areas.length);
  return (info?.areas ?? []).flatMap((area, index) => {
    for (const value of area.unreadable) entry.warn('position-unreadable', { given: value });
    const named = [info!, ...same].map(({ language, areas }): [string, string] => [
      language || DEFAULT_LANGUAGE,
      joinLines(areas[index]!.areaDesc),
    ]);
    const { geocode, geometry }: Area = area;
    const found = compactOrNothing<NonNullable<Alert['area']>[number]>({
      areaDesc: intake.texts(Object.fromEntries(named)),
      geocode,
      geometry,
    });
    return found ? [found] : [];
  });
}

function imagesOf(infos: readonly Info[], entry: Entry<Alert>): NonNullable<Alert['image']> {
  return (infos[0]?.images ?? []).flatMap(({ url: text, alt }) => {
    const url = readWebAddress(text)?.url;
    if (url) return [{ url, ...(alt && { alt }) }];
    if (text) entry.warn('url-unreadable', { value: text });
    return [];
  });
}

function providerOf(infos: readonly Info[], intake: Intake<Alert>): Alert['provider'] {
  const name = inEach(infos, intake, ({ senderName }) => senderName);
  return name && { name };
}

function sourceOf(
  { identifier, sender }: Message,
  infos: readonly Info[],
  intake: Intake<Alert>,
): Alert['source'] {
  const { name, url, license } = intake.options.source ?? {};
  // A mail address as sender may be a person's.
  const known = infos[0]?.senderName || (sender.includes('@') ? undefined : sender);
  return compact<NonNullable<Alert['source']>>({ name: known || name, url, license, identifier });
}

/** Messages written for teletypes break their lines at 65 signs; paragraphs and lists stay. */
function joinLines(text: string): string {
  return text.replace(/([^\n]{45,})\n(?=[^\n*•\-–])/g, '$1 ').replace(/ {2,}/g, ' ');
}
