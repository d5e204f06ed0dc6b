import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/components/service-finder/service-finder.js';
import type { ParvisServiceFinder } from '../../src/components/service-finder/service-finder.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { words } from '../helpers/finder.js';
import { showState } from '../helpers/show-state.js';
import { states } from './service-finder.states.js';

/** Reached by pressing buttons that are named in French, or made for one language. */
const FRENCH_ALONE =
  /read aloud|ways to share|own list|opened last|in English|in plain French|right to left/;

const FRENCH_WORDS =
  /Retour|Aucun|Chercher|Pour qui|À apporter|Fermé|Vérifié|Par téléphone|Réessayer/;

describe('<parvis-service-finder> in other languages', () => {
  let feed: TestFeed | undefined;
  afterEach(async () => {
    feed?.restore();
    localStorage.clear();
    await setViewport({ width: 800, height: 600 });
  });

  const shared = Object.entries(states).filter(([name]) => !FRENCH_ALONE.test(name));
  it('shows nearly every state', () => {
    expect(shared.length).to.be.at.least(Object.keys(states).length - 8);
  });

  for (const [name, state] of shared) {
    it(`speaks English alone with ${name}`, async () => {
      const shown = await showState<ParvisServiceFinder>('parvis-service-finder', {
        ...state,
        lang: 'en',
      });
      ({ feed } = shown);
      expect(words(shown.element)).to.not.match(FRENCH_WORDS);
      await expect(shown.element).to.be.accessible();
    });

    it(`reads from right to left, within a narrow phone, with ${name}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const shown = await showState<ParvisServiceFinder>('parvis-service-finder', {
        ...state,
        lang: 'ar',
        dir: 'rtl',
      });
      ({ feed } = shown);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await expect(shown.element).to.be.accessible();
    });
  }
});
