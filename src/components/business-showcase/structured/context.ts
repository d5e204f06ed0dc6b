import type { Plain } from '../../../controllers/json-ld.js';
import type { Root } from '../../../feed/model/common.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';

/** What describing an entry needs of the showcase. */
export interface EntryDataContext {
  readonly plain: Plain;
  readonly root: Root | undefined;
  /** ms */
  readonly now: number;
  /** An entry's own address; empty where it has none. */
  linkTo(entry: Pick<ShowcaseEntry, 'id'>): string;
}
