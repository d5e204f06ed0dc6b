import type { EmbedStrings } from '../embed.js';

export const embed: EmbedStrings = {
  titles: {
    'alert-banner': 'Messages from the town',
    'service-finder': 'Find a service',
    'opinion-poll': 'Have your say',
    'business-showcase': 'Shops and associations',
  },
  whichElement: (names) =>
    `This page does not know what to show. Complete its address with “element=” and one of these words: ${names}.`,
  foreignFeed:
    'This page shows only the information of its own site. Correct “feed=” in its address.',
  noMessage: 'No message at the moment.',
  townSite: 'Go to the town’s site',
};
