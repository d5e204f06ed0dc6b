import type { Alert } from '../../feed/model/alert.js';

/** References between elements are separated by spaces, which a feed's id may contain. */
export function idOf(part: 'headline' | 'details', { id }: Alert): string {
  return `${part}-${id.replace(/\s/g, '_')}`;
}
