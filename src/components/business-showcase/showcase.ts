import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Alert } from '../../feed/model/alert.js';
import type { Root } from '../../feed/model/common.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import type { ParvisElement } from '../../internal/parvis-element.js';
import type { Pictures } from './pictures.js';

/** What the showcase knows and can do for the parts that come later: a card, the map, the exchange. */
export interface Showcase {
  readonly host: ParvisElement;
  readonly localize: LocalizeController<'businessShowcase'>;
  /** The level of a heading so many steps below the element's own. */
  levelOf(below: number): number;
  /** ms */
  now(): number;
  root(): Root | undefined;
  /** When the feed was last confirmed, ms. */
  confirmedAt(): number | undefined;
  /** All that are offered now, as they may be shown: at their next date, nobody without consent. */
  entries(): readonly ShowcaseEntry[];
  /** Those that the reader's choices leave, in the order of the list. */
  listed(): readonly ShowcaseEntry[];
  /** Metres from the reader, where the reader asked for it. */
  distanceTo(entry: ShowcaseEntry): number | undefined;
  /** What holds now and concerns the entry; none before alerts are known. */
  alertsOf(entry: ShowcaseEntry): readonly Alert[];
  /** Whether pictures are fetched, and how a reader who saves data asks for them. */
  readonly pictures: Pictures;
  /** An entry's own address; empty where the page's address does not tell the view. */
  linkTo(entry: Pick<ShowcaseEntry, 'id'>): string;
  /** Opens an entry in the element, unless the click asks for another tab. */
  open(event: MouseEvent, id: string): void;
}
