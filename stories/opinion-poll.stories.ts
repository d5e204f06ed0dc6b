import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/components/opinion-poll/opinion-poll.js';
import { states } from '../test/components/opinion-poll.states.js';
import { stateStory } from './state-story.js';

const meta: Meta = {
  title: 'Elements/Opinion poll',
  component: 'parvis-opinion-poll',
  argTypes: {
    'heading-level': { control: 'select', options: ['2', '3', '4', '5', '6'] },
    lang: { control: 'select', options: ['fr', 'en'] },
  },
};
export default meta;

const story = (name: string): StoryObj => stateStory('parvis-opinion-poll', states, name);

export const AnOpenQuestion = story('an open question');
export const SeveralAnswers = story('several answers allowed');
export const ResultsUnreachable = story('results that cannot be had');
export const NotOpenYet = story('a question that is not open yet');
export const Over = story('a question that is over');
export const NoQuestion = story('no question');
export const UnknownQuestion = story('a question that does not exist');
export const NothingChosen = story('nothing chosen');
export const KeptOnTheDevice = story('an answer kept on the device');
export const Waiting = story('waiting for the feed');
export const FeedUnreachable = story('the feed cannot be had');
export const InEnglish = story('in English');
export const FromRightToLeft = story('from right to left');
export const WordsThatDoNotBreak = story('words that do not break');
export const OneGradeOfAScale = story('one grade of a scale');
export const AnOrderToMake = story('an order to make');
export const AnOrderToMakeInEnglish = story('an order to make, in English');
export const AnOrderToMakeFromRightToLeft = story('an order to make, from right to left');
export const APictureForEachAnswer = story('a picture for each answer');
export const AnAnswerOnItsWay = story('an answer on its way');
export const AnAnswerCounted = story('an answer counted');
export const AnAnswerCountedInEnglish = story('an answer counted, in English');
export const AnAnswerCountedFromRightToLeft = story('an answer counted, from right to left');
export const AnAnswerCountedInTheResultsLater = story('an answer counted, in the results later');
export const ResultsWithThoseOnPaper = story('results with those on paper');
export const ResultsOfAnOrder = story('results of an order');
export const AnAnswerChanged = story('an answer changed');
export const AnAnswerWithdrawn = story('an answer withdrawn');
export const AnAnswerCountedResultsHidden = story('an answer counted, results hidden');
export const AnAnswerRefused = story('an answer refused');
export const OtherWaysToRead = story('other ways to read');
export const TwoLanguagesSideBySide = story('two languages side by side');
