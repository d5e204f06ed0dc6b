import { fixture } from '@open-wc/testing';
import { html, nothing } from 'lit';
import type { ParvisElement } from '../../src/internal/parvis-element.js';
import { buildState, type ElementState } from './element-state.js';
import type { TestFeed } from './fake-feed.js';

/** The element on a page in the state's language, once it shows what the state says. */
export async function showState<T extends ParvisElement>(
  tag: string,
  state: ElementState,
): Promise<{ element: T; feed: TestFeed }> {
  const { element, feed, shown } = buildState<T>(tag, state);
  await fixture(
    html`<div lang=${state.lang ?? 'fr'} dir=${state.dir ?? nothing}>
      ${element}${state.following ? html`<p>${state.following}</p>` : nothing}
    </div>`,
  );
  await shown;
  return { element, feed };
}
