import type { RecordShape } from './shape.js';

export type SectionName = 'alerts' | 'services' | 'polls' | 'showcase';

/** One of the feed's lists and how its items look; an element names the one that it shows. */
export interface Section<T extends { id: string } = { id: string }> {
  readonly name: SectionName;
  readonly shape: RecordShape;
  /** Only carries the item's type; never set. */
  readonly item?: T;
}
