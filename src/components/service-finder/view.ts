import type { ViewKind } from '../../controllers/view-controller.js';

/** What the finder shows, as its deep link says it: `?category=Papiers&service=carte`. */
export type View = {
  /** What is typed. A link may ask for it (`?q=cni`), but the finder writes it into none. */
  readonly q: string;
  /** A theme, or a moment of life. */
  readonly category: string;
  /** Id of the opened service. */
  readonly service: string;
  /** Filters: any of the values of each will do. */
  readonly audience: readonly string[];
  readonly channel: readonly string[];
};

export const NO_VIEW: View = { q: '', category: '', service: '', audience: [], channel: [] };

export const finderViews: ViewKind<View> = {
  none: NO_VIEW,
  item: 'service',
  parameters: {
    q: 'q',
    category: 'category',
    service: 'service',
    audience: 'audience',
    channel: 'channel',
  },
  historyKey: 'parvisFinder',
};
