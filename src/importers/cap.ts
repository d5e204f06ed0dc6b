import type { Alert } from '../feed/index.js';
import { messagesInGeoJson } from './cap/geojson.js';
import { takeMessage, type Translated } from './cap/item.js';
import type { Info, Message } from './cap/message.js';
import { messagesIn } from './cap/xml.js';
import type { ImportOptions, ImportResult } from './diagnostic.js';
import { Intake } from './intake.js';
import { readJson } from './json.js';
import { childText, localName, placeOf, readXml } from './xml.js';

/**
 * Reads warnings in the Common Alerting Protocol (OASIS CAP 1.0–1.2: one message, several, an Atom
 * index) or as GeoJSON with CAP's fields, into `alerts` of the feed. The languages of one message
 * become one alert; an Update or Cancel names by `references` what it replaces or ends, also what an
 * earlier import brought. Never throws.
 */
export function importCap(text: string, options: ImportOptions = {}): ImportResult<Alert> {
  const intake = new Intake<Alert>(options, 'alerts');
  const messages = /^\s*[[{]/.test(text.slice(0, 100))
    ? fromJson(text, intake)
    : fromXml(text, intake);
  for (const translated of messages.flatMap((message) => translations(message, options))) {
    const { message, infos } = translated;
    const [info] = infos;
    const name = info && (info.headline || info.event);
    const entry = intake.open(message.place, name || message.identifier || undefined);
    takeMessage(translated, intake, entry);
  }
  for (const field of messages.flatMap(({ untaken }) => untaken)) intake.fieldNotTaken(field);
  return intake.result();
}

function fromXml(text: string, intake: Intake<Alert>): Message[] {
  const { root, problem } = readXml(text);
  if (problem) {
    const { code, args, ...place } = problem;
    intake.report('error', code, args, place);
    return [];
  }
  const { messages, others } = messagesIn(root);
  // An index without entries says that there is no alert now.
  if (!messages.length && !others.length && localName(root) !== 'feed')
    intake.report('error', 'not-this-format', { format: 'cap' });
  for (const other of others)
    intake
      .open(placeOf(other), childText(other, 'title') || undefined)
      .leaveOut('not-taken', { kind: 'entry' });
  return messages;
}

function fromJson(text: string, intake: Intake<Alert>): Message[] {
  const reading = readJson(text);
  if ('message' in reading) {
    intake.report('error', 'json-syntax', { message: reading.message });
    return [];
  }
  const messages = messagesInGeoJson(reading.json);
  if (!messages) intake.report('error', 'not-this-format', { format: 'cap' });
  return messages ?? [];
}

/**
 * The infos of a message, one for each language, put together. A message may say several things in
 * each language; the first has the message's own id, the others `id#2` and on, which a reference to
 * the id means as well.
 */
function translations(message: Message, { prefix = 'cap' }: ImportOptions): Translated[] {
  const byLanguage = new Map<string, Info[]>();
  for (const info of message.infos) {
    const tag = info.language.toLowerCase();
    byLanguage.set(tag, [...(byLanguage.get(tag) ?? []), info]);
  }
  const count = Math.max(1, ...[...byLanguage.values()].map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => ({
    message,
    infos: [...byLanguage.values()].flatMap((infos) => infos[index] ?? []) as Translated['infos'] &
      Info[],
    id: `${prefix}:${message.identifier}${index ? `#${index + 1}` : ''}`,
    references: message.references.map((reference) => `${prefix}:${reference}`),
  }));
}
