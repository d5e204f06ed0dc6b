import type { Place } from '../../feed/model/common.js';
import type { Channel, Service } from '../../feed/model/service.js';
import { channelsOf, placeOf, typeOf } from '../../feed/service-channels.js';
import { isOffered } from '../../feed/service-life.js';
import type { Text } from '../../feed/shape.js';
import {
  addressWords,
  classOf,
  headingName,
  inLine,
  phoneLink,
  type SnapshotContext,
} from './context.js';
import { element, link, type Content, type Markup } from './markup.js';

interface Theme {
  /** None: services of no theme. */
  readonly name: Text | undefined;
  readonly services: Service[];
}

/** The services of today by theme, each with the nearest ways to it. */
export function renderServices(
  services: readonly Service[],
  category: string | undefined,
  context: SnapshotContext,
): Content {
  const { root, now, localize } = context;
  const { serviceFinder, snapshot } = localize.words;
  const offered = services.filter((service) => isOffered(service, now, root.timezone));
  const themes = themesOf(offered).filter(
    ({ name }) => category === undefined || (name !== undefined && hasWords(name, category)),
  );
  if (!themes.length) return element('p', { class: classOf('text') }, serviceFinder.empty);
  const other = themes.length > 1 ? snapshot.otherServices : serviceFinder.allServices;
  return themes.map(({ name, services: ofTheme }) => [
    name === undefined
      ? element(headingName(context), { class: classOf('heading') }, other)
      : localize.block(headingName(context), classOf('heading'), name),
    element(
      'ul',
      { class: classOf('list') },
      ofTheme.map((service) => renderService(service, context)),
    ),
  ]);
}

/** In the editor's order; a service is in each of its themes, as in the finder. */
function themesOf(services: readonly Service[]): readonly Theme[] {
  const themes = new Map<string, Theme>();
  const rest: Theme = { name: undefined, services: [] };
  for (const service of services) {
    if (!service.category?.length) rest.services.push(service);
    for (const name of service.category ?? []) {
      const key = typeof name === 'string' ? name : Object.values(name)[0]!;
      const theme = themes.get(key) ?? { name, services: [] };
      themes.set(key, theme);
      theme.services.push(service);
    }
  }
  return [...themes.values(), ...(rest.services.length ? [rest] : [])];
}

function hasWords(name: Text, wanted: string): boolean {
  return (typeof name === 'string' ? [name] : Object.values(name)).includes(wanted);
}

function renderService(service: Service, context: SnapshotContext): Markup {
  const { localize } = context;
  const isClosed = service.status === 'temporarily closed';
  return element(
    'li',
    { class: classOf('item') },
    localize.block('p', classOf('name'), service.name),
    inLine(classOf('contact'), [
      isClosed ? localize.words.serviceResults.closed : undefined,
      ...(service.referral ? referralWays(service, context) : channelWays(service, context)),
    ]),
  );
}

/** The first phone, the first desk and the first form. */
function channelWays(service: Service, context: SnapshotContext): readonly Content[] {
  const { localize, root, onSite } = context;
  const channels = channelsOf(service, root);
  const phone = channels.find(({ telephone }) => telephone)?.telephone;
  const desk = channels.find((channel) => typeOf(channel) === 'in-person');
  const form = channels.find((channel) => typeOf(channel) === 'online' && channel.url)?.url;
  const { online, page } = localize.words.serviceResults;
  return [
    phone && phoneLink(phone, context),
    desk && deskWords(desk, placeOf(desk, root), context),
    form ? link(form, onSite, online) : service.url ? link(service.url, onSite, page) : undefined,
  ];
}

function deskWords(
  { name, appointment }: Channel,
  place: Place | undefined,
  { localize }: SnapshotContext,
): Content {
  const { appointment: byAppointment, channelNames } = localize.words.serviceResults;
  const title = localize.inline(name ?? place?.name);
  const address = addressWords(place?.address);
  const words = [title, address && (title ? `, ${address}` : address)];
  const kind = appointment === true ? byAppointment : localize.inline(appointment || undefined);
  return [
    title || address ? words : channelNames['in-person'],
    kind ? [' (', kind, ')'] : undefined,
  ];
}

/** Who does it instead of the town hall. */
function referralWays({ referral }: Service, context: SnapshotContext): readonly Content[] {
  const { localize, onSite } = context;
  const { name, telephone, address, url } = referral!;
  const { page } = localize.words.serviceResults;
  return [
    localize.inline(name),
    telephone && phoneLink(telephone, context),
    addressWords(address),
    url ? link(url, onSite, page) : undefined,
  ];
}
