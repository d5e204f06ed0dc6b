import type { ShowcaseEntry } from '../../feed/index.js';
import { compact, compactOrNothing } from '../compact.js';
import { commonFields, idOf, type ItemContext } from './common-fields.js';
import { contactsOf, urlOf, type Contacts } from './contacts.js';
import { addressOf, positionOf } from './place.js';
import type { RowFacts } from './row-facts.js';

/** One row as an entry of the showcase. */
export function showcaseItem(context: ItemContext): ShowcaseEntry {
  const { facts } = context;
  const place = { address: addressOf(facts), geo: positionOf(facts) };
  const contacts = contactsOf(facts);
  const { phones, emails, urls } = contacts;
  return compact<ShowcaseEntry>({
    id: idOf(context, place),
    type: facts.words('type'),
    ...commonFields(context, place),
    telephone: phones[0]?.telephone,
    email: emails[0],
    url: urls[0],
    contactPoint: contactPoints(facts, contacts),
    ...facts.hours(),
    timezone: facts.words('timezone'),
    accessibility: facts.texts('accessibility'),
    paymentAccepted: facts.texts('paymentAccepted'),
    makesOffer: facts.texts('makesOffer'),
    seeks: facts.texts('seeks'),
    startDate: facts.date('startDate'),
    endDate: facts.date('endDate'),
    offers: offersOf(facts),
    quarter: facts.text('quarter'),
    knowsLanguage: [...facts.parts('knowsLanguage')],
    hasCertification: facts.texts('hasCertification'),
    membership: facts.text('membership'),
    delivery: facts.text('delivery'),
    // A word that nobody understands protects a person.
    soleTrader: facts.words('soleTrader') ? (facts.boolean('soleTrader') ?? true) : undefined,
    consent: facts.words('consent') ? (facts.boolean('consent') ?? false) : undefined,
  });
}

/** What has no place of its own: a second number, words beside the first, a page of somebody else. */
function contactPoints(
  facts: RowFacts,
  { phones, emails, urls }: Contacts,
): ShowcaseEntry['contactPoint'] {
  const url = urlOf('contactPoint.url', facts);
  return [
    ...phones.flatMap(({ telephone, note }, index) =>
      index || note ? [compact({ name: note && facts.inLanguage(note), telephone })] : [],
    ),
    ...emails.slice(1).map((email) => ({ email })),
    ...urls.slice(1).map((other) => ({ url: other })),
    ...(url ? [compact({ name: facts.text('contactPoint.name'), url })] : []),
  ];
}

function offersOf(facts: RowFacts): ShowcaseEntry['offers'] {
  const offer = compactOrNothing({
    name: facts.text('offers.name'),
    price: facts.number('offers.price'),
    priceCurrency: facts.words('offers.priceCurrency'),
    url: urlOf('offers.url', facts),
  });
  return offer && (offer.name || offer.price !== undefined || offer.url) ? [offer] : [];
}
