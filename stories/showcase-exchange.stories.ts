import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/components/business-showcase/business-showcase.js';
import { states } from '../test/components/showcase-exchange.states.js';
import { openExchange } from '../test/helpers/showcase.js';
import { stateStory } from './state-story.js';

/** Who offers what, who is looking for it, and what may go together. */
const meta: Meta = {
  title: 'Elements/Business showcase, offers and needs',
  component: 'parvis-business-showcase',
  argTypes: { 'heading-level': { control: 'select', options: ['2', '3', '4', '5', '6'] } },
};
export default meta;

const story = (name: string): StoryObj =>
  stateStory('parvis-business-showcase', states, name, openExchange);

export const OffersAndNeeds = story('offers and needs');
export const NobodyToCall = story('nobody to call');
export const APersonWhoHasNotAgreed = story('a person who has not agreed to be shown');
export const OnlyOffers = story('only offers');
export const NothingYet = story('no exchange at all');
export const InEnglish = story('in English');
export const FromRightToLeft = story('from right to left');
export const WordsThatDoNotBreak = story('words that do not break');
