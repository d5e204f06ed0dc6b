import { html, nothing } from 'lit';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { endOf } from '../../../feed/showcase-dates.js';
import { instantOf } from '../../../feed/zoned-time.js';
import type { EntryContext, Row } from './entry-context.js';
import { REGISTRATION } from './entry-icons.js';
import { renderInText, renderLink } from './entry-links.js';

type Registration = NonNullable<ShowcaseEntry['registration']>;

/** How one takes part, until when, and that it is too late. */
export function registrationRow(
  { registration }: Pick<ShowcaseEntry, 'registration'>,
  context: EntryContext,
): Row {
  const { strings } = context;
  const content = registration ? renderRegistration(registration, context) : nothing;
  return { icon: REGISTRATION, title: strings.registration, content };
}

/** Through which one can still take part. */
export function openRegistration(
  { registration }: Pick<ShowcaseEntry, 'registration'>,
  { instant, root }: Pick<EntryContext, 'instant' | 'root'>,
): Registration | undefined {
  const { deadline } = registration ?? {};
  return deadline && endOf(deadline, root?.timezone) <= instant ? undefined : registration;
}

function renderRegistration(registration: Registration, context: EntryContext): unknown {
  const { localize, strings } = context;
  const { description, url, deadline } = registration;
  const isOpen = openRegistration({ registration }, context) !== undefined;
  return html`${deadline ? renderDeadline(deadline, isOpen, context) : nothing}
  ${localize.paragraphs(description)}
  ${url && isOpen ? renderLink(url, strings.register, context) : nothing}
  ${renderInText(registration, context)}`;
}

function renderDeadline(
  deadline: string,
  isOpen: boolean,
  { localize, strings, root, readAt }: EntryContext,
): unknown {
  const { moments, common } = localize;
  const end = instantOf(deadline, root?.timezone);
  const day = moments.date(end, readAt);
  const moment = deadline.length > 10 ? common.dayAtTime(day, moments.time(end)) : day;
  return html`<p class=${isOpen ? '' : 'state'}>
    <time datetime=${deadline}
      >${isOpen ? strings.registerBy(moment) : strings.registrationOver(day)}</time
    >
  </p>`;
}
