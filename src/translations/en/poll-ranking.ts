import type { PollRankingStrings } from '../poll-ranking.js';

export const pollRanking: PollRankingStrings = {
  ranked: 'Your ranking',
  empty: 'Nothing is ranked yet.',
  rest: 'To be ranked',
  put: (place) => `Put in place ${place}`,
  full: 'No place left',
  up: 'Move up',
  down: 'Move down',
  out: 'Remove',
  moved: (name, place, count) => `${name}: place ${place} of ${count}.`,
  removed: (name) => `${name}: removed from your ranking.`,
};
