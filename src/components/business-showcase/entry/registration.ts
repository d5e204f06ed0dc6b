import { html, nothing } from 'lit';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { endOf, zoneOf } from '../../../feed/showcase-dates.js';
import { instantOf } from '../../../feed/zoned-time.js';
import type { EntryContext, Row } from './entry-context.js';
import { REGISTRATION } from './entry-icons.js';
import { renderInText, renderLink } from './entry-links.js';

type Registration = NonNullable<ShowcaseEntry['registration']>;

type Registrable = Pick<ShowcaseEntry, 'registration' | 'timezone'>;

/** How one takes part, until when, and that it is too late. */
export function registrationRow(entry: Registrable, context: EntryContext): Row {
  const { strings } = context;
  const content = entry.registration ? renderRegistration(entry, context) : nothing;
  return { icon: REGISTRATION, title: strings.registration, content };
}

/** Through which one can still take part. */
export function openRegistration(
  { registration, timezone }: Registrable,
  { instant, root }: Pick<EntryContext, 'instant' | 'root'>,
): Registration | undefined {
  const { deadline } = registration ?? {};
  const isOver = deadline && endOf(deadline, zoneOf({ timezone }, root?.timezone)) <= instant;
  return isOver ? undefined : registration;
}

function renderRegistration(entry: Registrable, context: EntryContext): unknown {
  const { localize, strings } = context;
  const { registration = {} } = entry;
  const { description, url } = registration;
  return html`${renderDeadline(entry, context)} ${localize.paragraphs(description)}
  ${url && openRegistration(entry, context) ? renderLink(url, strings.register, context) : nothing}
  ${renderInText(registration, context)}`;
}

function renderDeadline(entry: Registrable, context: EntryContext): unknown {
  const { deadline } = entry.registration ?? {};
  if (!deadline) return nothing;
  const { localize, strings, root, readAt } = context;
  const zone = zoneOf(entry, root?.timezone);
  const moments = localize.momentsIn(zone);
  const isOpen = openRegistration(entry, context) !== undefined;
  const end = instantOf(deadline, zone);
  const day = moments.date(end, readAt);
  const moment = deadline.length > 10 ? localize.common.dayAtTime(day, moments.time(end)) : day;
  return html`<p class=${isOpen ? '' : 'state'}>
    <time datetime=${deadline}
      >${isOpen ? strings.registerBy(moment) : strings.registrationOver(moment)}</time
    >
  </p>`;
}
