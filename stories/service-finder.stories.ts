import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/components/service-finder/service-finder.js';
import { states } from '../test/components/service-finder.states.js';
import { stateStory } from './state-story.js';

const meta: Meta = {
  title: 'Elements/Service finder',
  component: 'parvis-service-finder',
  argTypes: { 'heading-level': { control: 'select', options: ['2', '3', '4', '5', '6'] } },
};
export default meta;

const story = (name: string): StoryObj => stateStory('parvis-service-finder', states, name);

export const Themes = story('themes to choose from');
export const ResultsWhileTyping = story('results while typing');
export const ATypo = story('a typo');
export const AnotherWord = story('another word');
export const NothingFound = story('nothing found');
export const ATheme = story('a theme');
export const AnOpenedService = story('an opened service');
export const ReadAloud = story('an opened service, read aloud');
export const LittleKnown = story('an opened service of which little is known');
export const NotCheckedInTime = story('an opened service that was not checked in time');
export const Filters = story('filters with their counts');
export const DoneElsewhere = story('a service done elsewhere');
export const AffectedByAnAlert = story('a service that an alert affects');
export const WaysToShare = story('ways to share');
export const AnOwnList = story('an own list');
export const OpenedLast = story('services opened last');
export const LargeTown = story('a large town, with a service whose page has come');
export const LargeTownPageMissing = story('a large town, with a service whose page cannot be had');
export const LastGoodCopy = story('the last good copy, offline');
export const FeedUnreachable = story('the feed cannot be had');
export const Waiting = story('waiting for the feed');
export const WaitingWithContent = story('waiting for the feed, with the page’s own content');
export const NoService = story('no service published');
export const WithoutThemes = story('services without themes');
export const ALongList = story('a long list');
export const InEnglish = story('in English');
export const InPlainFrench = story('in plain French');
export const FromRightToLeft = story('from right to left');
export const WordsThatDoNotBreak = story('words that do not break');
