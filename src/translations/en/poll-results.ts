import type { PollResultsStrings } from '../poll-results.js';

const ballots = (count: string, isOne: boolean): string =>
  isOne ? '1 opinion counted' : `${count} opinions counted`;

export const pollResults: PollResultsStrings = {
  results: 'Results',
  shown: (count) => `Results shown: ${count}`,
  choice: 'Answer',
  votes: 'Votes',
  share: 'Share',
  online: 'Online',
  paper: 'On paper',
  paperApart:
    'Opinions given on paper or by phone are in a column of their own. The share is of opinions given online.',
  points: 'Points',
  firstPlace: '1st place',
  pointsRule: (places) =>
    places > 1
      ? `A 1st place is worth ${places} points. Each place after it is worth 1 point less.`
      : 'A 1st place is worth 1 point.',
  yours: 'your choice',
  ballots: (count, isOne) => `${ballots(count, isOne)}.`,
  ballotsOf: (count, population, isOne) =>
    `${ballots(count, isOne)} for ${population} inhabitants.`,
  ownLater:
    'Your opinion may still be missing in these figures: they change in steps, so that nobody is recognised.',
  updated: (moment) => `Updated ${moment}.`,
};
