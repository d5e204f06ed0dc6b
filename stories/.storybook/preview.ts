/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../../dist/custom-elements.json';
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: {
      storySort: { order: ['Parvis', ['Start here', 'Theming', 'The feed'], 'Elements'] },
    },
  },
  globalTypes: {
    theme: {
      description: 'Light or dark page',
      toolbar: { icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    language: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', items: ['fr', 'fr-simple', 'en', 'ar'], dynamicTitle: true },
    },
    width: {
      description: 'Width of the element',
      toolbar: { icon: 'browser', items: ['full', '720px', '420px', '280px'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', language: 'fr', width: 'full' },
  decorators: [
    (story, { globals }) => {
      const { theme, language, width } = globals as Record<string, string>;
      document.documentElement.style.colorScheme = theme ?? 'light';
      document.documentElement.lang = language ?? 'fr';
      document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
      return html`<div style=${`max-inline-size: ${width === 'full' ? 'none' : width}`}>
        ${story()}
      </div>`;
    },
  ],
};

export default preview;
