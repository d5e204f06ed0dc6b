import type { ParvisElement } from '../../src/internal/parvis-element.js';
import { TestFeed } from './fake-feed.js';

/** One state of an element: what the town serves, and what the webmaster wrote. Stories use it too. */
export interface ElementState {
  readonly documents: Record<string, unknown>;
  readonly attributes?: Record<string, string>;
  /** Text between the tags. */
  readonly fallback?: string;
  readonly lang?: string;
  readonly dir?: 'rtl';
  /** The feed never answers. */
  readonly isPending?: boolean;
  /** What a person did to come here. */
  prepare?(element: ParvisElement, feed: TestFeed): Promise<void> | void;
}

/** Builds `<tag>` in the given state; the caller restores the feed. */
export function buildState(
  tag: string,
  state: ElementState,
): { element: ParvisElement; feed: TestFeed } {
  const feed = new TestFeed(state.documents, { isPending: state.isPending ?? false });
  const element = document.createElement(tag) as ParvisElement;
  for (const [name, value] of Object.entries({ feed: feed.url, ...state.attributes }))
    element.setAttribute(name, value);
  element.textContent = state.fallback ?? '';
  return { element, feed };
}
