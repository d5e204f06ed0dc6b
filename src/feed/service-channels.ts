import type { Organization, Place, Root } from './model/common.js';
import type { Channel, Service } from './model/service.js';

/** Phone and desk first: a form on a screen is never the only or the nearest way. */
export const CHANNEL_ORDER: readonly string[] = [
  'phone',
  'in-person',
  'online',
  'mail',
  'home-visit',
];

export function providerOf(
  { provider }: Pick<Service, 'provider'>,
  root: Root | undefined,
): Organization | undefined {
  if (typeof provider !== 'string') return provider;
  const known = [...(root?.organizations ?? []), ...(root ? [root.publisher] : [])];
  return known.find(({ id }) => id === provider);
}

export function placeOf(
  { place }: Pick<Channel, 'place'>,
  root: Root | undefined,
): Place | undefined {
  return typeof place === 'string' ? root?.places?.find(({ id }) => id === place) : place;
}

/** A channel without a known type is what its fields say. */
export function typeOf({ channelType, telephone, place, url }: Channel): string {
  if (channelType) return channelType;
  return telephone ? 'phone' : place ? 'in-person' : url ? 'online' : 'mail';
}

/** Done by somebody else alone: the town's own phone would lead to the wrong door. */
export function isElsewhere({ referral, availableChannel }: Service): boolean {
  return referral !== undefined && !availableChannel?.length;
}

/**
 * The ways to a service, phone and desk first. Where none is a phone, the number of its contact, of
 * its desk or of those who answer for it is one.
 */
export function channelsOf(service: Service, root: Root | undefined): Channel[] {
  const given = service.availableChannel ?? [];
  const hasPhone = given.some((channel) => typeOf(channel) === 'phone' && channel.telephone);
  const others = [
    ...(service.contactPoint ?? []),
    ...given.map((channel) => placeOf(channel, root)),
    providerOf(service, root),
  ].flatMap((contact) => (contact?.telephone ? [contact] : []));
  const { name, telephone } = others[0] ?? {};
  const found = hasPhone || !telephone ? [] : [{ channelType: 'phone', name, telephone }];
  const rank = (channel: Channel): number => (CHANNEL_ORDER.indexOf(typeOf(channel)) + 9) % 9;
  return [...given, ...found].sort((a, b) => rank(a) - rank(b));
}

/**
 * When a service should have been checked again, in ms; `undefined` when nobody said. Durations are
 * those of ISO 8601 in years, months, weeks and days, as HSDS and schema.org write them.
 */
export function reviewDueAt({
  lastReviewed,
  reviewInterval,
}: Pick<Service, 'lastReviewed' | 'reviewInterval'>): number | undefined {
  if (!lastReviewed || !reviewInterval) return undefined;
  const of = (unit: string): number =>
    Number(new RegExp(`^[^T]*?(\\d+)${unit}`).exec(reviewInterval)?.[1] ?? 0);
  // Noon is the same day in every zone that a town has.
  const due = new Date(`${lastReviewed.slice(0, 10)}T12:00Z`);
  due.setUTCFullYear(due.getUTCFullYear() + of('Y'));
  due.setUTCMonth(due.getUTCMonth() + of('M'));
  due.setUTCDate(due.getUTCDate() + of('W') * 7 + of('D'));
  return due.getTime();
}
