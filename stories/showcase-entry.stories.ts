import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/components/business-showcase/business-showcase.js';
import { entryStates } from '../test/components/showcase-entry.states.js';
import { openEntry } from '../test/helpers/showcase.js';
import { stateStory } from './state-story.js';

/** What the showcase tells of one entry of each kind, opened from the list. */
const meta: Meta = {
  title: 'Elements/Business showcase, an entry',
  component: 'parvis-business-showcase',
  argTypes: { 'heading-level': { control: 'select', options: ['2', '3', '4', '5', '6'] } },
};
export default meta;

const states = entryStates(Date.now());

const story = (name: string): StoryObj =>
  stateStory('parvis-business-showcase', states, name, (element) =>
    openEntry(element, states[name]!.entry),
  );

export const AShop = story('a shop');
export const OnlyTheNameIsKnown = story('a shop of which only the name is known');
export const NotConfirmedInTime = story('a shop not confirmed in time');
export const FromOpenStreetMap = story('a shop from OpenStreetMap');
export const APersonWhoDoesNotWantToBeShown = story('a person who does not want to be shown');
export const AMarket = story('a market');
export const AShopWithAStall = story('a shop with a stall');
export const ATraderOnRounds = story('a trader on rounds');
export const AnAssociation = story('an association');
export const ACourse = story('a course');
export const ACourseThatNobodyCanJoin = story('a course that nobody can join any more');
export const AnEvent = story('an event');
export const AnEventOnManyDates = story('an event on many dates');
export const AnEventThatIsOn = story('an event that is on');
export const AnEventCancelled = story('an event cancelled');
export const AnEventPostponed = story('an event postponed');
export const AnEventOnAnotherDate = story('an event on another date');
export const OldStones = story('old stones');
export const SomebodyWhoHelps = story('somebody who helps');
export const SomebodyOfAnotherKind = story('somebody of another kind');
export const AffectedByAnAlert = story('an entry that an alert affects');
export const InEnglish = story('in English');
export const AnEventInEnglish = story('an event in English');
export const FromRightToLeft = story('from right to left');
export const WordsThatDoNotBreak = story('words that do not break');
