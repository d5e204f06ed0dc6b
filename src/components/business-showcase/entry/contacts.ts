import { html, nothing, type TemplateResult } from 'lit';
import { MAIL, ONLINE, PHONE } from '../../../controllers/card-icons.js';
import { townHallPhone } from '../../../controllers/feed-status.js';
import { mailTo } from '../../../controllers/mail.js';
import { withholdsPerson } from '../../../feed/consent.js';
import type { ContactPoint } from '../../../feed/model/common.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { providerOf } from '../../../feed/service-channels.js';
import { phoneHref } from '../../../feed/telephone.js';
import { picture } from '../../../internal/templates.js';
import type { EntryContext } from './entry-context.js';
import { renderLink, renderPhone } from './entry-links.js';
import { languageNames } from './languages.js';
import { openRegistration } from './registration.js';

type Contacted = Pick<EntryContext, 'root' | 'strings'>;

/**
 * Whom to reach: the entry's own contacts, and where none of them has a phone, who answers for the
 * entry: somebody else, whose number is never shown without their name.
 */
export function contactsOf(entry: ShowcaseEntry, context: Contacted): readonly ContactPoint[] {
  const own = ownContactsOf(entry, context);
  const { name, telephone } = providerOf(entry, context.root) ?? {};
  return !telephone || own.some((one) => one.telephone) ? own : [{ name, telephone }, ...own];
}

/**
 * The entry's own number and address, those of its contacts, and where none of them has a phone,
 * that for registration.
 */
export function ownContactsOf(
  { telephone, email, contactPoint = [], registration }: ShowcaseEntry,
  { strings }: Pick<Contacted, 'strings'>,
): readonly ContactPoint[] {
  // What a contact with a name says needs not be said without it.
  const own = {
    telephone: contactPoint.some((one) => one.telephone === telephone) ? undefined : telephone,
    email: contactPoint.some((one) => one.email === email) ? undefined : email,
  };
  const all = [own, ...contactPoint].filter(
    ({ telephone: phone, email: mail, url }: ContactPoint) => phone ?? mail ?? url,
  );
  const toRegister = registration?.telephone;
  return !toRegister || all.some((one) => one.telephone)
    ? all
    : [{ name: strings.registration, telephone: toRegister }, ...all];
}

/** The one link that stands out: whom to call, else where to register, to read or to write. */
export function primaryOf(
  entry: ShowcaseEntry,
  context: Pick<EntryContext, 'root' | 'strings' | 'instant'>,
): string | undefined {
  const contacts = contactsOf(entry, context);
  const { telephone } = contacts.find((one) => one.telephone) ?? {};
  if (telephone) return phoneHref(telephone);
  const registration = openRegistration(entry, context);
  const page = registration?.url ?? entry.url ?? contacts.find((one) => one.url)?.url;
  const email = contacts.find((one) => one.email)?.email ?? registration?.email;
  return page ?? (email && mailTo(email));
}

/** The ways to reach somebody, as items of a list. */
export function renderContacts(entry: ShowcaseEntry, context: EntryContext): TemplateResult[] {
  const contacts = contactsOf(entry, context);
  const registration = openRegistration(entry, context);
  // The same page twice would be two buttons for one thing.
  const isLinked = [...contacts, registration].some((one) => one?.url === entry.url);
  const page = isLinked ? undefined : entry.url;
  const main = contacts.find((contact) => hrefsOf(contact).includes(context.primary));
  const other = { ...context, primary: undefined };
  const items = contacts.map((contact) =>
    renderContact(contact, contact === main ? context : other),
  );
  if (page)
    items.push(
      html`<li>
        ${picture(ONLINE)}
        <div>${renderLink(page, context.strings.website, context)}</div>
      </li>`,
    );
  if (!items.length && !registration?.url && !registration?.email)
    items.push(
      html`<li>
        ${picture(PHONE)}
        <div>${renderTownHall(entry, context)}</div>
      </li>`,
    );
  return items;
}

function hrefsOf({ telephone, email, url }: ContactPoint): (string | undefined)[] {
  return [telephone && phoneHref(telephone), url, email && mailTo(email)].filter(Boolean);
}

function renderContact(
  { name, telephone, email, url, availableLanguage = [] }: ContactPoint,
  context: EntryContext,
): TemplateResult {
  const { localize, strings } = context;
  const languages = languageNames(availableLanguage, localize.interfaceLang);
  return html`<li>
    ${picture(telephone ? PHONE : email ? MAIL : ONLINE)}
    <div>
      ${name ? html`<p><b>${localize.inline(name)}</b></p>` : nothing}
      ${telephone ? renderPhone(telephone, context) : nothing}
      ${url ? renderLink(url, strings.website, context) : nothing}
      ${email ? renderMail(email, context) : nothing}
      ${languages ? html`<p class="small">${strings.speaks(languages)}</p>` : nothing}
    </div>
  </li>`;
}

function renderMail(email: string, context: EntryContext): TemplateResult {
  if (context.isPaper) return html`<p class="small">${email}</p>`;
  const href = mailTo(email);
  const words = href === context.primary ? context.strings.write(email) : email;
  return renderLink(href, words, context);
}

/** Nobody is left without an answer: the town hall knows, or knows who does. */
function renderTownHall(entry: ShowcaseEntry, context: EntryContext): TemplateResult {
  const { localize, root, strings, isPaper } = context;
  const { telephone } = root?.publisher ?? {};
  return html`<p>${withholdsPerson(entry) ? strings.withheld : strings.noContact}</p>
    ${
      isPaper
        ? telephone
          ? renderPhone(telephone, context)
          : nothing
        : townHallPhone(localize, root, 'primary')
    }`;
}
