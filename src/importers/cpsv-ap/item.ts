import type { Channel, Cost, Service, Text } from '../../feed/index.js';
import { compact } from '../compact.js';
import { readNumber } from '../coordinates.js';
import { readFrenchHours } from '../hours/french-hours.js';
import type { Entry, Intake } from '../intake.js';
import { readPhones } from '../phone.js';
import { readEmail, readWebAddress } from '../web-address.js';
import type { Node } from './graph.js';

const NAMES = ['title', 'name', 'prefLabel', 'label'];
/** Read below; everything else is counted. */
const READ = new Set([
  ...NAMES,
  ...['description', 'identifier', 'keyword', 'contactPoint', 'hasContactPoint', 'hasChannel'],
  ...['hasCompetentAuthority', 'hasCost', 'hasInput', 'hasInputType', 'processingTime', 'status'],
  ...['holdsRequirement', 'thematicArea', 'sector', 'isClassifiedBy', 'isGroupedBy', 'audience'],
  ...['addressee', 'language', 'homepage', 'page', 'modified'],
]);
const WITHDRAWN = /withdrawn|deprecated|inactive|obsolete/i;
/** How the code lists and their labels call the ways to a service. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/phone|call|t[ée]l[ée]phon/i, 'phone'],
  [/e-?mail|post|letter|courrier/i, 'mail'],
  [/online|homepage|web|internet|app\b|en ligne/i, 'online'],
  [/office|desk|counter|person|guichet|accueil/i, 'in-person'],
];

export function serviceItem(node: Node, intake: Intake<Service>, entry: Entry<Service>): void {
  const names = node.texts(...NAMES);
  const name = textOf(names, intake);
  entry.name = Object.values(names)[0];
  const identifier = node.words('identifier') || node.id;
  if (!name) return entry.leaveOut('missing-field', { field: 'title' });
  if (!identifier) return entry.leaveOut('missing-field', { field: 'identifier' });
  if (WITHDRAWN.test(node.code('status'))) return entry.leaveOut('not-published', {}, 'hint');
  for (const other of node.others(READ)) intake.fieldNotTaken(other);
  const { prefix = 'cpsv-ap', source = {} } = intake.options;
  const labels = (...fields: string[]): Text[] => textsOf(node.nodes(...fields), NAMES, intake);
  const words = (...fields: string[]): string[] =>
    node.values(...fields).filter((value) => typeof value === 'string');
  entry.take(
    compact<Service>({
      id: `${prefix}:${identifier}`,
      name,
      description: textOf(node.texts('description'), intake),
      category: [...labels('thematicArea', 'sector'), ...words('thematicArea', 'sector')],
      lifeEvent: labels('isGroupedBy'),
      keywords: keywordsOf(node, intake),
      audience: labels('audience', 'addressee'),
      eligibility: eligibilityOf(node, intake),
      requiredDocument: documentsOf(node, intake),
      costOptions: node.nodes('hasCost').map((cost) => costOf(cost, intake)),
      processingTime: durationOf(node.words('processingTime'), intake),
      availableChannel: channelsOf(node, intake, entry),
      provider: providerOf(node, intake),
      url: urlOf(linkOf(node), entry),
      source: compact<NonNullable<Service['source']>>({ ...source, identifier }),
    }),
  );
}

/** Without a language, a text is in the feed's own. */
function textOf(
  texts: Readonly<Record<string, string>>,
  intake: Intake<Service>,
): Text | undefined {
  const { feedLanguage = 'fr' } = intake.options;
  const tagged = Object.entries(texts).map(([tag, words]) => [tag || feedLanguage, words] as const);
  return intake.texts(Object.fromEntries(tagged));
}

/** What each node is called; those without words are passed over. */
function textsOf(
  nodes: readonly Node[],
  names: readonly string[],
  intake: Intake<Service>,
): Text[] {
  const texts = nodes.map((node) => textOf(node.texts(...names), intake));
  return texts.filter((text) => text !== undefined);
}

function keywordsOf(node: Node, intake: Intake<Service>): Text[] {
  return node.values('keyword').flatMap((value): Text[] => {
    if (typeof value === 'string') return [value];
    const { '@value': words, '@language': language } = value as Record<string, string>;
    return words ? [intake.text(words, language)] : [];
  });
}

function eligibilityOf(node: Node, intake: Intake<Service>): Text | undefined {
  const [first, ...others] = node.nodes('holdsRequirement');
  const texts = first?.texts('description', ...NAMES);
  if (others.length) intake.fieldNotTaken('holdsRequirement', others.length);
  return texts && textOf(texts, intake);
}

function documentsOf(node: Node, intake: Intake<Service>): Text[] {
  const inputs = node.nodes('hasInput', 'hasInputType');
  return textsOf(inputs, [...NAMES, 'description'], intake);
}

function costOf(cost: Node, intake: Intake<Service>): Cost {
  const currency = cost.code('currency').toUpperCase();
  return compact<Cost>({
    option: textOf(cost.texts('description'), intake),
    amount: readNumber(cost.words('hasValue', 'value')),
    currency: /^[A-Z]{3}$/.test(currency) ? currency : undefined,
  });
}

const UNITS: readonly (readonly [fr: string, en: string])[] = [
  ['an', 'year'],
  ['mois', 'month'],
  ['semaine', 'week'],
  ['jour', 'day'],
];

/** `P30D` in words; a sentence stays as it is. */
function durationOf(text: string, intake: Intake<Service>): Text | undefined {
  const [, ...numbers] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text) ?? [];
  const parts = numbers.map(Number).map((count, at) => ({ count, unit: UNITS[at]! }));
  const said = parts.filter(({ count }) => count > 0);
  if (!said.length) return text && !/^P[\dT]/.test(text) ? text : undefined;
  const inFrench = said.map(
    ({ count, unit: [fr] }) => `${count} ${fr}${count > 1 && fr !== 'mois' ? 's' : ''}`,
  );
  const inEnglish = said.map(({ count, unit: [, en] }) => `${count} ${en}${count > 1 ? 's' : ''}`);
  return intake.texts({ fr: inFrench.join(' '), en: inEnglish.join(' ') });
}

function channelsOf(node: Node, intake: Intake<Service>, entry: Entry<Service>): Channel[] {
  const contacts = node.nodes('contactPoint', 'hasContactPoint');
  const ofContacts = contacts.flatMap((contact) => contactChannels(contact, entry));
  const ways = node.nodes('hasChannel').flatMap((channel) => {
    const label = [channel.code('type'), ...Object.values(channel.texts(...NAMES))].join(' ');
    const way = WAYS.find(([words]) => words.test(label))?.[1];
    const url = urlOf(linkOf(channel), entry);
    const note = textOf(channel.texts('description'), intake);
    // A channel of which nothing is known but its number helps nobody.
    if (!url && !note && !way) intake.fieldNotTaken('hasChannel');
    if (!url && !note) return [];
    return [
      compact<Channel>({
        channelType: way ?? (url ? 'online' : undefined),
        url,
        note,
        ...hoursOf(channel, entry),
      }),
    ];
  });
  return [...ofContacts, ...ways];
}

function contactChannels(contact: Node, entry: Entry<Service>): Channel[] {
  const channels: Channel[] = [];
  const hours = hoursOf(contact, entry);
  for (const value of contact.values('telephone', 'hasTelephone')) {
    const text = typeof value === 'string' ? value : contact.words('telephone', 'hasTelephone');
    const [telephone] = readPhones(text.replace(/^tel:/i, '')).numbers;
    if (telephone) channels.push({ channelType: 'phone', telephone, ...hours });
    else entry.warn('phone-unreadable', { value: text });
  }
  const mail = contact.words('email', 'hasEmail') || contact.code('email', 'hasEmail');
  const email = mail ? readEmail(mail) : undefined;
  if (mail && !email) entry.warn('email-unreadable', { value: mail });
  if (email) channels.push({ channelType: 'mail', email });
  const url = urlOf(linkOf(contact), entry);
  if (url) channels.push({ channelType: 'online', url });
  return channels;
}

/** A text that can be computed; the time entities of OWL-Time are taken by their description. */
function hoursOf(
  owner: Node,
  entry: Entry<Service>,
): Pick<Channel, 'openingHours' | 'openingHoursText'> {
  const [described] = owner.nodes('openingHours', 'hoursAvailable');
  const text =
    owner.words('openingHours', 'hoursAvailable') || (described?.words('description') ?? '');
  if (!text) return {};
  const { isUnreadable, ...hours } = readFrenchHours(text);
  if (isUnreadable) entry.warn('hours-unreadable', { value: text });
  return hours;
}

function providerOf(node: Node, intake: Intake<Service>): Service['provider'] {
  const [authority] = node.nodes('hasCompetentAuthority');
  const name = authority && textOf(authority.texts('prefLabel', ...NAMES), intake);
  const url = authority && readWebAddress(linkOf(authority))?.url;
  return name && { name, ...(url && { url }) };
}

function linkOf(node: Node): string {
  const names = ['contactPage', 'homepage', 'url', 'page', 'accessURL'];
  const [value] = node.values(...names);
  const id =
    typeof value === 'object' && value !== null ? (value as { '@id'?: unknown })['@id'] : '';
  return typeof id === 'string' && id ? id : node.words(...names);
}

function urlOf(text: string, entry: Entry<Service>): string | undefined {
  const url = text ? readWebAddress(text)?.url : undefined;
  if (text && !url) entry.warn('url-unreadable', { value: text });
  return url;
}
