import { withholdsPerson } from '../../../feed/consent.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { calendarFile } from '../../../feed/showcase-calendar.js';
import { zoneOf } from '../../../feed/showcase-dates.js';
import { contactFile } from '../../../feed/showcase-contact.js';
import { ownContactsOf } from './contacts.js';
import type { EntryContext } from './entry-context.js';
import { placeLine, whereaboutsOf } from './whereabouts.js';

/** Some phones open the file only after they asked what to do with it, ms. */
const KEPT = 40_000;

/** Hands the dates of a course or an event to the person's own calendar. */
export function saveDates(entry: ShowcaseEntry, link: string, context: EntryContext): void {
  const { localize, root, instant } = context;
  const { geo, ...where } = whereaboutsOf(entry, root);
  const name = localize.plain(entry.name);
  const about = localize.plain(entry.summary ?? entry.description);
  const text = calendarFile(
    entry,
    {
      name,
      description: [about, link].filter(Boolean).join('\n\n'),
      location: placeLine(where, context),
      geo,
      url: link,
    },
    { now: instant, timeZone: zoneOf(entry, root?.timezone), host: location.hostname },
  );
  save(text, 'text/calendar', `${fileName(name)}.ics`);
}

/** Whether there is something to keep in an address book, of somebody who wants to be in it. */
export function hasContact(entry: ShowcaseEntry, context: EntryContext): boolean {
  return (
    !withholdsPerson(entry) &&
    ownContactsOf(entry, context).some(({ telephone, email }) => telephone ?? email)
  );
}

/** Hands the entry's own numbers and addresses to the person's address book. */
export function saveContact(entry: ShowcaseEntry, link: string, context: EntryContext): void {
  const { localize, root } = context;
  const { address, geo } = whereaboutsOf(entry, root);
  const contacts = ownContactsOf(entry, context);
  const name = localize.plain(entry.name);
  const text = contactFile({
    name,
    telephones: contacts.flatMap(({ telephone }) => telephone ?? []),
    emails: contacts.flatMap(({ email }) => email ?? []),
    address,
    geo,
    url: entry.url,
    note: link,
  });
  save(text, 'text/vcard', `${fileName(name)}.vcf`);
}

/** Letters and figures of any script, as a file may be named on any system. */
function fileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['parvis'];
  return [...words.join('-')].slice(0, 60).join('');
}

/** Made and kept on the device: no server learns of it. */
function save(text: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
