import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/alert-banner/alert-banner.js';
import '../src/components/opinion-poll/opinion-poll.js';
import { states as alerts } from '../test/components/alert-banner.states.js';
import { states as polls } from '../test/components/opinion-poll.states.js';
import { buildState } from '../test/helpers/element-state.js';

/**
 * Colours that cannot be read, as a page gave them: each is shown as the nearest shade that can, and
 * the console says which and why.
 */
const meta: Meta = { title: 'Parvis/A host’s colours' };
export default meta;

const story = (name: string, colors: Readonly<Record<string, string>>): StoryObj => ({
  name,
  render: () => {
    const parts = [
      buildState('parvis-alert-banner', alerts['several messages']!),
      buildState('parvis-opinion-poll', polls['an open question']!),
    ];
    const box = document.createElement('div');
    box.style.cssText = 'display: grid; gap: 32px';
    for (const [property, value] of Object.entries(colors))
      box.style.setProperty(`--parvis-color-${property}`, value);
    box.append(...parts.map(({ element }) => element));
    void Promise.all(parts.map(({ shown }) => shown)).then(async () => {
      // Given colours are looked at a moment after they are first shown.
      await new Promise((resolve) => setTimeout(resolve, 500));
      box.setAttribute('data-shown', name);
    });
    return html`${box}`;
  },
});

export const AYellowAccent = story('A yellow accent', { accent: '#ffe600' });
export const AnAccentOfOneScheme = story('An accent for light pages only', { accent: '#000091' });
export const ADarkSurface = story('A dark surface and nothing else', {
  surface: '#1d2b2a',
  raised: '#2b3b3a',
});
export const PaleWordsAndSeverities = story('Pale words and severities', {
  text: '#999',
  muted: '#bbb',
  focus: '#ddd',
  info: '#8cf',
  warning: '#fc0',
  danger: '#f99',
});
