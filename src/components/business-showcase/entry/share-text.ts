import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { datesOf } from '../../../feed/showcase-dates.js';
import { formatPhone } from '../../../feed/telephone.js';
import { sharing as fr } from '../../../translations/fr/sharing.js';
import { contactsOf } from './contacts.js';
import type { EntryContext } from './entry-context.js';
import { takesPlace, whenWords } from './event.js';
import { placeLine, whereaboutsOf } from './whereabouts.js';

/** What a friend needs who has no time to look: name, date, phone, place, link. */
export function shareText(entry: ShowcaseEntry, link: string, context: EntryContext): string {
  const { localize, root } = context;
  const { name } = entry;
  const [date] = datesOf(entry);
  const contact = contactsOf(entry, context).find((one) => one.telephone);
  const whose = localize.plain(contact?.name);
  return [
    localize.plain(name),
    // Read later: no « demain ».
    date && takesPlace(entry) && whenWords(date, { ...context, readAt: 0 }),
    contact?.telephone &&
      `${localize.words('sharing', fr).phone} ${formatPhone(contact.telephone)}${whose && ` (${whose})`}`,
    placeLine(whereaboutsOf(entry, root), context),
    link,
  ]
    .filter(Boolean)
    .join('\n');
}
