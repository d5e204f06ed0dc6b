import type { Service } from '../../../feed/model/service.js';
import { keyOf } from '../offer.js';

const MOST = 4;

/**
 * The services that the editor named, then those that share the most moments of life and themes, so
 * that a town that names none still leads on.
 */
export function relatedTo(service: Service, all: readonly Service[]): Service[] {
  const keys = new Set(groupsOf(service));
  const named = (service.isRelatedTo ?? []).flatMap((id) => all.find((one) => one.id === id) ?? []);
  const near = all
    .filter((other) => other.id !== service.id && !named.includes(other))
    .map((other) => ({ other, shared: groupsOf(other).filter((key) => keys.has(key)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ other }) => other);
  return [...named, ...near].slice(0, MOST);
}

function groupsOf({ category = [], lifeEvent = [] }: Service): string[] {
  return [...lifeEvent, ...category].map(keyOf);
}
