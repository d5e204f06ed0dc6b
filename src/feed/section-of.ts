import type { SectionName } from './section.js';

/** Which section an item alone is for, by the fields that only items of that section must have. */
export function sectionOfItem(item: object): SectionName {
  const has = (field: string): boolean => field in item;
  if (has('headline') || has('severity')) return 'alerts';
  if (has('choices')) return 'polls';
  return has('type') && !has('availableChannel') ? 'showcase' : 'services';
}
