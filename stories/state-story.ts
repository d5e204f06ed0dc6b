import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { ParvisElement } from '../src/internal/parvis-element.js';
import { buildState, type ElementState } from '../test/helpers/element-state.js';

/**
 * One story for each state of the table that the tests use too.
 *
 * @param open what a person does to see the state, where the table tells it of a part by itself
 */
export function stateStory(
  tag: string,
  states: Readonly<Record<string, ElementState>>,
  name: string,
  open?: (element: ParvisElement) => Promise<void>,
): StoryObj {
  const state = states[name];
  if (!state) throw new Error(`No state "${name}" of <${tag}>.`);
  return {
    name: name[0]!.toUpperCase() + name.slice(1),
    render: (args) => {
      const { element, shown } = buildState(tag, state);
      for (const [attribute, value] of Object.entries(args))
        if (typeof value === 'string' && value) element.setAttribute(attribute, value);
      void shown.then(() => open?.(element)).then(() => element.setAttribute('data-shown', name));
      return html`<div lang=${state.lang ?? ''} dir=${state.dir ?? ''}>
        ${element}${state.following ? html`<p>${state.following}</p>` : nothing}
      </div>`;
    },
  };
}
