import type { ParvisElement } from '../../src/internal/parvis-element.js';
import { TestFeed } from './fake-feed.js';

/** One state of an element: what the town serves, and what the webmaster wrote. Stories use it too. */
export interface ElementState {
  readonly documents: Record<string, unknown>;
  readonly attributes?: Record<string, string>;
  /** Text between the tags. */
  readonly fallback?: string;
  /** What the page goes on with. */
  readonly following?: string;
  readonly lang?: string;
  readonly dir?: 'rtl';
  /** The feed never answers. */
  readonly isPending?: boolean;
  /** The reader asked the browser to save data. */
  readonly isSavingData?: boolean;
  /** What a person did to come here. */
  prepare?(element: ParvisElement, feed: TestFeed): Promise<void> | void;
}

/**
 * Builds `<tag>` in the given state; the caller puts it on a page, waits until the state is `shown`,
 * and restores the feed.
 */
export function buildState<T extends ParvisElement>(
  tag: string,
  state: ElementState,
): { element: T; feed: TestFeed; shown: Promise<void> } {
  const feed = new TestFeed(state.documents, { isPending: state.isPending ?? false });
  const element = state.isSavingData
    ? whileSavingData(() => document.createElement(tag) as T)
    : (document.createElement(tag) as T);
  for (const [name, value] of Object.entries({ feed: feed.url, ...state.attributes }))
    element.setAttribute(name, value);
  element.textContent = state.fallback ?? '';
  return { element, feed, shown: whenShown(element, feed, state) };
}

async function whenShown(
  element: ParvisElement,
  feed: TestFeed,
  { isPending, prepare }: ElementState,
): Promise<void> {
  if (isPending) return;
  await new Promise((resolve) => {
    element.addEventListener('parvis-ready', resolve, { once: true });
    element.addEventListener('parvis-error', resolve, { once: true });
  });
  await element.updateComplete;
  await prepare?.(element, feed);
  await element.updateComplete;
}

function whileSavingData<T>(create: () => T): T {
  Object.defineProperty(navigator, 'connection', {
    value: { saveData: true },
    configurable: true,
  });
  try {
    return create();
  } finally {
    Reflect.deleteProperty(navigator, 'connection');
  }
}
