import type { ShowcaseNearStrings } from '../showcase-near.js';

export const showcaseNear: ShowcaseNearStrings = {
  atHand: 'a few steps away',
  away: (length) => `${length} away`,
  within: (length) => `less than ${length} away`,
  walk: (length, time) => `${length} away, ${time} on foot`,
  states: {
    asking: 'Your device is finding out where you are…',
    known: 'Your position stays on your device.',
    refused:
      'Your browser does not give your position. Allow it in the browser’s settings, or choose where to start.',
    unavailable: 'Your position was not found. Choose where to start, or try again.',
  },
  rough: (length) => `Your position is known to within ${length}. It stays on your device.`,
  from: (name) => `Distances from: ${name}.`,
  startFrom: 'Start from',
  noStart: 'Choose a place',
  quarters: 'Neighbourhoods',
  places: 'Places',
  streets: 'Streets',
};
