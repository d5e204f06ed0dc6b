import type { Channel, Service } from '../../feed/index.js';
import { compact } from '../compact.js';
import { commonFields, idOf, type ItemContext, type Place } from './common-fields.js';
import { contactsOf, urlOf } from './contacts.js';
import { addressOf, positionOf } from './place.js';
import type { RowFacts } from './row-facts.js';

/** One row as a service: by phone, at a desk, on the web, by mail. */
export function serviceItem(context: ItemContext): Service {
  const { facts } = context;
  const place = { address: addressOf(facts), geo: positionOf(facts) };
  const id = idOf(context, place);
  const { phones, emails, urls } = contactsOf(facts);
  return compact<Service>({
    id,
    ...commonFields(context, place),
    audience: facts.texts('audience'),
    availableChannel: [
      ...phones.map(({ telephone, note }) =>
        compact<Channel>({
          channelType: 'phone',
          telephone,
          note: note && facts.inLanguage(note),
        }),
      ),
      ...deskOf(id, context, place),
      ...urls.map((url) => ({ channelType: 'online', url })),
      ...bookingOf(facts),
      ...emails.map((email) => ({ channelType: 'mail', email })),
      ...otherPage(facts),
    ],
    eligibility: facts.text('eligibility'),
    requiredDocument: facts.texts('requiredDocument'),
    costOptions: costsOf(facts),
    processingTime: facts.text('processingTime'),
    applicationProcess: facts.texts('applicationProcess'),
    status: facts.words('status'),
  });
}

function deskOf(id: string, { facts, name }: ItemContext, { address, geo }: Place): Channel[] {
  const desk = compact<Channel>({
    ...facts.hours(),
    timezone: facts.words('timezone'),
    note: facts.text('note'),
  });
  const accessibility = facts.texts('accessibility');
  if (!address && !geo && !Object.keys(desk).length && !accessibility.length) return [];
  const place = compact({
    id: `${id}:lieu`,
    name: facts.inLanguage(name),
    address,
    geo,
    accessibility,
  });
  return [{ channelType: 'in-person', place, ...desk }];
}

function bookingOf(facts: RowFacts): Channel[] {
  const url = urlOf('bookingUrl', facts);
  return url ? [{ channelType: 'online', url, appointment: true }] : [];
}

function otherPage(facts: RowFacts): Channel[] {
  const url = urlOf('contactPoint.url', facts);
  const name = url && facts.text('contactPoint.name');
  return url ? [compact<Channel>({ channelType: 'online', url, name })] : [];
}

function costsOf(facts: RowFacts): Service['costOptions'] {
  const amount = facts.number('costOptions.amount');
  const currency = facts.words('costOptions.currency');
  const [first, ...rest] = facts.texts('costOptions.option');
  if (amount === undefined)
    return first ? [{ option: first }, ...rest.map((option) => ({ option }))] : [];
  return [compact({ option: first, amount, currency }), ...rest.map((option) => ({ option }))];
}
