import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/components/business-showcase/business-showcase.js';
import { states } from '../test/components/business-showcase.states.js';
import { stateStory } from './state-story.js';

const meta: Meta = {
  title: 'Elements/Business showcase',
  component: 'parvis-business-showcase',
  argTypes: {
    'heading-level': { control: 'select', options: ['2', '3', '4', '5', '6'] },
    layout: { control: 'select', options: ['list', 'grid'] },
    order: { control: 'select', options: ['fair', 'name', 'distance'] },
  },
};
export default meta;

const story = (name: string): StoryObj => stateStory('parvis-business-showcase', states, name);

export const Everything = story('everything');
export const AsAGrid = story('as a grid');
export const OneKindOnly = story('one kind only');
export const FilteredByKind = story('filtered by kind');
export const AShopWithAStall = story('a shop with a stall');
export const OpenNow = story('open now');
export const FiltersOpened = story('filters opened');
export const PicturesNotLoaded = story('pictures not loaded');
export const NearMe = story('near me, where nobody knows');
export const WithTheMap = story('with the map');
export const NothingFound = story('nothing found');
export const AnEntryOpened = story('an entry opened');
export const EventsAndCoursesOnly = story('events and courses only');
export const AnEventOnSeveralDates = story('an event on several dates');
export const EntriesThatAnAlertAffects = story('entries that an alert affects');
export const PartMissing = story('a part of the list cannot be had');
export const NothingPublished = story('nothing published');
export const Waiting = story('waiting for the feed');
export const FeedUnreachable = story('the feed cannot be had');
export const InEnglish = story('in English');
export const FromRightToLeft = story('from right to left');
export const WordsThatDoNotBreak = story('words that do not break');
