import { currentAlerts } from '../../feed/alert-life.js';
import type { SectionName } from '../../feed/index.js';
import type { Alert } from '../../feed/model/alert.js';
import type { Root } from '../../feed/model/common.js';
import type { Poll } from '../../feed/model/poll.js';
import type { Service } from '../../feed/model/service.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import { formatPhone } from '../../feed/telephone.js';
import type { Language } from '../language.js';
import { renderAlerts } from './alerts.js';
import { classOf, phoneLink, type SnapshotContext } from './context.js';
import { Localize, time } from './localize.js';
import { element, fill, link, NAME, render, type Content, type OnSite } from './markup.js';
import { choosePoll, renderPoll } from './poll.js';
import { renderServices } from './services.js';
import { renderShowcase } from './showcase.js';

export type ElementName = 'alert-banner' | 'service-finder' | 'opinion-poll' | 'business-showcase';

/** Where each element's items are. */
export const SECTION_OF: Readonly<Record<ElementName, SectionName>> = {
  'alert-banner': 'alerts',
  'service-finder': 'services',
  'opinion-poll': 'polls',
  'business-showcase': 'showcase',
};

/** What a webmaster may set, as the element's attributes of the same names. */
export interface SnapshotRequest {
  readonly element: ElementName;
  readonly area?: string | undefined;
  readonly path?: string | undefined;
  readonly poll?: string | undefined;
  readonly type?: string | undefined;
  readonly category?: string | undefined;
  readonly level: number;
  readonly language: Language | undefined;
  /** The moment that is shown, ms. */
  readonly now: number;
}

interface Body {
  readonly content: Content;
  /** Nothing of the feed is shown. */
  readonly isEmpty: boolean;
}

/** Static HTML of an element, to stand in its tag; `items` are those of its section. */
export function snapshotOf(
  request: SnapshotRequest,
  root: Root,
  items: readonly { id: string }[],
  onSite: OnSite,
): { readonly html: string; readonly isEmpty: boolean } {
  const { language, now, level } = request;
  const localize = new Localize(root, language, now);
  const context = { root, localize, now, level, onSite };
  const { content, isEmpty } = renderBody(request, items, context);
  const block = element(
    'div',
    { class: classOf(), lang: localize.lang },
    content,
    renderChecked(request.element, isEmpty, context),
  );
  return { html: `${render(block)}\n`, isEmpty };
}

function renderBody(
  request: SnapshotRequest,
  items: readonly { id: string }[],
  context: SnapshotContext,
): Body {
  switch (request.element) {
    case 'alert-banner': {
      const { area, path, now } = request;
      const { alerts } = currentAlerts(items as readonly Alert[], {
        now,
        timeZone: context.root.timezone,
        ...(path !== undefined && { path }),
        ...(area !== undefined && { area }),
      });
      return { content: renderAlerts(alerts, context), isEmpty: !alerts.length };
    }
    case 'service-finder': {
      const content = renderServices(items as readonly Service[], request.category, context);
      return { content, isEmpty: !items.length };
    }
    case 'opinion-poll': {
      const poll = choosePoll(items as readonly Poll[], request.poll, context);
      return { content: renderPoll(poll, context), isEmpty: !poll };
    }
    case 'business-showcase': {
      const content = renderShowcase(items as readonly ShowcaseEntry[], request, context);
      return { content, isEmpty: !items.length };
    }
  }
}

/** When this was read, and whom to call: static text gets old, and does not know it. */
function renderChecked(name: ElementName, isEmpty: boolean, context: SnapshotContext): Content {
  const { localize, now } = context;
  const { messagesRead, noMessage, read } = localize.words.snapshot;
  const say = name !== 'alert-banner' ? read : isEmpty ? noMessage : messagesRead;
  const moment = localize.momentOfYear(now);
  return element(
    'p',
    { class: classOf('checked') },
    fill(say(moment), [moment, time(now, moment)]),
    ' ',
    renderDoubt(context),
  );
}

function renderDoubt(context: SnapshotContext): Content {
  const { localize, root, onSite } = context;
  const { callInDoubt, askInDoubt } = localize.words.snapshot;
  const { name, telephone: own, contactPoint = [], url } = root.publisher;
  const words = localize.inline(name);
  const telephone = own ?? contactPoint.find((contact) => contact.telephone)?.telephone;
  if (telephone) {
    const phone = formatPhone(telephone);
    return fill(callInDoubt(phone, NAME), [NAME, words], [phone, phoneLink(telephone, context)]);
  }
  return fill(askInDoubt(NAME), [NAME, url ? link(url, onSite, words) : words]);
}
