import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/components/alert-banner/alert-banner.js';
import { states } from '../test/components/alert-banner.states.js';
import { stateStory } from './state-story.js';

const meta: Meta = {
  title: 'Elements/Alert banner',
  component: 'parvis-alert-banner',
  argTypes: {
    'heading-level': { control: 'select', options: ['2', '3', '4', '5', '6'] },
    lang: { control: 'select', options: ['fr', 'en'] },
  },
};
export default meta;

const story = (name: string): StoryObj => stateStory('parvis-alert-banner', states, name);

export const OneSevereMessage = story('one severe message');
export const SeveralMessages = story('several messages');
export const AnExtremeMessage = story('an extreme message');
export const AMessageThatCanBeHidden = story('a message that can be hidden');
export const CalledOff = story('a message that was called off');
export const AnExercise = story('an exercise');
export const NotConfirmedAnyMore = story('messages that cannot be confirmed any more');
export const HiddenMessages = story('hidden messages');
export const OverThePage = story('messages that came late, over the page');
export const NothingToSay = story('nothing to say');
export const Waiting = story('waiting for the feed, with the page’s own content');
export const FeedUnreachable = story('the feed cannot be had');
export const InEnglish = story('in English');
export const InPlainFrench = story('in plain French');
export const FromRightToLeft = story('from right to left');
export const WordsThatDoNotBreak = story('words that do not break');
export const AreasToChooseFrom = story('areas to choose from');
export const AreasToChooseFromInEnglish = story('areas to choose from, in English');
export const MessagesForOtherQuarters = story('messages for other quarters');
export const MessagesForOtherQuartersFromRightToLeft = story(
  'messages for other quarters, from right to left',
);
export const PastMessages = story('past messages');
export const PastMessagesInEnglish = story('past messages, in English');
export const PastMessagesFromRightToLeft = story('past messages, from right to left');
export const NoPastMessage = story('no past message');
export const WhatOneCanDo = story('what one can do with a message');
export const EverythingUnfolded = story('everything unfolded');
export const ASecondLanguageFromRightToLeft = story('a second language from right to left');
export const ASecondLanguageOnAPageFromRightToLeft = story(
  'a second language on a page from right to left',
);
export const WhatOneCanDoInEnglish = story('what one can do, in English');
