import type { ViewKind } from '../../controllers/view-controller.js';

/** What the showcase shows, as its deep link says it: `?kind=NGO&entry=chorale`. */
export type View = {
  /** What is typed. A link may ask for it (`?find=pain`), but the showcase writes it into none. */
  readonly q: string;
  /** schema.org type that the reader chose. */
  readonly type: string;
  readonly category: string;
  /** Ticked values of the filters, as `facet:key`. */
  readonly only: readonly string[];
  /** The order that the reader chose instead of the page's. */
  readonly sort: string;
  /** `exchange` for offers and needs, else the list. */
  readonly show: string;
  /** Id of the opened entry. */
  readonly entry: string;
};

export const NO_VIEW: View = {
  q: '',
  type: '',
  category: '',
  only: [],
  sort: '',
  show: '',
  entry: '',
};

/** Words of their own, since a finder on the same page has `q`, `category` and `service`. */
export const showcaseViews: ViewKind<View> = {
  none: NO_VIEW,
  item: 'entry',
  parameters: {
    q: 'find',
    type: 'kind',
    category: 'topic',
    only: 'with',
    sort: 'sort',
    show: 'show',
    entry: 'entry',
  },
  historyKey: 'parvisShowcase',
};

/** What `show` calls the view of offers and needs. */
export const EXCHANGE = 'exchange';

/** The filter that most people use, as `only` has it. */
export const OPEN_NOW = 'open:now';
