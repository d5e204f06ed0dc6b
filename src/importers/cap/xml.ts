import type { Element } from '@xmldom/xmldom';
import { attribute, childText, elements, localName, placeOf, textOf } from '../xml.js';
import { combine, readCircle, readPolygon } from './geometry.js';
import type { Area, Info, Message } from './message.js';

const CAP_1_0 = 'http://www.incident.com/cap/1.0';
const ATOM = 'http://www.w3.org/2005/Atom';
/** Read by name below; everything else that says something is counted as not taken. */
const READ = new Set(
  (
    'identifier sender sent status msgType scope references info language category event severity effective ' +
    'onset expires senderName headline description instruction web contact area resource'
  ).split(' '),
);

/**
 * The messages of an XML document: one `alert`, several in any wrapper (EDXL-DE, Atom), or the
 * entries of an Atom index that carry CAP's fields without the message itself. Entries that carry
 * neither are in `others`.
 */
export function messagesIn(root: Element): { messages: Message[]; others: Element[] } {
  const alerts = alertsIn(root);
  const entries = root.namespaceURI === ATOM ? elements(root, 'entry') : [];
  const indexed = entries.filter((entry) => !alertsIn(entry).length);
  const isEntry = (entry: Element): boolean =>
    !!childText(entry, 'severity', 'expires', 'event', 'msgType');
  return {
    messages: [...alerts.map(readAlert), ...indexed.filter(isEntry).map(readEntry)],
    others: indexed.filter((entry) => !isEntry(entry)),
  };
}

/** The outermost ones. */
function alertsIn(element: Element): Element[] {
  if (localName(element) === 'alert') return [element];
  return elements(element).flatMap(alertsIn);
}

function readAlert(alert: Element): Message {
  const infos = elements(alert, 'info');
  const isOld = alert.namespaceURI === CAP_1_0;
  return {
    place: placeOf(alert),
    ...fieldsOf(alert, ['identifier', 'sender', 'sent', 'status', 'msgType', 'scope']),
    references: childText(alert, 'references')
      .split(/\s+/)
      .filter(Boolean)
      .map((reference) => identifierOf(reference, isOld)),
    infos: infos.map(readInfo),
    link: '',
    untaken: [alert, ...infos].flatMap(untakenOf),
  };
}

/** CAP's fields in an Atom entry; its own ones say the rest. */
function readEntry(entry: Element): Message {
  const [link] = elements(entry, 'link').map((element) => attribute(element, 'href'));
  const info = readInfo(entry);
  return {
    place: placeOf(entry),
    ...fieldsOf(entry, ['status', 'msgType', 'scope']),
    identifier: childText(entry, 'identifier', 'id'),
    sender: '',
    sent: childText(entry, 'sent', 'published', 'updated'),
    references: [],
    infos: [
      {
        ...info,
        headline: info.headline || childText(entry, 'title'),
        description: info.description || childText(entry, 'summary'),
        // An index writes the area and its codes beside the other fields.
        areas: info.areas.length ? info.areas : [readArea(entry)],
      },
    ],
    link: link ?? '',
    untaken: [],
  };
}

/** `sender,identifier,sent`; in CAP 1.0 `identifier/sender`. */
function identifierOf(reference: string, isOld: boolean): string {
  const parts = reference.split(',');
  if (parts.length >= 3) return parts.slice(1, -1).join(',');
  return isOld ? reference.split('/')[0]! : reference;
}

function readInfo(info: Element): Info {
  return {
    place: placeOf(info),
    ...fieldsOf(info, [
      ...(['language', 'headline', 'event', 'severity', 'effective', 'onset', 'expires'] as const),
      ...(['senderName', 'description', 'instruction', 'web', 'contact'] as const),
    ]),
    category: elements(info, 'category').map(textOf).filter(Boolean),
    areas: elements(info, 'area').map(readArea),
    images: elements(info, 'resource')
      .filter((resource) => /^image\//i.test(childText(resource, 'mimeType')))
      .map((resource) => ({
        url: childText(resource, 'uri'),
        alt: childText(resource, 'resourceDesc'),
      })),
  };
}

function readArea(area: Element): Area {
  const shapes = [
    ...elements(area, 'polygon').map((shape) => [textOf(shape), readPolygon] as const),
    ...elements(area, 'circle').map((shape) => [textOf(shape), readCircle] as const),
  ].filter(([text]) => text);
  const read = shapes.map(([text, reader]) => ({ text, shape: reader(text) }));
  const geocode: Record<string, string[]> = {};
  for (const code of elements(area, 'geocode')) {
    const { name, values } = readCode(code);
    if (values.length) geocode[name] = [...(geocode[name] ?? []), ...values];
  }
  return {
    areaDesc: childText(area, 'areaDesc'),
    geocode,
    geometry: combine(read.flatMap(({ shape }) => shape ?? [])),
    unreadable: read.filter(({ shape }) => !shape).map(({ text }) => text),
  };
}

/** `<valueName>`, `<value>`; in CAP 1.0 `NAME=value`. */
function readCode(code: Element): { name: string; values: string[] } {
  const [, oldName, oldValue] = /^([^=\s]+)=(.*)$/s.exec(textOf(code)) ?? [];
  const name = childText(code, 'valueName') || oldName || 'code';
  const value = childText(code, 'value') || oldValue || '';
  // A name such as `__proto__` would not become a field.
  return { name: name.replace(/^__proto__$/, 'code'), values: value.split(/\s+/).filter(Boolean) };
}

function untakenOf(parent: Element): string[] {
  return elements(parent)
    .filter((child) => !READ.has(localName(child)) && !!textOf(child))
    .map(localName);
}

function fieldsOf<K extends string>(parent: Element, names: readonly K[]): Record<K, string> {
  const entries = names.map((name) => [name, childText(parent, name)]);
  return Object.fromEntries(entries) as Record<K, string>;
}
