import { addressLine } from '../../feed/address.js';
import type { Address, Channel, Service, Text } from '../../feed/index.js';
import type { Entry } from '../intake.js';
import { readPhones } from '../phone.js';
import { readEmail, readWebAddress } from '../web-address.js';
import type { Value } from './fields.js';
import { readHours } from './hours.js';
import type { Office } from './office.js';
import { readPosition, type Position } from './position.js';
import { officeType } from './types.js';
import { timeZoneOf } from './time-zone.js';

export interface ItemContext {
  readonly id: string;
  readonly name: string;
  /** French words as the feed needs them. */
  readonly french: (words: string) => Text;
  readonly middle: Position | undefined;
  readonly entry: Entry<Service>;
}

const SOURCE = {
  name: 'Service-Public.fr / DILA',
  url: 'https://www.data.gouv.fr/datasets/service-public-fr-annuaire-de-l-administration-base-de-donnees-locales/',
  license: 'https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf',
};

const ACCESS: Readonly<Record<string, string>> = {
  ACC: 'Accessible aux personnes à mobilité réduite',
  DEM: 'Accessible aux personnes à mobilité réduite, sur demande',
  NAC: 'Non accessible aux personnes à mobilité réduite',
};

/** « Uniquement sur rendez-vous », « Téléphoner pour convenir d'un rendez-vous avant… » */
const APPOINTMENT = /^[^\d\n]{0,120}\brendez-vous\b[^\d\n]{0,120}$/i;

/** One public office as a service of the feed. */
export function officeItem(office: Office, context: ItemContext): Service {
  const { id, name, french } = context;
  const { position: geo } = locate(office, context);
  const notes: string[] = [];
  const phones = phoneChannels(office, context, notes);
  const web = webChannels(office, context, notes);
  const address = office.visit;
  const desk = (address || geo) && deskChannel(office, context, { address, geo, notes });
  const mail = mailChannels(office, context, notes);
  // Without a desk the notes have no place among the channels.
  const description = [office.mission?.text, ...(desk ? [] : notes)].filter(Boolean).join('\n\n');
  const updated = readDate(office, context);
  return {
    id,
    name: french(name),
    ...describeTypes(office, context),
    ...(office.alternateNames.length && {
      alternateName: office.alternateNames.map(({ text }) => french(text)),
    }),
    ...(description && { description: french(description) }),
    availableChannel: [...phones, ...(desk ? [desk] : []), ...web, ...mail],
    ...(address && { address }),
    ...(geo && { geo }),
    provider: { name: french(name) },
    ...(updated && { lastReviewed: updated }),
    source: { ...SOURCE, ...pageOf(office), identifier: id.replace('dila:', '') },
  };
}

function describeTypes(
  { types }: Office,
  { french, entry }: ItemContext,
): Pick<Service, 'category' | 'keywords'> {
  const all = types.map(({ text, path }) => ({ text, path, ...officeType(text) }));
  const known = all.filter(({ isKnown }) => isKnown);
  const found = known.length ? known : all;
  for (const { text, path, category, isKnown } of all) {
    const used = known.length ? undefined : category;
    if (!isKnown) entry.hint('unknown-type', { value: text, used }, { path });
  }
  const category = [...new Set(found.map((type) => type.category))];
  const keywords = [...new Set(found.flatMap((type) => type.keywords))];
  return {
    ...(category.length && { category: category.map(french) }),
    ...(keywords.length && { keywords: keywords.map(french) }),
  };
}

function locate(office: Office, { middle, entry }: ItemContext): { position?: Position } {
  const { position, finding, km } = readPosition(office, middle);
  const { latitude, longitude, geocode, path } = office;
  const given = [latitude?.text, longitude?.text].filter(Boolean).join(', ');
  const found = geocode && `${geocode.latitude}, ${geocode.longitude}`;
  if (finding)
    entry[position ? 'hint' : 'warn'](`position-${finding}`, { given, found, km }, { path });
  return { ...(position && { position }) };
}

function phoneChannels(office: Office, context: ItemContext, notes: string[]): Channel[] {
  const { french, entry } = context;
  return office.phones.flatMap(({ text, path, label }) => {
    const { numbers, rest } = readPhones(text);
    if (!numbers.length) {
      entry.warn('phone-unreadable', { value: text, kept: true }, { path });
      notes.push(`Téléphone\u00a0: ${text}`);
    }
    const note = [label, rest].filter(Boolean).join(' ');
    return numbers.map((telephone) => ({
      channelType: 'phone',
      telephone,
      ...(note && { note: french(note) }),
    }));
  });
}

function deskChannel(
  office: Office,
  { id, name, french, entry }: ItemContext,
  { address, geo, notes }: { address?: Address; geo?: Position; notes: string[] },
): Channel {
  const hours = readHours(office.hours, office.hoursComment?.text ?? '');
  if (hours.isUnreadable)
    entry.warn('hours-unreadable', { value: hours.openingHoursText ?? '' }, { path: office.path });
  const timezone = hours.openingHours && timeZoneOf(office.commune);
  const comments = office.comments.map(({ text }) => text);
  const appointment = comments.find((text) => APPOINTMENT.test(text));
  const words = comments.filter((text) => text !== appointment);
  const note = [accessWords(office), ...words, ...notes].filter(Boolean).join('\n\n');
  return {
    channelType: 'in-person',
    place: {
      id: `${id}:lieu`,
      name: french(name),
      ...(address && { address }),
      ...(geo && { geo }),
    },
    ...(hours.openingHours && { openingHours: hours.openingHours }),
    ...(hours.openingHoursText && { openingHoursText: french(hours.openingHoursText) }),
    ...(timezone && { timezone }),
    ...(appointment && { appointment: french(appointment) }),
    ...(note && { note: french(note) }),
  };
}

function accessWords({ access: { code, words } }: Office): string {
  const state = Object.hasOwn(ACCESS, code) ? ACCESS[code] : '';
  return [state, words].filter(Boolean).join('\u00a0: ');
}

function webChannels(office: Office, context: ItemContext, notes: string[]): Channel[] {
  const found = new Map<string, Channel>();
  // Some offices have their contact form where the mail address should be.
  const misplaced = office.emails.filter(({ text }) => !readEmail(text) && readWebAddress(text));
  for (const { text, path } of misplaced)
    context.entry.hint('misplaced-value', { value: text, used: 'online' }, { path });
  const forms = [...office.forms, ...misplaced].map((value) => ({
    label: 'Formulaire de contact',
    ...value,
  }));
  for (const value of [...office.websites, ...forms]) {
    const url = readUrl(value, context, notes);
    if (!url || found.has(url)) continue;
    const name = value.label && context.french(value.label);
    found.set(url, { channelType: 'online', url, ...(name && { name }) });
  }
  return [...found.values()];
}

function readUrl({ text, path }: Value, context: ItemContext, notes: string[]): string | undefined {
  const found = readWebAddress(text);
  if (!found) {
    context.entry.warn('url-unreadable', { value: text, kept: true }, { path });
    notes.push(`Site\u00a0: ${text}`);
  } else if (found.isCompleted)
    context.entry.hint('url-without-scheme', { value: text, used: found.url }, { path });
  return found?.url;
}

function mailChannels(office: Office, context: ItemContext, notes: string[]): Channel[] {
  const { french, entry } = context;
  const channels: Channel[] = [];
  for (const { text, path } of office.emails) {
    if (readWebAddress(text) && !readEmail(text)) continue;
    const emails = text.split(/[;,\s]+/).filter(Boolean);
    for (const value of emails) {
      const email = readEmail(value);
      if (email) channels.push({ channelType: 'mail', email });
      else entry.warn('email-unreadable', { value }, { path });
    }
    if (!emails.some(readEmail)) notes.push(`Adresse électronique\u00a0: ${text}`);
  }
  if (office.postal)
    channels.push({
      channelType: 'mail',
      name: french('Par courrier'),
      note: french(addressLine(office.postal)),
    });
  return channels;
}

/** `2015-04-22`, or `03/12/2021 07:55:01` of which the day counts. */
function readDate({ updated }: Office, { entry }: ItemContext): string | undefined {
  if (!updated) return undefined;
  const { text, path } = updated;
  const french = /^(\d\d)\/(\d\d)\/(\d{4})(?!\d)/.exec(text);
  const day = french ? `${french[3]}-${french[2]}-${french[1]}` : text.slice(0, 10);
  if (/^\d{4}-\d\d-\d\d$/.test(day) && new Date(day).toJSON()?.startsWith(day)) return day;
  entry.warn('date-unreadable', { value: text }, { path });
  return undefined;
}

function pageOf({ page }: Office): { url?: string } {
  const url = page && readWebAddress(page.text)?.url;
  return url ? { url } : {};
}
